import { openCase } from '@amparo/contract/api/cases/open-case'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listCaseTransfers, offerTransfer, previewTransfer } from '@amparo/contract/api/transfers/transfers'
import type { CaseId, OrganisationId } from '@amparo/domain/kernel/brand'
import { useEffect, useRef } from 'react'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import type { Draft } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sectionWords } from '../case/index.ts'
import { PermissionBasis, permissionFor } from '../referrals/index.ts'
import type { TransferDraft } from './transfer-draft.ts'

/** Before anybody sees it: what is shown at once, what after acceptance, and why it is allowed. */
export function BeforeOffering(props: {
  readonly caseId: CaseId
  readonly draft: Draft<TransferDraft>
  readonly organisation: string
  readonly onDone: () => void
}) {
  const t = useText('transfer')
  const words = useText('case')
  const say = useToast()
  const { language } = useLanguage()
  const { caseId, draft, organisation } = props
  const { value } = draft
  const sections = ['identity', ...value.sections] as const
  const consents = useQuery(listConsents, { caseId })
  const preview = useQuery(previewTransfer, { caseId, to: value.to as OrganisationId })
  const approvers = preview.value?.approvedBy ?? []
  const chosen = preview.value?.incidents.filter(({ id }) => value.incidents.some((one) => one === id)) ?? []
  const leaving =
    preview.value && value.sections.includes('journey') ? (preview.value.leaving ?? 'none') : undefined
  const partLine = (section: (typeof sections)[number]) => {
    const part =
      section === 'journey' && preview.value
        ? t('transfer.along.journey', {
            legs: t('transfer.along.legs', { n: preview.value.legs }),
            stays: t('transfer.along.stays', { n: preview.value.stays }),
          })
        : section === 'people' && preview.value
          ? t('transfer.along.people', {
              part: sectionWords(section, words),
              ties: t('transfer.along.ties', { n: preview.value.ties }),
              hours: t('transfer.along.hours', { n: preview.value.safeHours }),
            })
          : sectionWords(section, words)
    const found = preview.value?.parts.find((one) => one.section === section)
    if (found && !found.agreed) return t('transfer.part.unagreed', { part })
    return (found?.covered ?? true) ? part : t('transfer.part.uncovered', { part })
  }
  const command = useCommand(offerTransfer, [listCaseTransfers, listHistory, openCase])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const offer = async () => {
    if (!value.to || !value.reason || !value.urgency) return
    const answer = await command.send({
      caseId,
      transferId: value.transferId,
      to: value.to as OrganisationId,
      reason: value.reason,
      need: value.need,
      urgency: value.urgency,
      sharedSections: [...value.sections],
      sharedIncidents: [...value.incidents],
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t(approvers.length > 0 ? 'transfer.asked' : 'transfer.offered') })
    props.onDone()
  }
  return (
    <section className="entry" aria-labelledby="offer-title">
      <h2 className="found-name" id="offer-title" tabIndex={-1} ref={heading}>
        {t('transfer.title', { org: organisation })}
      </h2>
      <div className="field-columns">
        <Lines
          title={t('transfer.before')}
          icon="share"
          lines={[t('transfer.before.card'), t('transfer.before.need')]}
        />
        <Lines
          title={t('transfer.after')}
          icon="lock"
          lines={[
            ...sections.map(partLine),
            ...(leaving === 'yes' ? [t('transfer.along.leaving.yes')] : []),
            ...(chosen.length > 0 ? [t('transfer.incidents.count', { n: chosen.length })] : []),
          ]}
        />
      </div>
      {leaving && leaving !== 'yes' ? <p className="soft">{t(`transfer.along.leaving.${leaving}`)}</p> : null}
      <p className="quote">{value.need}</p>
      <h3 className="entry-title">{t('transfer.why')}</h3>
      {consents.state === 'loading' ? <Skeleton lines={2} /> : null}
      {consents.problem ? <ProblemNotice problem={consents.problem} onRetry={consents.refresh} /> : null}
      {consents.value ? (
        <PermissionBasis
          permission={permissionFor(
            consents.value.items,
            value.to,
            [...sections, ...chosen.map(({ section }) => section)],
            'transfer-of-case',
          )}
          organisation={organisation}
          caseId={caseId}
          missing={t('transfer.notAllowed', { org: organisation })}
        />
      ) : null}
      <p className="why">
        <span>{t('transfer.means')}</span>
        {approvers.length > 0 ? (
          <span>
            {t('transfer.approvedFirst', {
              who: new Intl.ListFormat(localeOf(language)).format(
                approvers.map((by) => t(`transfer.approver.${by}`)),
              ),
            })}
          </span>
        ) : null}
      </p>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <div className="row">
        <Button
          weight="main"
          icon="share"
          busy={command.state === 'sending' || preview.state === 'loading'}
          onPress={() => void offer()}
        >
          {t(approvers.length > 0 ? 'transfer.askApproval' : 'transfer.submit')}
        </Button>
        <Button onPress={() => draft.update({ isChecked: false })}>{t('transfer.edit')}</Button>
      </div>
    </section>
  )
}

function Lines(props: {
  readonly title: string
  readonly icon: IconName
  readonly lines: readonly string[]
}) {
  return (
    <div>
      <h3 className="entry-title">{props.title}</h3>
      <ul className="reasons">
        {props.lines.map((line) => (
          <li key={line}>
            <Icon name={props.icon} size={18} />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
