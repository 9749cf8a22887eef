import type { InterpreterView } from '@amparo/contract/api/interpreters/register'
import { useState } from 'react'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useAreaWords } from './area-list.tsx'
import { CorrectEntry } from './entry-form.tsx'
import { usePairWords } from './use-language-choices.ts'

/** One interpreter of the register, whether the promise is signed, and where not to ask. */
export function RegisterEntry({
  entry,
  mayKeep,
}: {
  readonly entry: InterpreterView
  readonly mayKeep: boolean
}) {
  const t = useText('interpreter')
  const { language } = useLanguage()
  const pairWords = usePairWords()
  const areaWords = useAreaWords()
  const [isCorrecting, setCorrecting] = useState(false)
  const { signedOn, signedUntil } = entry
  const day = (on: string) => writeDay(on, language)
  return (
    <article className="entry">
      <div className="found-head">
        <h2 className="entry-title">{entry.name}</h2>
        {entry.signed ? null : <Badge meaning="warning">{t('interpreter.notSigned')}</Badge>}
        {entry.state === 'ended' ? <Badge meaning="neutral">{t('interpreter.state.ended')}</Badge> : null}
      </div>
      {isCorrecting ? (
        <CorrectEntry entry={entry} onDone={() => setCorrecting(false)} />
      ) : (
        <>
          <p>{entry.pairs.map(pairWords).join(' · ')}</p>
          <p className="facts">
            <span>{entry.agency || t(`interpreter.tie.${entry.tie}`)}</span>
            {entry.gender === 'not-said' ? null : <span>{t(`interpreter.gender.${entry.gender}`)}</span>}
            {entry.phone ? <span>{entry.phone}</span> : null}
          </p>
          {entry.howToReach ? <p className="written">{entry.howToReach}</p> : null}
          {entry.areas.length > 0 ? <p>{entry.areas.map(areaWords).join(' · ')}</p> : null}
          <p className="why">
            {signedOn === null
              ? t('interpreter.signed.none')
              : signedUntil === null
                ? t('interpreter.signed.on', { date: day(signedOn) })
                : t('interpreter.signed.until', { date: day(signedOn), until: day(signedUntil) })}
          </p>
          {mayKeep ? (
            <p>
              <Button weight="quiet" icon="edit" onPress={() => setCorrecting(true)}>
                {t('interpreter.correct')}
                <span className="only-read"> · {entry.name}</span>
              </Button>
            </p>
          ) : null}
        </>
      )}
    </article>
  )
}
