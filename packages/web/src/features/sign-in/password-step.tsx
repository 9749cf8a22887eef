import { useState, type ReactNode } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import type { Language } from '../../app/words/languages.ts'
import type { WireProblem } from '../../data/wire-problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LanguageSwitch } from './language-switch.tsx'

export function PasswordStep(props: {
  readonly busy: boolean
  readonly problem: WireProblem | undefined
  readonly ranOut: boolean
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly onSubmit: (given: { userName: string; password: string }) => void
  /** Other ways in than the password. */
  readonly otherWays?: ReactNode
}) {
  const t = useText('sign-in')
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const incomplete = userName.trim() === '' || password === ''
  return (
    <Page title={t('signIn.title')} width="narrow">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!incomplete) props.onSubmit({ userName: userName.trim(), password })
        }}
      >
        {props.ranOut && !props.problem ? (
          <Banner meaning="information" live>
            <p>{t('signIn.ranOut')}</p>
          </Banner>
        ) : null}
        {props.problem ? <ProblemNotice problem={props.problem} /> : null}
        <TextField
          label={t('signIn.user')}
          value={userName}
          onChange={setUserName}
          name="username"
          autoComplete="username"
          problem={tried && incomplete ? t('signIn.answerBoth') : undefined}
        />
        <TextField
          label={t('signIn.password')}
          value={password}
          onChange={setPassword}
          type={shown ? 'text' : 'password'}
          name="password"
          autoComplete="current-password"
        />
        <Checkbox label={t('signIn.showPassword')} checked={shown} onChange={setShown} />
        <Button type="submit" weight="main" wide busy={props.busy}>
          {t('signIn.submit')}
        </Button>
      </form>
      <div className="stack section-apart">
        {props.otherWays}
        <Link href={hrefTo('invitation')} icon="document">
          {t('signIn.haveCode')}
        </Link>
        <p className="soft">{t('signIn.lost')}</p>
        <LanguageSwitch language={props.language} onLanguage={props.onLanguage} />
      </div>
    </Page>
  )
}
