import { acceptInvitation } from '@amparo/contract/api/sign-in/sign-in'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { navigate } from '../../app/router.tsx'
import { useSignIn } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

const leastLetters = 12

/** Someone comes with a code on paper and leaves with a username and a password; no e-mail is needed. */
export function InvitationScreen() {
  const t = useText('sign-in')
  const { moveTo } = useSignIn()
  const command = useCommand(acceptInvitation)
  const [code, setCode] = useState('')
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const problems = {
    code: code.trim() === '' ? t('invitation.codeMissing') : undefined,
    userName: userName.trim() === '' ? t('invitation.userMissing') : undefined,
    password: [...password].length < leastLetters ? t('invitation.tooShort') : undefined,
    again: password === again ? undefined : t('invitation.notSame'),
  }
  const shown: Partial<typeof problems> = tried ? problems : {}
  const submit = async () => {
    setTried(true)
    if (Object.values(problems).some(Boolean)) return
    const answer = await command.send({ code: code.trim(), userName: userName.trim(), password })
    if (!answer.ok) return
    moveTo(answer.value)
    navigate(hrefTo('sign-in'), { replace: true })
  }
  return (
    <Page
      title={t('invitation.title')}
      width="narrow"
      intro={<p>{t('invitation.intro')}</p>}
      back={{ href: hrefTo('sign-in'), label: t('invitation.back') }}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {command.problem ? <ProblemNotice problem={command.problem} /> : null}
        <TextField
          label={t('invitation.code')}
          hint={t('invitation.codeHint')}
          value={code}
          onChange={setCode}
          width="medium"
          problem={shown.code}
        />
        <TextField
          label={t('invitation.user')}
          hint={t('invitation.userHint')}
          value={userName}
          onChange={setUserName}
          autoComplete="username"
          problem={shown.userName}
        />
        <TextField
          label={t('invitation.password')}
          hint={t('invitation.passwordHint')}
          value={password}
          onChange={setPassword}
          type="password"
          autoComplete="new-password"
          problem={shown.password}
        />
        <TextField
          label={t('invitation.again')}
          value={again}
          onChange={setAgain}
          type="password"
          autoComplete="new-password"
          problem={shown.again}
        />
        <Button type="submit" weight="main" wide busy={command.state === 'sending'}>
          {t('invitation.submit')}
        </Button>
      </form>
    </Page>
  )
}
