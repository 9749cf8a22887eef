import { longestOf } from '@amparo/contract/kernel/fields'
import { linkIdentity, listUsers, unlinkIdentity, type User } from '@amparo/contract/api/organisations/users'
import { readWaysIn } from '@amparo/contract/api/sign-in/openid'
import type { UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ConfirmIdentity, needsConfirmation } from '../account/index.ts'

/** The account of an account service by which somebody may come in: linked by its subject, never by e-mail. */
export function LinkedAccount({ user }: { readonly user: User }) {
  const t = useText('administration')
  const ui = useText('ui')
  const say = useToast()
  const waysIn = useQuery(readWaysIn, {})
  const link = useCommand(linkIdentity, [listUsers])
  const unlink = useCommand(unlinkIdentity, [listUsers])
  const [isOpen, setOpen] = useState(false)
  const [subject, setSubject] = useState('')
  const userId = user.id as UserId
  const send = async () => {
    if (subject.trim() === '') return
    const answer = await link.send({ userId, subject: subject.trim() })
    if (!answer.ok) return
    setOpen(false)
    setSubject('')
    say({ words: t('linked.done') })
  }
  const takeAway = async () => {
    const answer = await unlink.send({ userId })
    if (answer.ok) say({ words: t('linked.gone') })
  }
  const problem = [link.problem, unlink.problem].find((one) => one !== undefined && !needsConfirmation(one))
  if (!user.hasLinkedAccount && !waysIn.value?.openid) return null
  return (
    <div className="sub-block stack">
      <h3 className="entry-title">{t('linked.title')}</h3>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {needsConfirmation(link.problem) ? <ConfirmIdentity onConfirmed={() => void send()} /> : null}
      {needsConfirmation(unlink.problem) ? <ConfirmIdentity onConfirmed={() => void takeAway()} /> : null}
      <p className="soft">{t(user.hasLinkedAccount ? 'linked.is' : 'linked.none')}</p>
      {user.hasLinkedAccount ? (
        <p>
          <Button busy={unlink.state === 'sending'} onPress={() => void takeAway()}>
            {t('linked.remove')}
          </Button>
        </p>
      ) : isOpen ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <TextField
            label={t('linked.subject')}
            hint={t('linked.subjectHint')}
            value={subject}
            onChange={setSubject}
            longest={longestOf(linkIdentity.input.shape.subject)}
          />
          <div className="row">
            <Button type="submit" busy={link.state === 'sending'} disabled={subject.trim() === ''}>
              {t('linked.link')}
            </Button>
            <Button weight="quiet" onPress={() => setOpen(false)}>
              {ui('ui.back')}
            </Button>
          </div>
        </form>
      ) : (
        <p>
          <Button icon="add" onPress={() => setOpen(true)}>
            {t('linked.link')}
          </Button>
        </p>
      )}
    </div>
  )
}
