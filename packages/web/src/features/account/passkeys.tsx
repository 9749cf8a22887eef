import { longestOf } from '@amparo/contract/kernel/fields'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { readSignInMethods } from '@amparo/contract/api/sign-in/methods'
import { readWaysIn } from '@amparo/contract/api/sign-in/openid'
import { removePasskey, setUpPasskey, startPasskeySetUp } from '@amparo/contract/api/sign-in/passkeys'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { useState } from 'react'
import { writeDay } from '../../app/words/dates.ts'
import type { Text } from '../../app/words/word-store.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { passkeysWorkHere } from '../sign-in/index.ts'
import { ConfirmIdentity, needsConfirmation } from './confirm-identity.tsx'

type Passkey = OutputOf<typeof readSignInMethods>['passkeys'][number]

/** Keys that stay in a device: made, named, taken out. */
export function Passkeys({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const t = useText('account')
  const { language } = useLanguage()
  const waysIn = useQuery(readWaysIn, {})
  const start = useCommand(startPasskeySetUp)
  const finish = useCommand(setUpPasskey, [readSignInMethods])
  const remove = useCommand(removePasskey, [readSignInMethods])
  const [label, setLabel] = useState('')
  const [isAdding, setAdding] = useState(false)
  const [gaveNone, setGaveNone] = useState(false)
  const add = async () => {
    if (label.trim() === '') return
    setGaveNone(false)
    const begun = await start.send({})
    if (!begun.ok) return
    const response = await makePasskey(begun.value.options)
    if (!response) return setGaveNone(true)
    const answer = await finish.send({ challengeId: begun.value.challengeId, response, label: label.trim() })
    if (!answer.ok) return
    setLabel('')
    setAdding(false)
  }
  const all = [start.problem, finish.problem, remove.problem]
  const problem = all.find((one) => one !== undefined && !needsConfirmation(one))
  const mustConfirm = all.some((one) => needsConfirmation(one))
  const worksHere = passkeysWorkHere(waysIn.value?.passkeysAt)
  return (
    <>
      <h3 className="entry-title">{t('passkeys.title')}</h3>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {gaveNone ? <p role="status">{t('passkeys.gaveNone')}</p> : null}
      {mustConfirm ? <ConfirmIdentity onConfirmed={() => void add()} /> : null}
      {passkeys.length === 0 ? <p className="soft">{t('passkeys.none')}</p> : null}
      {waysIn.value && !worksHere ? <p className="soft">{whyNotHere(waysIn.value.passkeysAt, t)}</p> : null}
      {worksHere && !isAdding ? (
        <p>
          <Button icon="add" onPress={() => setAdding(true)}>
            {t('passkeys.add')}
          </Button>
        </p>
      ) : null}
      {isAdding ? (
        <form
          className="toolbar"
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <TextField
            label={t('passkeys.label')}
            hint={t('passkeys.labelHint')}
            value={label}
            onChange={setLabel}
            longest={longestOf(setUpPasskey.input.shape.label)}
          />
          <Button type="submit" busy={start.state === 'sending' || finish.state === 'sending'}>
            {t('passkeys.add')}
          </Button>
        </form>
      ) : null}
      {passkeys.length > 0 ? (
        <List
          label={t('passkeys.title')}
          items={passkeys.map((one) => ({
            id: one.id,
            title: one.label,
            detail: one.lastUsedAt
              ? t('passkeys.lastUsed', {
                  made: writeDay(dayOf(one.createdAt), language),
                  date: writeDay(dayOf(one.lastUsedAt), language),
                })
              : t('passkeys.made', { made: writeDay(dayOf(one.createdAt), language) }),
            actions: (
              <Button
                busy={remove.state === 'sending'}
                onPress={() => void remove.send({ passkeyId: one.id })}
              >
                {t('passkeys.remove')}
                <span className="only-read"> · {one.label}</span>
              </Button>
            ),
          }))}
        />
      ) : null}
    </>
  )
}

function whyNotHere(passkeysAt: string, t: Text<'account'>): string {
  if (passkeysAt === '') return t('passkeys.needsName')
  return passkeysAt === location.origin
    ? t('passkeys.notHere')
    : t('passkeys.elsewhere', { address: passkeysAt })
}

/** Nothing when the person closed the window of her device. */
async function makePasskey(options: Readonly<Record<string, unknown>>) {
  const { startRegistration } = await import('@simplewebauthn/browser')
  try {
    const made = await startRegistration({
      optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
    })
    const {
      clientDataJSON,
      attestationObject,
      authenticatorData,
      transports,
      publicKey,
      publicKeyAlgorithm,
    } = made.response
    return {
      id: made.id,
      rawId: made.rawId,
      type: made.type,
      ...(made.authenticatorAttachment ? { authenticatorAttachment: made.authenticatorAttachment } : {}),
      clientExtensionResults: { ...made.clientExtensionResults },
      response: {
        clientDataJSON,
        attestationObject,
        ...(authenticatorData ? { authenticatorData } : {}),
        ...(transports ? { transports: [...transports] } : {}),
        ...(publicKey ? { publicKey } : {}),
        ...(publicKeyAlgorithm === undefined ? {} : { publicKeyAlgorithm }),
      },
    }
  } catch {
    return undefined
  }
}
