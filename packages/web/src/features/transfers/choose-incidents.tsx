import { previewTransfer } from '@amparo/contract/api/transfers/transfers'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, IncidentId, OrganisationId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

type Incident = OutputOf<typeof previewTransfer>['incidents'][number]

/** None goes along unless it is ticked by itself; what people of the receiver did cannot be. */
export function ChooseIncidents(props: {
  readonly caseId: CaseId
  readonly to: OrganisationId
  /** With what they would go along. */
  readonly act?: 'transfer' | 'referral'
  readonly chosen: readonly IncidentId[]
  readonly onChange: (chosen: readonly IncidentId[]) => void
}) {
  const t = useText('transfer')
  const types = useText('incident')
  const { language } = useLanguage()
  const { caseId, to, chosen } = props
  const preview = useQuery(previewTransfer, { caseId, to, ...(props.act ? { act: props.act } : {}) })
  if (preview.problem) return <ProblemNotice problem={preview.problem} onRetry={preview.refresh} />
  const incidents = preview.value?.incidents ?? []
  if (incidents.length === 0) return null
  const open = incidents.filter(({ section }) => section === 'incidents')
  const sealed = incidents.filter(({ section }) => section === 'sealed-incidents')
  const named = ({ type, recordedAt }: Incident) =>
    t('transfer.incident.on', {
      type: types(`incident.type.${type}`),
      date: writeDay(dayOf(recordedAt), language),
    })
  const group = (label: string, some: readonly Incident[]) => {
    const choices = some.filter(({ keptAway }) => !keptAway)
    const here = new Set(choices.map(({ id }) => id))
    return (
      <>
        {choices.length > 0 ? (
          <CheckboxGroup
            label={label}
            hint={t('transfer.incidents.hint')}
            choices={choices.map((one) => ({
              value: one.id,
              label: named(one),
              ...(one.covered && one.agreed
                ? {}
                : { hint: t(one.agreed ? 'transfer.incident.uncovered' : 'transfer.incident.unagreed') }),
            }))}
            value={chosen.filter((id) => here.has(id))}
            onChange={(ticked) =>
              props.onChange([...chosen.filter((id) => !here.has(id)), ...(ticked as IncidentId[])])
            }
          />
        ) : null}
        {some
          .filter(({ keptAway }) => keptAway)
          .map((one) => (
            <p key={one.id} className="soft">
              {named(one)}. {t('transfer.incident.keptAway')}
            </p>
          ))}
      </>
    )
  }
  return (
    <>
      {open.length > 0 ? group(t('transfer.incidents'), open) : null}
      {sealed.length > 0 ? (
        <DisclosureSection title={t('transfer.incidents.sealed')}>
          {group(t('transfer.incidents'), sealed)}
        </DisclosureSection>
      ) : null}
    </>
  )
}
