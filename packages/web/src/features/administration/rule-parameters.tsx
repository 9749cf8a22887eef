import { riskLevels } from '@amparo/domain/case/case'
import { custodyKinds } from '@amparo/domain/journey/custody'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import type { Text } from '../../app/words/word-store.ts'
import { SummaryList } from '../../ui/summary-list.tsx'

type Row = { readonly id: string; readonly label: string; readonly value: string }

export const parameterNames = [
  'within',
  'beginWithin',
  'approvedWithin',
  'afterRegistration',
  'afterAssessment',
  'every',
  'after',
  'tryAgainAfter',
  'tries',
  'helpWithin',
  'childUnder',
  'missingEmergencyUnder',
  'unaccompaniedHighUnder',
  'protectiveOver',
  'fromAge',
  'minutes',
  'cases',
  'weight',
  'acute',
] as const
const nthReviews = ['first', 'second', 'third', 'fourth'] as const
const urgencies = ['now', 'today', 'soon', 'ordinary'] as const
export const durationUnits = ['hours', 'calendar-days', 'business-days', 'months'] as const

/** The figures of a rule in words; what a newer program wrote is shown as it stands. */
export function RuleParameters({ parameters }: { readonly parameters: Readonly<Record<string, unknown>> }) {
  const t = useText('administration')
  const rows = Object.entries(parameters).flatMap(([name, value]) => rowsOf(name, value, t))
  return <SummaryList rows={rows} />
}

function rowsOf(name: string, value: unknown, t: Text<'administration'>): readonly Row[] {
  const known = parameterNames.find((one) => one === name)
  const label = known ? t(`rules.parameter.${known}`) : name
  if (name === 'bands' && Array.isArray(value)) return value.map((band, index) => bandRow(band, index, t))
  const duration = durationWords(value, t)
  if (duration !== undefined) return [{ id: name, label, value: duration }]
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).map(([key, inner]) => ({
      id: `${name} ${key}`,
      label: `${label} · ${levelWords(key, t)}`,
      value: durationWords(inner, t) ?? JSON.stringify(inner),
    }))
  }
  return [{ id: name, label, value: typeof value === 'number' ? String(value) : JSON.stringify(value) }]
}

export function levelWords(key: string, t: Text<'administration'>): string {
  const level = riskLevels.find((one) => one === key)
  if (level) return t(`rules.level.${level}`)
  const held = custodyKinds.find((one) => one === key)
  if (held) return t(`rules.held.${held}`)
  const review = nthReviews.find((one) => one === key)
  if (review) return t(`rules.review.${review}`)
  const urgency = urgencies.find((one) => one === key)
  return urgency ? t(`rules.urgency.${urgency}`) : key
}

export function durationWords(value: unknown, t: Text<'administration'>): string | undefined {
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('unit' in value))
    return undefined
  const unit = durationUnits.find((one) => one === value.unit)
  const amount = Number(value.amount)
  if (!unit || Number.isNaN(amount)) return undefined
  return amount === 0
    ? t(unit === 'hours' ? 'rules.atOnce' : 'rules.sameDay')
    : t(`rules.${unit}`, { n: amount })
}

const childWords = ['informed', 'assent', 'consent'] as const
const caregiverWords = ['consent', 'with-childs-permission', 'none'] as const

function bandRow(band: unknown, index: number, t: Text<'administration'>): Row {
  const { fromAge, child, caregiver } = (band ?? {}) as Record<string, unknown>
  const ofChild = childWords.find((one) => one === child)
  const ofCaregiver = caregiverWords.find((one) => one === caregiver)
  return {
    id: `band ${index}`,
    label: t('rules.band', { age: Number(fromAge ?? 0) }),
    value: [
      ofChild ? t(`rules.child.${ofChild}`) : '',
      ofCaregiver ? t(`rules.caregiver.${ofCaregiver}`) : '',
    ]
      .filter((part) => part !== '')
      .join(between),
  }
}
