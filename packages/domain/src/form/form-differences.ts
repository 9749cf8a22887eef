import { jsonEquals, type JsonValue } from '../kernel/json.ts'
import { questionsOf, type FormDefinition, type PlacedQuestion, type Question } from './form-definition.ts'

export const formChanges = [
  'added',
  'removed',
  'reworded',
  'retyped',
  'required',
  'optional',
  'options',
  'moved',
] as const
export type FormChange = (typeof formChanges)[number]

export type FormDifference = { readonly change: FormChange; readonly question: Question }

/** What whoever answers will notice of a newer version, question by question in the order of asking. */
export function differencesOf(before: FormDefinition, after: FormDefinition): readonly FormDifference[] {
  const old = new Map(questionsOf(before).map((at) => [at.question.id, at]))
  const now = questionsOf(after)
  const known = new Set(now.map((at) => at.question.id))
  const changed = now.flatMap((at): readonly FormDifference[] => {
    const was = old.get(at.question.id)
    const changes: readonly FormChange[] = was ? changesBetween(was, at) : ['added']
    return changes.map((change) => ({ change, question: at.question }))
  })
  const removed = [...old.values()]
    .filter((at) => !known.has(at.question.id))
    .map((at): FormDifference => ({ change: 'removed', question: at.question }))
  return [...changed, ...removed]
}

/** Whether anything at all is different, also what nobody notices. */
export function isSameForm(before: FormDefinition, after: FormDefinition): boolean {
  const plain = ({ version: _version, ...rest }: FormDefinition) =>
    JSON.parse(JSON.stringify(rest)) as JsonValue
  return jsonEquals(plain(before), plain(after))
}

function changesBetween(was: PlacedQuestion, at: PlacedQuestion): readonly FormChange[] {
  const [one, other] = [was.question, at.question]
  const isRequired = (question: Question) => 'required' in question && question.required === true
  const optionsIn = (question: Question) => ('options' in question ? question.options : null)
  const same = (left: unknown, right: unknown) => jsonEquals(asJson(left), asJson(right))
  return [
    ...(one.kind === other.kind ? [] : (['retyped'] as const)),
    ...(same([one.label, one.guidance], [other.label, other.guidance]) ? [] : (['reworded'] as const)),
    ...(isRequired(one) === isRequired(other)
      ? []
      : ([isRequired(other) ? 'required' : 'optional'] as const)),
    ...(same(optionsIn(one), optionsIn(other)) ? [] : (['options'] as const)),
    ...(same([was.level, was.section.id], [at.level, at.section.id]) ? [] : (['moved'] as const)),
  ]
}

function asJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value ?? null)) as JsonValue
}
