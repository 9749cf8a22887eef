import { confirmCodeApp, readSignInMethods, startCodeApp } from '@amparo/contract/api/sign-in/methods'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ModulePicture } from '../sign-in/index.ts'
import { ConfirmIdentity, needsConfirmation } from './confirm-identity.tsx'

/** A new phone: the old code app counts until the new one has given its first code. */
export function CodeAppForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText('account')
  const words = useText('sign-in')
  const ui = useText('ui')
  const say = useToast()
  const start = useCommand(startCodeApp)
  const confirm = useCommand(confirmCodeApp, [readSignInMethods])
  const [begun, setBegun] = useState<OutputOf<typeof startCodeApp> | undefined>(undefined)
  const [code, setCode] = useState('')
  const begin = async () => {
    const answer = await start.send({})
    if (answer.ok) setBegun(answer.value)
  }
  const send = async () => {
    const answer = await confirm.send({ code: code.trim() })
    setCode('')
    if (!answer.ok) return
    say({ words: t('codeApp.saved') })
    onDone()
  }
  const mustConfirm = needsConfirmation(start.problem) || needsConfirmation(confirm.problem)
  if (mustConfirm) return <ConfirmIdentity onConfirmed={() => void begin()} />
  if (!begun) {
    return (
      <div className="stack sub-block">
        {start.problem ? <ProblemNotice problem={start.problem} /> : null}
        <p>{t('codeApp.intro')}</p>
        <div className="row">
          <Button weight="main" busy={start.state === 'sending'} onPress={() => void begin()}>
            {ui('ui.continue')}
          </Button>
          <Button weight="quiet" onPress={onDone}>
            {ui('ui.back')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <form
      className="stack sub-block"
      onSubmit={(event) => {
        event.preventDefault()
        if (/^\d{6}$/.test(code.trim())) void send()
      }}
    >
      {confirm.problem ? <ProblemNotice problem={confirm.problem} /> : null}
      <ModulePicture modules={begun.picture} label={words('setUp.picture')} />
      <p>
        {words('setUp.secret')}: <code className="secret-key">{begun.secret}</code>
      </p>
      <TextField
        label={words('setUp.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        value={code}
        onChange={setCode}
      />
      <div className="row">
        <Button type="submit" weight="main" busy={confirm.state === 'sending'}>
          {ui('ui.save')}
        </Button>
        <Button weight="quiet" onPress={onDone}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}
