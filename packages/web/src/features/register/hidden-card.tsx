import { longestOf } from '@amparo/contract/kernel/fields'
import { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import type { searchChildren } from '@amparo/contract/api/search/search-children'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { countryName } from '@amparo/packs/nationalities'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { writeDay } from '../../app/words/dates.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { hasRole } from '../case/index.ts'

type Card = Extract<OutputOf<typeof searchChildren>['cards'][number], { kind: 'hidden' }>

/** The one card for everybody who does not hold the case: enough to ask, too little to find anyone. */
export function HiddenCard({ card }: { readonly card: Card }) {
  const t = useText('register')
  const { language } = useLanguage()
  const mayAsk = hasRole(useSession(), 'caseworker', 'supervisor')
  const [isAsking, setAsking] = useState(false)
  const ask = useDraft(
    `contact ${card.code}`,
    () => ({ requestId: newId(), message: '', sentOn: '' }),
    ({ message, sentOn }) => message !== '' && sentOn === '',
  )
  const command = useCommand(askForContact)
  const { phone, note } = card.howToAsk
  const send = async () => {
    const { requestId, message } = ask.value
    const answer = await command.send({ requestId, code: card.code, message })
    if (answer.ok) ask.update({ sentOn: today() })
  }
  return (
    <>
      <div className="found-head">
        <h2 className="found-name">{t('masked.title')}</h2>
        <span className="soft">{card.code}</span>
      </div>
      <p className="facts">
        {card.ageBand ? (
          <span>
            {card.ageBand === '18+'
              ? t('masked.ageBand.adult')
              : t('masked.ageBand', { band: card.ageBand.replace('-', '–') })}
          </span>
        ) : null}
        {card.country ? <span>{countryName(card.country, localeOf(language))}</span> : null}
        <span>{card.organisation}</span>
      </p>
      <p>{t('masked.body')}</p>
      {note ? <p className="soft">{note}</p> : null}
      {phone ? <p className="soft">{t('masked.phone', { phone })}</p> : null}
      {ask.value.sentOn ? (
        <p role="status">
          <Badge meaning="good">{t('masked.asked', { date: writeDay(ask.value.sentOn, language) })}</Badge>
        </p>
      ) : isAsking ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <TextField
            label={t('masked.message')}
            hint={t('masked.message.hint')}
            value={ask.value.message}
            onChange={(message) => ask.update({ message })}
            longest={longestOf(askForContact.input.shape.message)}
          />
          {command.problem ? <ProblemNotice problem={command.problem} /> : null}
          <Button type="submit" busy={command.state === 'sending'}>
            {t('masked.send')}
          </Button>
        </form>
      ) : (
        <p className="row">
          <Button icon="call" onPress={() => setAsking(true)}>
            {t('masked.ask')}
          </Button>
          {mayAsk ? (
            <Link href={hrefTo('case-request-of', { code: card.code })} look="button" icon="cases">
              {t('masked.askForCase')}
              <span className="only-read"> · {card.code}</span>
            </Link>
          ) : null}
        </p>
      )}
    </>
  )
}
