import {
  chooseMail,
  readNotices,
  subscribe,
  unsubscribe,
} from '@amparo/contract/api/notifications/notifications'
import { useEffect, useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { findSubscription, noticesWorkHere, subscribeHere } from './push.ts'

/** "There is something for you", and nothing else: on this device, and by e-mail where there is one. */
export function Notices() {
  const t = useText('account')
  const query = useQuery(readNotices, {})
  const begin = useCommand(subscribe, [readNotices])
  const end = useCommand(unsubscribe, [readNotices])
  const mail = useCommand(chooseMail, [readNotices])
  const [isHere, setHere] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const worksHere = noticesWorkHere()
  useEffect(() => {
    void findSubscription().then((found) => setHere(found !== undefined))
  }, [])
  const turnOn = async (pushKey: string) => {
    const made = await subscribeHere(pushKey)
    setRefused(made === undefined)
    if (made && (await begin.send(made)).ok) setHere(true)
  }
  const turnOff = async () => {
    const found = await findSubscription()
    if (!found) return setHere(false)
    const answer = await end.send({ endpoint: found.endpoint })
    if (!answer.ok) return
    await found.unsubscribe()
    setHere(false)
  }
  const notices = query.value
  const problem = begin.problem ?? end.problem ?? mail.problem
  return (
    <Card title={t('notices.title')}>
      <p className="soft">{t('notices.intro')}</p>
      {query.state === 'loading' ? <Skeleton lines={2} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {isRefused ? (
        <Banner meaning="information" live>
          {t('notices.refused')}
        </Banner>
      ) : null}
      {notices && worksHere ? (
        <p>
          {isHere ? (
            <Button busy={end.state === 'sending'} onPress={() => void turnOff()}>
              {t('notices.turnOff')}
            </Button>
          ) : (
            <Button busy={begin.state === 'sending'} onPress={() => void turnOn(notices.pushKey)}>
              {t('notices.turnOn')}
            </Button>
          )}
        </p>
      ) : null}
      {notices && !worksHere ? <p>{t('notices.notHere')}</p> : null}
      {notices ? <p className="soft">{t('notices.devices', { n: notices.devices })}</p> : null}
      {notices?.mailIsPossible ? (
        <Checkbox
          label={t('notices.mail')}
          checked={notices.mail}
          onChange={(wanted) => void mail.send({ wanted })}
        />
      ) : null}
    </Card>
  )
}
