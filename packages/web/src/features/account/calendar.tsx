import { closeCalendar, openCalendar, readCalendar } from '@amparo/contract/api/calendar/calendar'
import { useState } from 'react'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** The dates of one's tasks in the calendar of one's own telephone, by an address that is shown once. */
export function Calendar() {
  const t = useText('account')
  const { language } = useLanguage()
  const query = useQuery(readCalendar, {})
  const opening = useCommand(openCalendar, [readCalendar])
  const closing = useCommand(closeCalendar, [readCalendar])
  const [secret, setSecret] = useState('')
  const open = async () => {
    const drawn = newSecret()
    if ((await opening.send({ feedId: newId<'CalendarFeedId'>(), secret: drawn })).ok) setSecret(drawn)
  }
  const close = async () => {
    if ((await closing.send({})).ok) setSecret('')
  }
  const when = (at: string) => `${writeDay(dayOf(at), language)}, ${writeTime(at, language)}`
  const problem = opening.problem ?? closing.problem
  const feed = query.value?.feed
  const address = `${query.value?.address ?? ''}${secret}.ics`
  return (
    <Card title={t('calendar.title')}>
      <p className="soft">{t('calendar.intro')}</p>
      {query.state === 'loading' ? <Skeleton lines={2} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {feed && secret ? (
        <Banner meaning="information" live title={t('calendar.address')}>
          <p>
            <code>{address}</code>
          </p>
          <p>{t('calendar.once')}</p>
          <CopyButton of={t('calendar.address')} value={address} />
        </Banner>
      ) : null}
      {feed ? (
        <p>
          {feed.fetchedAt === null
            ? t('calendar.notAsked', { made: when(feed.madeAt) })
            : t('calendar.asked', { made: when(feed.madeAt), asked: when(feed.fetchedAt) })}
        </p>
      ) : null}
      {query.value ? (
        <div className="row">
          <Button busy={opening.state === 'sending'} onPress={() => void open()}>
            {t(feed ? 'calendar.renew' : 'calendar.open')}
          </Button>
          {feed ? (
            <Button busy={closing.state === 'sending'} onPress={() => void close()}>
              {t('calendar.close')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Card>
  )
}

/** 256 bits, in the letters that may stand in an address. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '')
}
