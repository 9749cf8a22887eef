import {
  finishAgreement,
  type AgreementView,
  type SessionView,
} from '@amparo/contract/api/supervision/supervision'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { AgreementId, SupervisionId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { useToast } from '../../ui/toast.tsx'
import { dueWords } from '../case/index.ts'
import { changedBySupervision } from './changed-by-supervision.ts'
import { OwnWordsForm } from '../../ui/own-words-form.tsx'

/** Something that was agreed. About a case it is a task there; about none, either of the two says here that it is done. */
export function AgreementEntry({
  session,
  agreement,
}: {
  readonly session: SessionView
  readonly agreement: AgreementView
}) {
  const t = useText('supervision')
  const words = useText('case')
  const { language } = useLanguage()
  const [isEnding, setEnding] = useState(false)
  const { about, state } = agreement
  // A day is due until its end, on the device's own clock.
  const due = dueWords(new Date(`${agreement.dueOn}T23:59:59`).toISOString(), words, language)
  return (
    <article className="sub-block">
      <p className="written">{agreement.words}</p>
      <p className="facts">
        {state === 'open' ? (
          <Badge meaning={due.meaning}>{due.words}</Badge>
        ) : (
          <Badge meaning={state === 'done' ? 'good' : 'neutral'}>{t(`supervision.state.${state}`)}</Badge>
        )}
        {about ? (
          <Link href={hrefTo('case-tasks', { caseId: about.caseId })}>
            {t('supervision.task', { code: about.code })}
            <span className="only-read"> · {agreement.words}</span>
          </Link>
        ) : null}
      </p>
      {agreement.outcome ? <p className="quote">{agreement.outcome}</p> : null}
      {isEnding ? (
        <Finish session={session} agreement={agreement} onDone={() => setEnding(false)} />
      ) : !agreement.isTask && state === 'open' && !session.isWithdrawn ? (
        <p>
          <Button icon="check" onPress={() => setEnding(true)}>
            {t('supervision.done')}
            <span className="only-read"> · {agreement.words}</span>
          </Button>
        </p>
      ) : null}
    </article>
  )
}

function Finish(props: {
  readonly session: SessionView
  readonly agreement: AgreementView
  readonly onDone: () => void
}) {
  const t = useText('supervision')
  const say = useToast()
  const command = useCommand(finishAgreement, changedBySupervision)
  const sessionId = props.session.id as SupervisionId
  const agreementId = props.agreement.id as AgreementId
  return (
    <OwnWordsForm
      label={t('supervision.done.how')}
      saveLabel={t('supervision.done.save')}
      longest={longestOf(finishAgreement.input.shape.outcome)}
      required={false}
      command={command}
      onSave={async (outcome) => {
        const { ok } = await command.send({ sessionId, agreementId, outcome })
        if (!ok) return
        say({ words: t('supervision.saved') })
        props.onDone()
      }}
      onBack={props.onDone}
    />
  )
}
