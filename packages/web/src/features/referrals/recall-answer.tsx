import { answerRecall, answerRecallForOutside } from '@amparo/contract/api/referrals/recall'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { listCaseReferrals, listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import type { ReferralView } from '@amparo/contract/api/referrals/referral-view'
import { longestOf } from '@amparo/contract/kernel/fields'
import { recallAnswers, type RecallAnswer } from '@amparo/domain/referral/recall'
import type { CaseId, ReferralId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AnswerForm } from './answer-form.tsx'

const changed = [listCaseReferrals, listReceivedReferrals, listConsents, listHistory]

/** What was sent is asked back since its permission is gone: how that stands, and the answer of whoever received it. */
export function RecallPart({ referral }: { readonly referral: ReferralView }) {
  const t = useText('referral')
  const { language } = useLanguage()
  const [isAnswering, setAnswering] = useState(false)
  const { recall } = referral
  if (!recall) return null
  const isOutside = referral.toOrganisationId === null
  const date = writeDay(dayOf(recall.askedAt), language)
  return (
    <>
      <Banner meaning={recall.answer ? 'information' : 'warning'}>
        <p>{t('referral.recall.sent', { date })}</p>
        {recall.answer ? (
          <p>
            <strong>{t(`referral.recall.${recall.answer}`)}</strong>
          </p>
        ) : isOutside || !recall.mayAnswer ? (
          <p>{t(isOutside ? 'referral.recall.outside' : 'referral.recall.waits')}</p>
        ) : null}
      </Banner>
      {recall.words ? <p className="quote">{recall.words}</p> : null}
      {isAnswering ? <RecallForm referral={referral} onDone={() => setAnswering(false)} /> : null}
      {recall.mayAnswer && !isAnswering ? (
        <p>
          <Button onPress={() => setAnswering(true)}>
            {t(isOutside ? 'referral.recall.write' : 'referral.recall.answer')}
            <span className="only-read"> · {referral.toOrganisation}</span>
          </Button>
        </p>
      ) : null}
    </>
  )
}

function RecallForm({ referral, onDone }: { readonly referral: ReferralView; readonly onDone: () => void }) {
  const t = useText('referral')
  const say = useToast()
  const draft = useDraft(`recall ${referral.id}`, () => ({
    answer: undefined as RecallAnswer | undefined,
    words: '',
  }))
  const [tried, setTried] = useState(false)
  const isOutside = referral.toOrganisationId === null
  const inside = useCommand(answerRecall, changed)
  const outside = useCommand(answerRecallForOutside, changed)
  const { answer: chosen, words } = draft.value
  const lacksWords = chosen !== undefined && chosen !== 'deleted' && words.trim() === ''
  const send = async () => {
    setTried(true)
    if (!chosen || lacksWords) return
    const said = { referralId: referral.id as ReferralId, answer: chosen, words }
    const answer = isOutside
      ? await outside.send({ ...said, caseId: referral.caseId as CaseId })
      : await inside.send(said)
    if (!answer.ok) return
    draft.discard()
    say({ words: t('referral.recall.saved') })
    onDone()
  }
  return (
    <AnswerForm
      label={t('referral.recall.answer')}
      command={isOutside ? outside : inside}
      unsaved={draft.isUnsaved}
      onSend={send}
      onBack={onDone}
    >
      <RadioGroup
        label={t('referral.recall.what')}
        choices={recallAnswers.map((one) => ({ value: one, label: t(`referral.recall.${one}`) }))}
        value={chosen}
        onChange={(answer) => draft.update({ answer })}
        problem={tried && !chosen ? t('feedback.missing') : undefined}
      />
      <TextArea
        label={t('referral.recall.words')}
        value={words}
        onChange={(value) => draft.update({ words: value })}
        rows={2}
        longest={longestOf(answerRecall.input.shape.words)}
        problem={tried && lacksWords ? t('referral.recall.missing') : undefined}
      />
    </AnswerForm>
  )
}
