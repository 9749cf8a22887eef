import { changePassword } from '@amparo/contract/api/sign-in/methods'
import { listSessions } from '@amparo/contract/api/sign-in/sessions'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'

const leastLength = 12

export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText('account')
  const words = useText('sign-in')
  const ui = useText('ui')
  const say = useToast()
  const command = useCommand(changePassword, [listSessions])
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const problems = {
    password: [...password].length < leastLength ? words('invitation.tooShort') : undefined,
    again: again === password ? undefined : words('invitation.notSame'),
  }
  const send = async () => {
    setTried(true)
    if (current === '' || problems.password || problems.again) return
    const answer = await command.send({ current, password })
    if (!answer.ok) return
    say({ words: t('password.saved', { n: answer.value.closed }) })
    onDone()
  }
  return (
    <form
      className="stack sub-block"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <TextField
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
      />
      <TextField
        label={t('password.new')}
        hint={words('invitation.passwordHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        problem={tried ? problems.password : undefined}
      />
      <TextField
        label={words('invitation.again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        problem={tried ? problems.again : undefined}
      />
      <div className="row">
        <Button type="submit" weight="main" busy={command.state === 'sending'}>
          {t('password.submit')}
        </Button>
        <Button weight="quiet" onPress={onDone}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}
