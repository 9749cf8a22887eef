import type { ConsentView } from '@amparo/contract/api/consents/consent-view'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { confirmOverride } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import type { CaseId, ConsentId } from '@amparo/domain/kernel/brand'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'

/** Of what is shared without a yes: whether a second person looked at it, and the button where the reader is that person. */
export function SecondLook({ caseId, consent }: { readonly caseId: CaseId; readonly consent: ConsentView }) {
  const t = useText('consent')
  const { language } = useLanguage()
  const say = useToast()
  const command = useCommand(confirmOverride, [listConsents, supervisorQueue, listHistory])
  const { confirmation, confirmBy, confirmedBy } = consent
  if (confirmation === 'none' || consent.state !== 'given') return null
  if (confirmation === 'not-in-time') return <p className="why">{t('consent.confirm.not-in-time')}</p>
  if (confirmation === 'confirmed')
    return confirmedBy ? <p className="why">{t('consent.confirm.by', { name: confirmedBy })}</p> : null
  const confirm = async () => {
    const answer = await command.send({ caseId, consentId: consent.id as ConsentId })
    if (answer.ok) say({ words: t('consent.confirm.done') })
  }
  const when = confirmBy ? `${writeDay(dayOf(confirmBy), language)}, ${writeTime(confirmBy, language)}` : ''
  return (
    <>
      <p>{t('consent.confirm.waits', { when })}</p>
      {consent.mayConfirm === 'may' ? (
        <>
          <p className="why">{t('consent.confirm.help')}</p>
          {command.problem ? <ProblemNotice problem={command.problem} /> : null}
          <p>
            <Button weight="main" busy={command.state === 'sending'} onPress={() => void confirm()}>
              {t('consent.confirm')}
              <span className="only-read"> · {t(`consent.purpose.${consent.purpose}`)}</span>
            </Button>
          </p>
        </>
      ) : null}
    </>
  )
}
