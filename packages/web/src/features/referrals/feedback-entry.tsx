import type { FeedbackView } from '@amparo/contract/api/referrals/feedback'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'

/** What the child said of it, once. */
export function FeedbackEntry({ feedback }: { readonly feedback: FeedbackView }) {
  const t = useText('referral')
  const { language } = useLanguage()
  return (
    <div className="stack">
      <p className="facts">
        <span>{t(`feedback.went.${feedback.went}`)}</span>
        {feedback.helped ? <span>{t(`feedback.helped.${feedback.helped}`)}</span> : null}
        {feedback.accompaniedBy ? (
          <span>{t('feedback.withWhom', { name: feedback.accompaniedBy })}</span>
        ) : null}
        <span>{t('feedback.said', { date: writeDay(feedback.saidOn, language) })}</span>
      </p>
      {feedback.words ? <blockquote className="quote">{feedback.words}</blockquote> : null}
    </div>
  )
}
