import type { LeavingView } from '@amparo/contract/api/journey/journey'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { languageName } from '../person/index.ts'

const meanings: Readonly<Record<LeavingView['mayUse'], Meaning>> = {
  yes: 'good',
  no: 'danger',
  'not-asked': 'warning',
}

/** Her reasons in her order, her words with what she permits, and who wrote them down. */
export function LeavingFacts({ leaving }: { readonly leaving: LeavingView }) {
  const t = useText('journey')
  const words = useText('case')
  const written = useText('written')
  const { language } = useLanguage()
  return (
    <>
      <ol className="journey-reasons" aria-label={t('journey.leaving.reasons')}>
        {leaving.reasons.map((reason) => (
          <li key={reason}>{t(`journey.reason.${reason}`)}</li>
        ))}
      </ol>
      {leaving.words ? (
        <>
          <p
            className="quote"
            lang={leaving.language ? Intl.getCanonicalLocales(leaving.language)[0] : undefined}
          >
            {leaving.words}
          </p>
          <p className="facts">
            <Badge meaning={meanings[leaving.mayUse]}>{t(`journey.leaving.use.${leaving.mayUse}`)}</Badge>
            {leaving.language ? <span>{languageName(leaving.language, language)}</span> : null}
          </p>
        </>
      ) : null}
      <p className="why">
        {written('written.by', {
          by: leaving.by ?? words('case.someone'),
          date: writeDay(dayOf(leaving.at), language),
        })}
      </p>
    </>
  )
}
