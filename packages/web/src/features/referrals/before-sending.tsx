import { openCase } from '@amparo/contract/api/cases/open-case'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listIncidents } from '@amparo/contract/api/incidents/incidents'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { sections } from '@amparo/domain/access/vocabulary'
import type { ShareableSection } from '@amparo/domain/referral/referral'
import type { CaseId, OrganisationId, ServiceId } from '@amparo/domain/kernel/brand'
import { useEffect, useRef } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import type { Draft } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sectionWords } from '../case/index.ts'
import { PermissionBasis } from './permission-basis.tsx'
import { permissionFor, recipientOf, type AlongBesides, type ReferralDraft } from './referral-draft.ts'

const neverLeaves = ['summary'] as const

/** Before anything leaves: what goes, to whom, why it is allowed, what stays. */
export function BeforeSending(props: {
  readonly caseId: CaseId
  readonly draft: Draft<ReferralDraft>
  /** What goes along: to a provider outside never more than the name. */
  readonly sections: readonly ShareableSection[]
  readonly isOutside: boolean
  /** What it is begun from, and the incidents that go along. */
  readonly besides?: AlongBesides | undefined
  readonly organisation: string
  readonly onDone: () => void
}) {
  const t = useText('referral')
  const words = useText('case')
  const say = useToast()
  const { caseId, draft, sections: goes, organisation, besides } = props
  const n = besides?.incidents.length ?? 0
  const { value } = draft
  const consents = useQuery(listConsents, { caseId })
  const command = useCommand(sendReferral, [listCaseReferrals, listIncidents, listHistory, openCase])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const permission = permissionFor(consents.value?.items ?? [], recipientOf(value), [
    ...goes,
    ...(besides?.sections ?? []),
  ])
  const stays = sections.filter(
    (section) => !neverLeaves.some((own) => own === section) && !goes.some((one) => one === section),
  )
  const send = async () => {
    const { to, serviceId, service, urgency } = value
    if (!service || !urgency) return
    const answer = await command.send({
      caseId,
      referralId: value.referralId,
      ...(to ? { to: to as OrganisationId } : {}),
      ...(serviceId ? { serviceId: serviceId as ServiceId } : {}),
      service,
      reason: value.reason,
      urgency,
      sharedSections: [...goes],
      ...(besides ? { fromIncident: besides.fromIncident, sharedIncidents: [...besides.incidents] } : {}),
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('send.sent') })
    props.onDone()
  }
  return (
    <section className="entry" aria-labelledby="send-title">
      <h2 className="found-name" id="send-title" tabIndex={-1} ref={heading}>
        {t('send.title', { org: organisation })}
      </h2>
      <div className="field-columns">
        <div>
          <h3 className="entry-title">{t('send.goes')}</h3>
          <ul className="reasons">
            {[
              t('send.always'),
              t('send.reason'),
              ...goes.map((one) => sectionWords(one, words)),
              ...(n > 0 ? [t('send.incidents', { n })] : []),
            ].map((line) => (
              <li key={line}>
                <Icon name="share" size={18} />
                <span>{line}</span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="entry-title">{t('send.stays')}</h3>
          <ul className="reasons">
            {stays.map((section) => (
              <li key={section}>
                <Icon name="lock" size={18} />
                <span>{sectionWords(section, words)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="quote">{value.reason}</p>
      <h3 className="entry-title">{t('send.why')}</h3>
      {consents.state === 'loading' ? <Skeleton lines={2} /> : null}
      {consents.problem ? <ProblemNotice problem={consents.problem} onRetry={consents.refresh} /> : null}
      {consents.value ? (
        <PermissionBasis permission={permission} organisation={organisation} caseId={caseId} />
      ) : null}
      <p className="why">
        <span>{t('send.responsible')}</span>
        <span>{t(props.isOutside ? 'referral.outside' : 'send.final')}</span>
      </p>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <div className="row">
        <Button weight="main" icon="share" busy={command.state === 'sending'} onPress={() => void send()}>
          {t('send.submit')}
        </Button>
        <Button onPress={() => draft.update({ isChecked: false })}>{t('send.edit')}</Button>
      </div>
    </section>
  )
}
