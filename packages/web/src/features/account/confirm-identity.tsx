import { confirmIdentity, readSignInMethods } from '@amparo/contract/api/sign-in/methods'
import { signInWithPasskey, startPasskey } from '@amparo/contract/api/sign-in/passkeys'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import type { WireProblem } from '../../data/wire-problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { askForPasskey } from '../sign-in/index.ts'

/** Some steps ask again who is there; what was typed before stays where it is. */
export function needsConfirmation(problem: WireProblem | undefined): boolean {
  return problem?.code === 'sign-in.confirm-first'
}

export function ConfirmIdentity({ onConfirmed }: { readonly onConfirmed: () => void }) {
  const t = useText('account')
  const methods = useQuery(readSignInMethods, {})
  const confirm = useCommand(confirmIdentity)
  const start = useCommand(startPasskey)
  const finish = useCommand(signInWithPasskey)
  const [typed, setTyped] = useState('')
  const byCode = methods.value?.hasCodeApp ?? true
  const send = async () => {
    const answer = await confirm.send(byCode ? { code: typed.trim() } : { password: typed })
    setTyped('')
    if (answer.ok) onConfirmed()
  }
  const usePasskey = async () => {
    const begun = await start.send({})
    if (!begun.ok) return
    const response = await askForPasskey(begun.value.options)
    if (!response) return
    const answer = await finish.send({ challengeId: begun.value.challengeId, response })
    if (answer.ok) onConfirmed()
  }
  const problem = confirm.problem ?? start.problem ?? finish.problem
  const isReady = byCode ? /^\d{6}$/.test(typed.trim()) : typed !== ''
  return (
    <Banner meaning="information" title={t('confirm.title')} live>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          // Kept from forms around it: it answers another question than theirs.
          event.stopPropagation()
          if (isReady) void send()
        }}
      >
        {problem ? <ProblemNotice problem={problem} /> : null}
        <TextField
          label={t(byCode ? 'confirm.code' : 'confirm.password')}
          value={typed}
          onChange={setTyped}
          width="medium"
          {...(byCode
            ? { inputMode: 'numeric', autoComplete: 'one-time-code' }
            : { type: 'password', autoComplete: 'current-password' })}
        />
        <div className="row">
          <Button type="submit" busy={confirm.state === 'sending'}>
            {t('confirm.submit')}
          </Button>
          {(methods.value?.passkeys.length ?? 0) > 0 ? (
            <Button weight="quiet" icon="lock" onPress={() => void usePasskey()}>
              {t('confirm.passkey')}
            </Button>
          ) : null}
        </div>
      </form>
    </Banner>
  )
}
