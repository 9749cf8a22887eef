import { rangeOf, parseApproximateDate } from '../kernel/approximate-date.ts'
import { ownValue, type JsonValue } from '../kernel/json.ts'
import type { AnswerDocument } from './answer-tree.ts'
import { evaluateExpression, holds, type ExpressionWorld } from './evaluate-expression.ts'
import type { ExpressionValue } from './expression.ts'
import {
  optionsOf,
  type ChoiceQuestion,
  type FormDefinition,
  type FormSection,
  type Option,
  type Question,
  type SubformQuestion,
} from './form-definition.ts'
import { isUnanswered } from './parse-answer.ts'

export type FormContext = {
  readonly today: string
  readonly facts: Readonly<Record<string, ExpressionValue>>
  readonly lookups?: Readonly<Record<string, readonly Option[]>>
}

/** What the form says about one row: the form itself, or a row of a subform. */
export type EvaluatedRow = {
  readonly id: string
  /** Questions that are asked now, in order. */
  readonly shown: readonly string[]
  readonly calculated: Readonly<Record<string, ExpressionValue>>
  /** For each choice that is shown: the options that may be chosen now. */
  readonly options: Readonly<Record<string, readonly string[]>>
  readonly rows: Readonly<Record<string, readonly EvaluatedRow[]>>
}

export type EvaluatedForm = {
  readonly root: EvaluatedRow
  readonly shownSections: readonly string[]
  /** Pointers to what is still needed to complete the form; a draft needs nothing. */
  readonly missing: readonly string[]
  /** Answers that no longer fit: an option that is not offered, more rows than asked, two that exclude. */
  readonly problems: readonly { readonly pointer: string; readonly reason: string }[]
}

/**
 * Which questions are shown, what the calculations give, what is missing. What is hidden is kept and counts as
 * not answered. Deterministic: the phone and the server say the same.
 */
export function evaluateForm(
  definition: FormDefinition,
  document: AnswerDocument,
  context: FormContext,
): EvaluatedForm {
  const missing: string[] = []
  const problems: { pointer: string; reason: string }[] = []
  const top = new RowWorld(
    definition,
    definition.sections.flatMap((section) => section.questions),
    document,
    undefined,
    context,
  )
  const shownSections = definition.sections.filter(
    (section) => section.showIf === undefined || holds(section.showIf, top),
  )
  const evaluate = (world: RowWorld, pointer: string): EvaluatedRow => {
    const shown = world.questions.filter((question) => world.isShown(question))
    const options: Record<string, readonly string[]> = {}
    const rows: Record<string, readonly EvaluatedRow[]> = {}
    for (const question of shown) {
      const at = `${pointer}/${question.id}`
      if (question.kind === 'choice' || question.kind === 'choices') {
        const offered = world.offered(question)
        options[question.id] = offered.map((option) => option.id)
        for (const reason of misfits(world.stored(question.id), offered))
          problems.push({ pointer: at, reason })
      }
      if (question.kind === 'subform') {
        const found = world.rowWorlds(question)
        if (found.length > (question.mostRows ?? 200)) problems.push({ pointer: at, reason: 'too-many-rows' })
        rows[question.id] = found.map((row) => evaluate(row, `${at}/${row.document.id}`))
      }
      if (world.isMissing(question)) missing.push(at)
    }
    const calculated = shown
      .filter((question) => question.kind === 'calculated')
      .map((question) => [question.id, world.answer(question.id)] as const)
    return {
      id: world.document.id,
      shown: shown.map((question) => question.id),
      calculated: Object.fromEntries(calculated),
      options,
      rows,
    }
  }
  const root = evaluate(top, '')
  return { root, shownSections: shownSections.map((section) => section.id), missing, problems }
}

function misfits(value: JsonValue | undefined, offered: readonly Option[]): readonly string[] {
  const chosen = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  const found = chosen.map((id) => offered.find((option) => option.id === id))
  const reasons: string[] = []
  if (found.includes(undefined)) reasons.push('option-not-offered')
  if (chosen.length > 1 && found.some((option) => option?.exclusive)) reasons.push('excludes-the-others')
  return reasons
}

/** One row of answers as expressions see it, with everything around it. Remembers what it has worked out. */
class RowWorld implements ExpressionWorld {
  readonly today: string
  readonly questions: readonly Question[]
  readonly document: AnswerDocument
  readonly #definition: FormDefinition
  readonly #upper: RowWorld | undefined
  readonly #context: FormContext
  readonly #byId: ReadonlyMap<string, Question>
  readonly #known = new Map<string, ExpressionValue>()
  readonly #shown = new Map<string, boolean>()
  readonly #rows = new Map<string, readonly RowWorld[]>()
  /** Questions being worked out: a checked form has no circle, an unchecked one ends here. */
  readonly #open = new Set<string>()

  constructor(
    definition: FormDefinition,
    questions: readonly Question[],
    document: AnswerDocument,
    upper: RowWorld | undefined,
    context: FormContext,
  ) {
    this.#definition = definition
    this.questions = questions
    this.document = document
    this.#upper = upper
    this.#context = context
    this.today = context.today
    this.#byId = new Map(questions.map((question) => [question.id, question]))
  }

  fact(name: string): ExpressionValue {
    return ownValue(this.#context.facts, name)
  }

  answer(field: string): ExpressionValue {
    const question = this.#byId.get(field)
    if (question === undefined) return this.#upper?.answer(field)
    if (this.#known.has(field)) return this.#known.get(field)
    if (this.#open.has(`value ${field}`)) return undefined
    this.#open.add(`value ${field}`)
    const value = this.isShown(question) ? this.#valueOf(question) : undefined
    this.#open.delete(`value ${field}`)
    this.#known.set(field, value)
    return value
  }

  rows(subform: string): readonly RowWorld[] {
    const question = this.#byId.get(subform)
    if (question === undefined) return this.#upper?.rows(subform) ?? []
    return question.kind === 'subform' && this.isShown(question) ? this.rowWorlds(question) : []
  }

  rowWorlds(question: SubformQuestion): readonly RowWorld[] {
    const known = this.#rows.get(question.id)
    if (known !== undefined) return known
    const worlds = (ownValue(this.document.rows, question.id) ?? []).map(
      (row) => new RowWorld(this.#definition, question.questions, row, this, this.#context),
    )
    this.#rows.set(question.id, worlds)
    return worlds
  }

  isShown(question: Question): boolean {
    const known = this.#shown.get(question.id)
    if (known !== undefined) return known
    const mark = `shown ${question.id}`
    if (this.#open.has(mark)) return false
    this.#open.add(mark)
    const section = this.#upper === undefined ? sectionOf(this.#definition, question) : undefined
    const shown =
      (section?.showIf === undefined || holds(section.showIf, this)) &&
      (question.showIf === undefined || holds(question.showIf, this))
    this.#open.delete(mark)
    this.#shown.set(question.id, shown)
    return shown
  }

  offered(question: ChoiceQuestion): readonly Option[] {
    return optionsOf(this.#definition, question, this.#context.lookups).filter(
      (option) => option.showIf === undefined || holds(option.showIf, this),
    )
  }

  stored(field: string): JsonValue | undefined {
    return ownValue(this.document.values, field)
  }

  isMissing(question: Question): boolean {
    if (!('required' in question) || question.required !== true) return false
    const stored = this.stored(question.id)
    if (isUnanswered(stored)) return false
    if (question.kind === 'subform') return this.rowWorlds(question).length === 0
    return (
      stored === undefined ||
      stored === null ||
      stored === '' ||
      (Array.isArray(stored) && stored.length === 0)
    )
  }

  #valueOf(question: Question): ExpressionValue {
    if (question.kind === 'calculated') return evaluateExpression(question.value, this)
    const stored = this.stored(question.id)
    if (stored === undefined || stored === null || isUnanswered(stored)) return undefined
    return readable(question, stored)
  }
}

/** What an expression reads of a stored answer; an answer of another kind than the question's is none. */
function readable(question: Question, stored: JsonValue): ExpressionValue {
  switch (question.kind) {
    case 'integer':
    case 'decimal':
      return typeof stored === 'number' ? stored : undefined
    case 'yes-no':
      return typeof stored === 'boolean' ? stored : undefined
    case 'choices':
    case 'attachment':
      return Array.isArray(stored) && stored.length > 0 && stored.every((item) => typeof item === 'string')
        ? stored
        : undefined
    case 'approximate-date': {
      const date = parseApproximateDate(stored)
      return date.ok ? rangeOf(date.value).latest : undefined
    }
    case 'place':
      return placeText(stored)
    default:
      return typeof stored === 'string' && stored !== '' ? stored : undefined
  }
}

function placeText(stored: JsonValue): string | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined
  const place = stored as { readonly pcode?: unknown; readonly text?: unknown }
  if (typeof place.pcode === 'string') return place.pcode
  return typeof place.text === 'string' ? place.text : undefined
}

function sectionOf(definition: FormDefinition, question: Question): FormSection | undefined {
  return definition.sections.find((section) => section.questions.includes(question))
}
