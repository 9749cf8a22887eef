import { isId } from '../kernel/brand.ts'
import { compareText } from '../kernel/compare-text.ts'
import { addHours, type Instant } from '../kernel/instant.ts'
import { assertNever } from '../kernel/result.ts'
import {
  alertKinds,
  alertUrgencies,
  type Alert,
  type AlertCause,
  type AlertKind,
  type AlertUrgency,
  type UnknownYears,
} from './alert.ts'

const day = 24

/**
 * How long before its hour a cause becomes an alert: so that there is still time to act, and no sooner. What stands
 * (an episode, a danger) is one at once; what only is an alert when it is late has no time before.
 */
export const alertHours = {
  offer: day,
  held: 3 * day,
  'custody-review': day,
  consent: 14 * day,
  flag: 7 * day,
  'file-review': 7 * day,
  practise: 3 * day,
} as const

/** The furthest that anybody looks ahead. */
export const furthestAlertHours = Math.max(...Object.values(alertHours))

/** How long it is said that a consent was withdrawn, where nobody asked again. */
export const withdrawnConsentHours = 14 * day

/** What stands, and has no hour by which it is late. */
const toldToday = ['without-worker', 'sheet-lost', 'registration-sheet-lost'] as const

export const kindOfAlert = {
  lost: 'missing',
  act: 'danger',
  answer: 'danger',
  appointment: 'hours',
  notice: 'hours',
  held: 'hours',
  'custody-review': 'hours',
  parted: 'separation',
  risk: 'approval',
  assessment: 'approval',
  plan: 'approval',
  closure: 'approval',
  form: 'approval',
  offering: 'approval',
  'same-child': 'approval',
  help: 'approval',
  request: 'approval',
  override: 'approval',
  referral: 'offer',
  transfer: 'offer',
  arrival: 'offer',
  assignment: 'offer',
  proposal: 'offer',
  'given-to-me': 'offer',
  support: 'offer',
  'received-referral': 'offer',
  'received-transfer': 'offer',
  'received-recall': 'consent',
  withdrawn: 'consent',
  'running-out': 'consent',
  contact: 'silent',
  'first-contact': 'silent',
  marked: 'flag',
  signature: 'oversight',
  'without-worker': 'oversight',
  'file-review': 'oversight',
  practise: 'oversight',
  'sheet-lost': 'oversight',
  'registration-sheet-lost': 'oversight',
} as const satisfies Readonly<Record<AlertCause['detail'], AlertKind>>

/**
 * What somebody must know now, the most pressing first. It is derived each time from the dates and records that stand:
 * it goes when its cause goes, and only then. Whether somebody saw it changes nothing here.
 */
export function alertsOf<Cause extends AlertCause, Unknown extends UnknownYears>(
  causes: readonly Cause[],
  unknown: readonly Unknown[],
  now: Instant,
): readonly Alert<Cause | Unknown>[] {
  const alerts = causes.flatMap((cause) => {
    const kind = kindOfAlert[cause.detail]
    const urgency = urgencyOf(kind, cause, now)
    const { detail, at, caseId, subject } = cause
    return urgency
      ? [{ key: keyOf(kind, cause), kind, detail, urgency, at, caseId, subject, from: cause }]
      : []
  })
  const all: readonly Alert<Cause | Unknown>[] = [...oneOfEachDanger(alerts), ...missingHolidays(unknown)]
  return oncePerKey(all.toSorted(mostPressingFirst))
}

/** One cause may be found twice, as a case of hers that is of her team as well. */
function oncePerKey<From>(alerts: readonly Alert<From>[]): readonly Alert<From>[] {
  const keys = new Set<string>()
  return alerts.filter(({ key }) => !keys.has(key) && keys.add(key))
}

/** That the worker is to act and her supervisor to answer is one danger, told to each as what she does about it. */
function oneOfEachDanger<From>(alerts: readonly Alert<From>[]): readonly Alert<From>[] {
  const answered = new Set(alerts.flatMap(({ detail, subject }) => (detail === 'answer' ? [subject] : [])))
  return alerts.filter(({ detail, subject }) => detail !== 'act' || !answered.has(subject))
}

function keyOf(kind: AlertKind, { detail, caseId, subject, at }: AlertCause): string {
  return [kind, detail, caseId ?? '', subject ?? '', at ?? ''].join(' ')
}

/**
 * The cases that must be looked at to know whether these still stand; nothing where one of them counts over all cases.
 */
export function casesOfKeys(keys: readonly string[]): readonly string[] | undefined {
  const words = keys.map((key) => key.split(' '))
  if (words.some(([, detail]) => detail === 'holidays')) return undefined
  return [...new Set(words.flatMap(([, , caseId = '']) => (isId(caseId) ? [caseId] : [])))]
}

export function urgencyOf(
  kind: AlertKind,
  { detail, at, riskLevel }: AlertCause,
  now: Instant,
): AlertUrgency | undefined {
  const isLate = at !== null && at <= now
  const within = (hours: number) => at !== null && at <= addHours(now, hours)
  switch (kind) {
    case 'missing':
    case 'danger':
      return 'now'
    case 'hours':
      if ((detail === 'held' || detail === 'custody-review') && !within(alertHours[detail])) return undefined
      return within(day) ? 'now' : 'today'
    case 'separation':
      return 'today'
    case 'approval':
      return isLate ? 'today' : 'soon'
    case 'offer':
      return isLate ? 'today' : within(alertHours.offer) ? 'soon' : undefined
    case 'consent':
      if (detail === 'withdrawn')
        return at !== null && addHours(at, withdrawnConsentHours) > now ? 'today' : undefined
      return isLate ? 'today' : within(alertHours.consent) ? 'soon' : undefined
    case 'silent':
      if (!isLate) return undefined
      return riskLevel === 'emergency' || riskLevel === 'high' ? 'today' : 'soon'
    case 'flag':
      return isLate ? 'today' : within(alertHours.flag) ? 'soon' : undefined
    case 'oversight': {
      // How early a signature is told says the rule by which its causes were looked for.
      if (toldToday.some((one) => one === detail)) return 'today'
      if (detail === 'signature') return isLate ? 'today' : 'soon'
      const ahead = detail === 'practise' ? alertHours.practise : alertHours['file-review']
      return isLate ? 'today' : within(ahead) ? 'soon' : undefined
    }
    case 'clock':
      return 'soon'
    default:
      return assertNever(kind)
  }
}

/** Said once for each year, with the first date that rests on it: forty cases have the same answer. */
function missingHolidays<Unknown extends UnknownYears>(
  unknown: readonly Unknown[],
): readonly Alert<Unknown>[] {
  const years = [...new Set(unknown.flatMap((one) => one.years))]
  return years.flatMap((year): readonly Alert<Unknown>[] => {
    const dates = unknown.filter((one) => one.years.includes(year)).toSorted(compareByDate)
    const [first] = dates
    return first ? [alertOfHolidays(year, first, dates.length)] : []
  })
}

/** That nobody has listed the holidays of a year: the first date that rests on them, and how many do. */
export function alertOfHolidays<Unknown extends Pick<UnknownYears, 'caseId' | 'at'>>(
  year: number,
  first: Unknown,
  dates: number,
): Alert<Unknown> {
  return {
    key: `clock holidays ${year}`,
    kind: 'clock',
    detail: 'holidays',
    urgency: 'soon',
    at: first.at,
    caseId: first.caseId,
    subject: null,
    year,
    dates,
    from: first,
  }
}

function compareByDate(one: UnknownYears, other: UnknownYears): number {
  return compareText(`${one.at} ${one.caseId}`, `${other.at} ${other.caseId}`)
}

export function mostPressingFirst(one: Place, other: Place): number {
  return (
    alertUrgencies.indexOf(one.urgency) - alertUrgencies.indexOf(other.urgency) ||
    alertKinds.indexOf(one.kind) - alertKinds.indexOf(other.kind) ||
    compareText(one.at ?? noDate, other.at ?? noDate) ||
    compareText(one.key, other.key)
  )
}

/** Where it stands in the order. */
export type Place = Pick<Alert, 'urgency' | 'kind' | 'at' | 'key'>

const noDate = '9999'
