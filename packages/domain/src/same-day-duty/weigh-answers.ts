import type { JsonValue } from '../kernel/json.ts'

/** How somebody came to know: by asking her, by asking as a small child is asked, or by what others see. */
export const askingWays = ['asked', 'asked-simply', 'seen', 'not-asked'] as const
export type AskingWay = (typeof askingWays)[number]

/** What each way asks; the last ones of each tell of danger at this moment. */
export const askedSigns = ['wish', 'burden', 'thought', 'tried', 'means', 'now'] as const
export const simpleSigns = ['small-wish', 'small-hurt', 'small-did', 'small-now'] as const
export const seenSigns = ['seen-says', 'seen-hurts', 'seen-farewell', 'seen-now'] as const
export type LifeSign = (typeof askedSigns)[number] | (typeof simpleSigns)[number] | (typeof seenSigns)[number]

export const signsOfNow = ['means', 'now', 'small-now', 'seen-now'] as const satisfies readonly LifeSign[]

/** When she tried, where she did: `days` weighs as now. */
export const triedWhens = ['days', 'before'] as const
export const notAskedBecauses = [
  'not-alone',
  'no-language',
  'does-not-want',
  'unwell',
  'away',
  'other',
] as const

export const dutyLevels = ['talk-today', 'danger-now'] as const
export type DutyLevel = (typeof dutyLevels)[number]

/** What the answers say. `not-asked`: nobody could ask; it is no sign and no absence of one. */
export const lifeFindings = ['not-asked', 'none', ...dutyLevels] as const
export type LifeFinding = (typeof lifeFindings)[number]

/** Why: the questions that were answered so, or that she did not want to answer. */
export const lifeReasons = [
  ...askedSigns,
  ...simpleSigns,
  ...seenSigns,
  'tried-days',
  'does-not-say',
] as const
export type LifeReason = (typeof lifeReasons)[number]

export type WeighedAnswers = {
  readonly way: AskingWay
  readonly finding: LifeFinding
  readonly reasons: readonly LifeReason[]
}

const asks: Readonly<Record<AskingWay, readonly LifeSign[]>> = {
  asked: askedSigns,
  'asked-simply': simpleSigns,
  seen: seenSigns,
  'not-asked': [],
}

/**
 * Proposes what a talk about living and dying says; a person decides. Whoever does not want to say is not left alone with
 * it: a talk with somebody trained follows the same day, as after a yes. Only a no to everything is nothing.
 * Source: domain 9.3 (suicide-risk screen with same-day escalation; its cut-offs are to be confirmed), 9.1 (suicide → same day).
 */
export function weighAnswers(values: Readonly<Record<string, JsonValue>>): WeighedAnswers {
  const way = askingWays.find((one) => one === values['life-way']) ?? 'not-asked'
  if (way === 'not-asked') {
    const silent = values['life-why-not'] === 'does-not-want'
    return silent
      ? { way, finding: 'talk-today', reasons: ['does-not-say'] }
      : { way, finding: 'not-asked', reasons: [] }
  }
  const seen = asks[way].filter((sign) => values[`life-${sign}`] === true)
  const isSilent = asks[way].some((sign) => typeof values[`life-${sign}`] !== 'boolean')
  const triedNow = seen.includes('tried') && values['life-tried-when'] !== 'before'
  const reasons: readonly LifeReason[] = [
    ...seen,
    ...(triedNow ? (['tried-days'] as const) : []),
    ...(isSilent ? (['does-not-say'] as const) : []),
  ]
  if (triedNow || seen.some((sign) => signsOfNow.some((now) => now === sign)))
    return { way, finding: 'danger-now', reasons }
  return { way, finding: reasons.length > 0 ? 'talk-today' : 'none', reasons }
}

/** Questions of other forms that ask for it in one line. */
const elsewhere: readonly string[] = ['wishes-not-to-live', 'wants-to-die']

/** Whether an answer of any other form says that she thinks about dying: asked there, or chosen as a concern. */
export function saysThoughtsOfDying(values: Readonly<Record<string, JsonValue>>): boolean {
  return Object.entries(values).some(
    ([question, value]) =>
      (value === true && elsewhere.includes(question)) ||
      (Array.isArray(value) && value.includes('suicidal-thoughts')),
  )
}
