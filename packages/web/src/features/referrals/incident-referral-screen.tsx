import { previewTransfer } from '@amparo/contract/api/transfers/transfers'
import { chosenSections } from '@amparo/domain/referral/referral'
import type { CaseId, IncidentId, OrganisationId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { CaseFrame, caseIdOf, mayAdd, type OpenedCase } from '../case/index.ts'
import { ChooseIncidents } from '../transfers/index.ts'
import { NewReferral } from './new-referral.tsx'

/** A referral that is begun from something that happened: linked with it, and nothing of it goes along unchosen. */
export function IncidentReferralScreen({ params }: ScreenProps) {
  const caseId = caseIdOf(params)
  const t = useText('referral')
  const incidentId = params['incidentId'] as IncidentId
  return (
    <CaseFrame caseId={caseId} part="referrals" title={t('referral.fromIncident')}>
      {(opened) => (mayAdd(opened, 'referral') ? <FromIncident {...{ caseId, opened, incidentId }} /> : null)}
    </CaseFrame>
  )
}

function FromIncident(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly incidentId: IncidentId
}) {
  const t = useText('referral')
  const { caseId, incidentId } = props
  const [to, setTo] = useState<OrganisationId | undefined>(undefined)
  const [isDone, setDone] = useState(false)
  const preview = useQuery(previewTransfer, to && { caseId, to, act: 'referral' })
  const back = (
    <p>
      <Link href={hrefTo('case-incidents', { caseId })} look="button">
        {t('referral.backToIncidents')}
      </Link>
    </p>
  )
  if (isDone) return back
  return (
    <Card>
      <NewReferral
        caseId={caseId}
        opened={props.opened}
        from={{
          incidentId,
          choose: (recipient, chosen, onChange) => (
            <ChooseIncidents
              key={recipient}
              {...{ caseId, chosen }}
              to={recipient}
              act="referral"
              onChange={(next) => {
                setTo(recipient)
                onChange(next)
              }}
            />
          ),
          sectionsOf: (chosen) =>
            chosenSections.filter((section) =>
              (preview.value?.incidents ?? []).some(
                (one) => one.section === section && chosen.some((id) => id === one.id),
              ),
            ),
        }}
        onDone={() => setDone(true)}
      />
      {back}
    </Card>
  )
}
