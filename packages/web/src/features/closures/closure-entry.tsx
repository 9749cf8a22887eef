import type { closureView } from '@amparo/contract/api/closures/closures'
import type * as z from 'zod/mini'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'

const meanings = { requested: 'warning', approved: 'good', 'changes-asked': 'warning' } as const

/** One request to close, with its words and its answer. */
export function ClosureEntry({ closure }: { readonly closure: z.infer<typeof closureView> }) {
  const t = useText('closure')
  const words = useText('case')
  const { language } = useLanguage()
  const said = (by: string | null, at: string) => ({
    by: by ?? words('case.someone'),
    date: writeDay(dayOf(at), language),
  })
  return (
    <article className="entry">
      <div className="found-head">
        <h2 className="entry-title">{t(`closure.reason.${closure.reason}`)}</h2>
        <Badge meaning={meanings[closure.state]}>{t(`closure.state.${closure.state}`)}</Badge>
      </div>
      {closure.explanation ? <p className="written">{closure.explanation}</p> : null}
      {closure.childTold ? (
        <>
          <h3 className="entry-sub">{t('closure.childTold')}</h3>
          <p className="quote">{closure.childTold}</p>
        </>
      ) : null}
      {closure.changesAsked ? (
        <Banner meaning="warning" title={words('case.changesAsked')}>
          <p className="quote">{closure.changesAsked}</p>
        </Banner>
      ) : null}
      <p className="why">
        <span>{t('closure.askedBy', said(closure.requestedBy, closure.requestedAt))}</span>
        {closure.approvedAt ? (
          <span>{t('closure.approvedBy', said(closure.approvedBy, closure.approvedAt))}</span>
        ) : null}
      </p>
    </article>
  )
}
