import { closeSession, listSessions } from '@amparo/contract/api/sign-in/sessions'
import { signOut } from '@amparo/contract/api/sign-in/sign-in'
import { useState } from 'react'
import { keepTheme, readTheme, themes, type Theme } from '../../app/preferences.ts'
import { useSession, useSignIn } from '../../app/session-context.tsx'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { LanguageSwitch } from '../sign-in/index.ts'

/** Language, colours, and everywhere one is signed in. */
export function AccountScreen() {
  const t = useText('sign-in')
  const app = useText('app')
  const { moveTo } = useSignIn()
  const session = useSession()
  const { language, choose } = useLanguage()
  const [theme, setTheme] = useState<Theme>(readTheme)
  const sessions = useQuery(listSessions, {})
  const closing = useCommand(closeSession, [listSessions])
  const leaving = useCommand(signOut)
  const when = (instant: string) =>
    `${writeDay(instant.slice(0, 10), language)}, ${writeTime(instant, language)}`
  return (
    <Page
      title={t('account.title')}
      width="narrow"
      intro={
        <p>
          {t('account.signedInAs', { name: session.displayName, organisation: session.organisation.name })}
        </p>
      }
      actions={
        <Button
          onPress={() => void leaving.send({}).then((answer) => answer.ok && moveTo(answer.value))}
          busy={leaving.state === 'sending'}
        >
          {t('account.signOut')}
        </Button>
      }
    >
      {leaving.problem ? <ProblemNotice problem={leaving.problem} /> : null}
      <Card title={t('account.appearance')}>
        <LanguageSwitch language={language} onLanguage={choose} />
        <RadioGroup
          label={app('app.theme')}
          inline
          choices={themes.map((value) => ({ value, label: app(`app.theme.${value}`) }))}
          value={theme}
          onChange={(chosen) => {
            setTheme(chosen)
            keepTheme(chosen)
          }}
        />
      </Card>
      <Card title={t('account.sessions')}>
        <p className="soft">{t('account.sessionsIntro')}</p>
        {closing.problem ? <ProblemNotice problem={closing.problem} /> : null}
        {sessions.state === 'loading' ? <Skeleton /> : null}
        {sessions.problem ? <ProblemNotice problem={sessions.problem} onRetry={sessions.refresh} /> : null}
        {sessions.value ? (
          <List
            label={t('account.sessionsCaption')}
            items={sessions.value.sessions.map((each) => ({
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
    </Page>
  )
}
