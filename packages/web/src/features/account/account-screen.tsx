import { signOut } from '@amparo/contract/api/sign-in/sign-in'
import { codeOfConduct } from '@amparo/domain/sign-in/code-of-conduct'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { keepTheme, readTheme, themes, type Theme } from '../../app/preferences.ts'
import { useSession, useSignIn } from '../../app/session-context.tsx'
import { catalogueOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { hasRole } from '../case/index.ts'
import { LanguageSwitch } from '../sign-in/index.ts'
import { Calendar } from './calendar.tsx'
import { ChangeOrganisation } from './change-organisation.tsx'
import { Notices } from './notices.tsx'
import { Sessions } from './sessions.tsx'
import { WaysIn } from './ways-in.tsx'

/** Language, colours, where one is signed in, by what means, how one is told, and what one promised. */
export function AccountScreen() {
  const t = useText('sign-in')
  const own = useText('account')
  const app = useText('app')
  const { moveTo } = useSignIn()
  const session = useSession()
  const { language, choose } = useLanguage()
  const [theme, setTheme] = useState<Theme>(readTheme)
  const leaving = useCommand(signOut)
  const conduct = codeOfConduct(catalogueOf(language))
  return (
    <Page
      title={t('account.title')}
      width="narrow"
      intro={
        <>
          <p>
            {t('account.signedInAs', { name: session.displayName, organisation: session.organisation.name })}
          </p>
          <p className="soft">{app('quickExit.help')}</p>
        </>
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
      <ChangeOrganisation />
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
      {hasRole(session, 'caseworker', 'supervisor') ? (
        <p>
          <Link href={hrefTo('own-work')}>{own('account.work')}</Link>
        </p>
      ) : null}
      {hasRole(session, 'caseworker', 'intake-volunteer', 'supervisor') ? (
        <p>
          <Link href={hrefTo('supervision')}>{own('account.supervision')}</Link>
        </p>
      ) : null}
      <WaysIn />
      <Notices />
      <Calendar />
      <Sessions />
      <DisclosureSection title={own('conduct.title')} summary={own('conduct.accepted')}>
        <div className="case-main">
          <ol className="rules">
            {conduct.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ol>
          <p className="quote">{conduct.promise}</p>
        </div>
      </DisclosureSection>
    </Page>
  )
}
