import { closeOtherSessions, closeSession, listSessions } from '@amparo/contract/api/sign-in/sessions'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** Every place where one is signed in; what one does not know is closed. */
export function Sessions() {
  const t = useText('sign-in')
  const own = useText('account')
  const { language } = useLanguage()
  const sessions = useQuery(listSessions, {})
  const closing = useCommand(closeSession, [listSessions])
  const closingOthers = useCommand(closeOtherSessions, [listSessions])
  const when = (instant: string) => `${writeDay(dayOf(instant), language)}, ${writeTime(instant, language)}`
  const items = sessions.value?.sessions ?? []
  const problem = closing.problem ?? closingOthers.problem
  return (
    <Card title={t('account.sessions')}>
      <p className="soft">{t('account.sessionsIntro')}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {sessions.state === 'loading' ? <Skeleton /> : null}
      {sessions.problem ? <ProblemNotice problem={sessions.problem} onRetry={sessions.refresh} /> : null}
      {items.length > 2 ? (
        <p>
          <Button busy={closingOthers.state === 'sending'} onPress={() => void closingOthers.send({})}>
            {own('sessions.closeOthers')}
          </Button>
        </p>
      ) : null}
      {sessions.value ? (
        <List
          label={t('account.sessionsCaption')}
          items={items.map((each) => ({
            id: each.id,
            title: each.device,
            detail: t('account.lastUsed', { when: when(each.lastUsedAt) }),
            ...(each.current
              ? { state: <Badge meaning="good">{t('account.thisDevice')}</Badge> }
              : {
                  actions: (
                    <Button onPress={() => void closing.send({ sessionId: each.id })}>
                      {t('account.closeSession')}
                    </Button>
                  ),
                }),
          }))}
        />
      ) : null}
    </Card>
  )
}
