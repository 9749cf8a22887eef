import type { WorkerWish } from '../assignment/worker-wish.ts'
import type { Origin } from '../child/person.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { normaliseName } from '../name/normalise-name.ts'
import type { Interpreter, InterpreterArea, LanguagePair } from './interpreter.ts'
import { likenessOf, type Identity, type Likeness } from './same-person.ts'

export const objections = [
  'on-case',
  'must-not-meet',
  'same-name',
  'not-signed',
  'signature-ended',
  'same-area',
  'conflict-area',
  'ended',
] as const
export type Objection = (typeof objections)[number]

/** Whatever reason is given: never a relative, never anybody of the case, never whom the child must not meet. */
const never: ReadonlySet<Objection> = new Set<Objection>(['on-case', 'must-not-meet'])

export const interpreterDoubts = ['like-name', 'area-not-sure', 'area-unknown', 'other-gender'] as const
export type InterpreterDoubt = (typeof interpreterDoubts)[number]

/** What the rule asks of the child. */
export type ChildToInterpretFor = {
  /** The one she prefers first. */
  readonly languages: readonly string[]
  readonly origin: Origin | undefined
  /** Everybody who ever stood on the case, herself among them. */
  readonly people: readonly Identity[]
  /** Who must not be told or met, as far as the reader may know it. */
  readonly dangers: readonly Identity[]
  readonly wish: WorkerWish | undefined
}

export type Judgement = {
  readonly objections: readonly Objection[]
  readonly doubts: readonly InterpreterDoubt[]
}

/** Of somebody outside the register only the name is known. */
export type Judged = Identity &
  Partial<Pick<Interpreter, 'areas' | 'gender' | 'state' | 'signedOn' | 'signedUntil'>> & {
    readonly isRegistered: boolean
  }

/**
 * Why somebody may not interpret for this child, on that day, and what should be asked first. People of her own
 * community may know her family or those from whom she fled.
 * Source: data responsibility DR-37 (confidentiality signed; community and area; never family or another child).
 */
export function judgeInterpreter(judged: Judged, child: ChildToInterpretFor, on: PlainDate): Judgement {
  const onCase = likenesses(judged, child.people)
  const dangers = likenesses(judged, child.dangers)
  const area = judged.isRegistered ? judgeAreas(judged.areas ?? [], child.origin) : none
  return {
    objections: [
      ...(onCase.has('phone') ? (['on-case'] as const) : []),
      ...(dangers.has('phone') || dangers.has('name') ? (['must-not-meet'] as const) : []),
      ...(onCase.has('name') && !onCase.has('phone') ? (['same-name'] as const) : []),
      ...(judged.isRegistered ? judgeSignature(judged, on) : []),
      ...area.objections,
      ...(judged.state === 'ended' ? (['ended'] as const) : []),
    ],
    doubts: [
      ...(onCase.has('like-name') || dangers.has('like-name') ? (['like-name'] as const) : []),
      ...area.doubts,
      ...(isOtherGender(judged.gender, child.wish) ? (['other-gender'] as const) : []),
    ],
  }
}

/** What no written reason outweighs. */
export function isNever(objection: Objection): boolean {
  return never.has(objection)
}

const none: Judgement = { objections: [], doubts: [] }

function likenesses(one: Identity, others: readonly Identity[]): ReadonlySet<Likeness | undefined> {
  return new Set(others.map((other) => likenessOf(one, other)))
}

function judgeSignature({ signedOn, signedUntil }: Judged, on: PlainDate): readonly Objection[] {
  if (signedOn === undefined || signedOn > on) return ['not-signed']
  return signedUntil !== undefined && signedUntil < on ? ['signature-ended'] : []
}

/**
 * A child from inside an area that was declared is excluded; where only something wider is known of her, it may be
 * the same one. For a declared conflict the doubt is enough.
 */
function judgeAreas(areas: readonly InterpreterArea[], origin: Origin | undefined): Judgement {
  const fits = areas.map((area) => ({ kind: area.kind, fit: fitOf(area, origin) }))
  const isConflict = fits.some(
    ({ kind, fit }) => kind === 'conflict' && (fit === 'inside' || fit === 'maybe'),
  )
  const isSame = fits.some(({ kind, fit }) => kind !== 'conflict' && fit === 'inside')
  const isMaybe = fits.some(({ kind, fit }) => kind !== 'conflict' && fit === 'maybe')
  const isUnknown = areas.length === 0 || fits.some(({ fit }) => fit === 'unknown')
  return {
    objections: [
      ...(isSame ? (['same-area'] as const) : []),
      ...(isConflict ? (['conflict-area'] as const) : []),
    ],
    doubts: [
      ...(isMaybe && !isSame ? (['area-not-sure'] as const) : []),
      ...(isUnknown ? (['area-unknown'] as const) : []),
    ],
  }
}

function fitOf(
  area: InterpreterArea,
  origin: Origin | undefined,
): 'inside' | 'maybe' | 'outside' | 'unknown' {
  if (!origin) return 'unknown'
  const told = ` ${normaliseName(origin.words)} `
  const name = normaliseName(area.name.split(',')[0] ?? '')
  if (name !== '' && told.includes(` ${name} `)) return 'inside'
  if (origin.country === undefined) return 'unknown'
  if (origin.country !== area.country) return 'outside'
  const code = origin.placeCode ?? ''
  // Codes of places begin with that of the place around them. A whole country is no community.
  if (area.code === '' || code === '') return 'unknown'
  if (code.startsWith(area.code)) return 'inside'
  return area.code.startsWith(code) ? 'maybe' : 'outside'
}

function isOtherGender(gender: Interpreter['gender'] | undefined, wish: WorkerWish | undefined): boolean {
  return (wish === 'woman' || wish === 'man') && gender !== undefined && gender !== wish
}

export function speaksBetween({ one, other }: LanguagePair, from: string, to: string): boolean {
  return (one === from && other === to) || (one === to && other === from)
}
