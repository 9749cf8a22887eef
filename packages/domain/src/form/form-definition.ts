import type { Purpose, Section } from '../access/vocabulary.ts'
import { ownValue } from '../kernel/json.ts'
import type { Expression } from './expression.ts'

/**
 * A form is data (architecture, decision 11): what a country wants to ask besides what is typed. A published
 * version never changes; answers name the version they were given on. No language is the base: a text may
 * exist in any, and whoever shows it falls back by the reader's own list.
 */
export type Words = Readonly<Record<string, string>>

export type FormDefinition = {
  /** Stable name of the form over all its versions, `comprehensive-assessment`. */
  readonly form: string
  readonly version: number
  /** What it is filled in for; a form that does not say is an assessment. */
  readonly use?: FormUse
  /** Every text of this version exists in each of these languages. */
  readonly languages: readonly string[]
  readonly title: Words
  readonly guidance?: Words
  /** The data dictionary: holds for every question that does not say otherwise. */
  readonly data: DataRules
  readonly lookups?: Readonly<Record<string, readonly Option[]>>
  readonly sections: readonly FormSection[]
}

/** An assessment is a step of the case that a second person approves; a record says what was, and is kept. */
export const formUses = ['assessment', 'record'] as const
export type FormUse = (typeof formUses)[number]

export function useOf(definition: Pick<FormDefinition, 'use'>): FormUse {
  return definition.use ?? 'assessment'
}

export const sensitivities = ['ordinary', 'personal', 'sensitive', 'restricted'] as const
export type Sensitivity = (typeof sensitivities)[number]

/** Data responsibility: a question is asked for a purpose, read by section, and kept for a stated time. */
export type DataRules = {
  readonly section: Section
  readonly sensitivity: Sensitivity
  readonly purposes: readonly Purpose[]
  /** Name of the retention rule: its length is a rule record of the country. */
  readonly retention: string
}

export type FormSection = {
  readonly id: string
  readonly title: Words
  readonly guidance?: Words
  readonly showIf?: Expression
  readonly questions: readonly Question[]
}

export type Option = {
  readonly id: string
  readonly label: Words
  /** "None of these": cannot stand beside another. */
  readonly exclusive?: boolean
  readonly showIf?: Expression
}

export type Options = readonly Option[] | { readonly lookup: string }

type Common = {
  /** Short, unique in the whole form, subforms included: it names the field in versions and expressions. */
  readonly id: string
  readonly label: Words
  /** Beside the question, for whoever asks it. */
  readonly guidance?: Words
  readonly showIf?: Expression
}

type Asked = Common & {
  /** Needed to complete the form; a draft is saved without it. `unknown` and `prefers-not` fulfil it. */
  readonly required?: boolean
  readonly data?: Partial<DataRules>
  /** A typed property that this question is a view of: saving gives the typed command. */
  readonly bind?: string
}

type Range = { readonly least?: number; readonly most?: number }

export type TextQuestion = Asked & { readonly kind: 'text' | 'narrative' | 'phone' | 'language' | 'place' }
export type NumberQuestion = Asked & Range & { readonly kind: 'integer' | 'decimal' }
export type DateQuestion = Asked & {
  readonly kind: 'date' | 'approximate-date' | 'date-time'
  readonly notAfterToday?: boolean
}
export type YesNoQuestion = Asked & { readonly kind: 'yes-no' }
export type ChoiceQuestion = Asked & { readonly kind: 'choice' | 'choices'; readonly options: Options }
export type NoteItem = Common & { readonly kind: 'note' }
export type CalculatedItem = Common & {
  readonly kind: 'calculated'
  readonly value: Expression
  readonly bind?: string
}
export type SubformQuestion = Asked & {
  readonly kind: 'subform'
  readonly questions: readonly Question[]
  readonly rowTitle: Words
  readonly mostRows?: number
  readonly sets?: TasksOfRows
}
/** Each row, once filed, is something to do: which of its questions say what, who, and by which day. */
export type TasksOfRows = { readonly words: string; readonly who?: string; readonly dueOn: string }
/** A place for a file: what may be put there; the file itself is an attachment of the case. */
export type AttachmentQuestion = Asked & {
  readonly kind: 'attachment'
  readonly accepts: readonly ('photo' | 'document' | 'audio' | 'signature')[]
}

export type AnsweredQuestion =
  TextQuestion | NumberQuestion | DateQuestion | YesNoQuestion | ChoiceQuestion | AttachmentQuestion

export type Question = AnsweredQuestion | NoteItem | CalculatedItem | SubformQuestion

export const unansweredReasons = ['unknown', 'prefers-not'] as const
/** A full answer to any question: the child does not know, or does not want to say. */
export type Unanswered = { readonly unanswered: (typeof unansweredReasons)[number] }

export type QuestionKind = Question['kind']

export const questionKinds: readonly QuestionKind[] = [
  'text',
  'narrative',
  'phone',
  'language',
  'place',
  'integer',
  'decimal',
  'date',
  'approximate-date',
  'date-time',
  'yes-no',
  'choice',
  'choices',
  'note',
  'calculated',
  'subform',
  'attachment',
]

/** True where a value is stored for the question in its own row. */
export function isAnswered(question: Question): question is AnsweredQuestion {
  return question.kind !== 'note' && question.kind !== 'calculated' && question.kind !== 'subform'
}

export function dataRulesOf(definition: FormDefinition, question: Question): DataRules {
  const own = 'data' in question ? question.data : undefined
  return { ...definition.data, ...own }
}

/** The options of a choice, in line or by lookup; lookups outside the form come with the reader. */
export function optionsOf(
  definition: FormDefinition,
  question: ChoiceQuestion,
  lookups: Readonly<Record<string, readonly Option[]>> = {},
): readonly Option[] {
  if (!('lookup' in question.options)) return question.options
  const name = question.options.lookup
  return ownValue(definition.lookups ?? {}, name) ?? ownValue(lookups, name) ?? []
}

/** A question with the subforms around it, outermost first, and the section it stands in. */
export type PlacedQuestion = {
  readonly question: Question
  readonly level: readonly string[]
  readonly section: FormSection
  readonly pointer: string
}

/** A definition never changes: what follows from it alone is worked out once for each that is in hand. */
export function oncePerForm<Value>(derive: (definition: FormDefinition) => Value) {
  const known = new WeakMap<FormDefinition, { readonly value: Value }>()
  return (definition: FormDefinition): Value => {
    const found = known.get(definition) ?? { value: derive(definition) }
    known.set(definition, found)
    return found.value
  }
}

const placedQuestions = oncePerForm(placeQuestions)

/** Every question of the form in the order of asking, those of subforms after their subform. */
export function questionsOf(definition: FormDefinition): readonly PlacedQuestion[] {
  return placedQuestions(definition)
}

function placeQuestions(definition: FormDefinition): readonly PlacedQuestion[] {
  const found: PlacedQuestion[] = []
  const walk = (
    questions: readonly Question[],
    level: readonly string[],
    section: FormSection,
    at: string,
  ) => {
    for (const [index, question] of questions.entries()) {
      const pointer = `${at}/questions/${index}`
      found.push({ question, level, section, pointer })
      if (question.kind === 'subform') walk(question.questions, [...level, question.id], section, pointer)
    }
  }
  for (const [index, section] of definition.sections.entries()) {
    walk(section.questions, [], section, `/sections/${index}`)
  }
  return found
}
