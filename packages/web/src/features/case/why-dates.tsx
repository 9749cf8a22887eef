import { taskWhy } from '@amparo/contract/api/tasks/tasks'
import { taskKinds } from '@amparo/domain/clock/task'
import type { Text } from '../../app/words/word-store.ts'
import { useText } from '../../app/words/words-context.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'

/** What a date may rest on: a rule of this kind, or what was agreed in the plan. */
const bases = ['law', 'inter-agency-guidelines', 'organisation', 'plan', 'default-to-confirm'] as const
type Basis = (typeof bases)[number]

type DatedTask = { readonly kind: string; readonly why: unknown }

/** Where the dates of a list come from: said once, and on demand for which steps. */
export function WhyDates({ tasks }: { readonly tasks: readonly DatedTask[] }) {
  const t = useText('case')
  const groups = bases
    .map((basis) => ({ basis, kinds: kindsOn(basis, tasks) }))
    .filter(({ kinds }) => kinds.length > 0)
  if (groups.length === 0) return null
  const mustConfirm = groups.some(({ basis }) => basis === 'default-to-confirm')
  return (
    <DisclosureSection
      level={3}
      title={t('case.why')}
      {...(mustConfirm ? { summary: t('case.why.toConfirm') } : {})}
    >
      <ul className="lines">
        {groups.map(({ basis, kinds }) => (
          <li key={basis}>
            <span>{t(`case.why.${basis}`)}</span>
            <span className="cell-small">{kinds.map((kind) => t(`case.task.${kind}`)).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </DisclosureSection>
  )
}

function kindsOn(basis: Basis, tasks: readonly DatedTask[]) {
  return taskKinds.filter((kind) => tasks.some((task) => task.kind === kind && basisOf(task.why) === basis))
}

function basisOf(why: unknown): Basis | undefined {
  const read = taskWhy.safeParse(why)
  if (!read.success) return undefined
  return read.data.ruleId === null ? 'plan' : bases.find((one) => one === read.data.basis)
}

/** Where the holidays of a year are not known, this one date may be later than it says. */
export function holidayWords(why: unknown, t: Text<'case'>): string {
  const read = taskWhy.safeParse(why)
  if (!read.success || read.data.unknownYears.length === 0) return ''
  return t('case.why.holidays', { years: read.data.unknownYears.join(', ') })
}
