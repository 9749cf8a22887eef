import type { reviewFields } from '@amparo/contract/kernel/review'
import type { ReactNode } from 'react'
import type * as z from 'zod/mini'
import { writeDay } from '../../app/words/dates.ts'
import { between } from '../../app/words/between.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'

type Review = z.infer<z.ZodMiniObject<typeof reviewFields>>

/** What a second person reads first: who wrote, how it was answered before, and what changed since. */
export function ReviewSummary(props: {
  readonly review: Review
  /** One line for each thing that changed. */
  readonly changed: readonly { readonly id: string; readonly words: ReactNode }[]
}) {
  const t = useText('case')
  const { language } = useLanguage()
  const { before, writers } = props.review
  const said = (name: string | null, at: string) => ({
    by: name ?? t('case.someone'),
    date: writeDay(dayOf(at), language),
  })
  const wrote = writers.map(({ name, at }) => t('case.review.writer', said(name, at))).join(between)
  return (
    <>
      {wrote ? <p>{t('case.review.wrote', { who: wrote })}</p> : null}
      {before ? (
        <p>
          {t(
            before.answer === 'approved' ? 'case.review.approvedBy' : 'case.review.changesAskedBy',
            said(before.by, before.at),
          )}
        </p>
      ) : (
        <p>{t('case.review.first')}</p>
      )}
      {before?.changes ? <p className="quote">{before.changes}</p> : null}
      {before && props.changed.length === 0 ? <p>{t('case.review.unchanged')}</p> : null}
      {before && props.changed.length > 0 ? (
        <>
          <p className="entry-sub">{t('case.review.changed')}</p>
          <ul className="lines">
            {props.changed.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
