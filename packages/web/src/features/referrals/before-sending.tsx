import { openCase } from '@amparo/contract/api/cases/open-case'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { sections } from '@amparo/domain/access/vocabulary'
import type { CaseId, OrganisationId } from '@amparo/domain/kernel/brand'
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
import { permissionFor, type ReferralDraft } from './referral-draft.ts'

const neverLeaves = ['summary'] as const

/** Before anything leaves: what goes, to whom, why it is allowed, what stays. */
export function BeforeSending(props: {
  readonly caseId: CaseId
  readonly draft: Draft<ReferralDraft>
  readonly organisation: string
  readonly onDone: () => void
}) {
  const t = useText('referral')
  const words = useText('case')
  const say = useToast()
  const { caseId, draft, organisation } = props
  const { value } = draft
  const consents = useQuery(listConsents, { caseId })
  const command = useCommand(sendReferral, [listCaseReferrals, listHistory, openCase])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const permission = permissionFor(consents.value?.items ?? [], value.to, value.sections)
  const stays = sections.filter(
    (section) =>
      !neverLeaves.some((own) => own === section) && !value.sections.some((one) => one === section),
  )
  const send = async () => {
    if (!value.to || !value.service) return
    const answer = await command.send({
      caseId,
      referralId: value.referralId,
      to: value.to as OrganisationId,
      service: value.service,
      reason: value.reason,
      urgency: value.urgency,
      sharedSections: [...value.sections],
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
              ...value.sections.map((one) => sectionWords(one, words)),
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
        <span>{t('send.final')}</span>
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
