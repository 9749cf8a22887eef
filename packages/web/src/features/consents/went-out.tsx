import type { ConsentView } from '@amparo/contract/api/consents/consent-view'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'

/** Of a permission that is gone: what went out on it, who gave it back, and what cannot be called back. */
export function WentOut({ consent: { recalls, handedOver } }: { readonly consent: ConsentView }) {
  const t = useText('consent')
  const { language } = useLanguage()
  if (recalls.length === 0 && !handedOver) return null
  return (
    <>
      <h3 className="entry-sub">{t('consent.recalls')}</h3>
      <ul>
        {recalls.map(({ name, sentAt, answer, words }) => (
          <li key={`${name} ${sentAt}`}>
            {t(`consent.recall.${answer ?? 'waits'}`, { name, date: writeDay(dayOf(sentAt), language) })}
            {words ? <p className="quote">{words}</p> : null}
          </li>
        ))}
        {handedOver ? <li>{t('consent.handedOver')}</li> : null}
      </ul>
    </>
  )
}
