import { askReset, listResets } from '@amparo/contract/api/organisations/resets'
import {
  disableUser,
  enableUser,
  issueInvitationCode,
  listUsers,
  type PaperSlip,
  type User,
} from '@amparo/contract/api/organisations/users'
import type { UserId } from '@amparo/domain/kernel/brand'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { LinkedAccount } from './linked-account.tsx'
import { Memberships } from './memberships.tsx'

/** What can be done about one account: only what the reader's roles include. */
export function PersonPanel({
  user,
  onSlip,
}: {
  readonly user: User
  readonly onSlip: (slip: PaperSlip) => void
}) {
  const t = useText('administration')
  const say = useToast()
  const session = useSession()
  const isAdministrator = session.roles.includes('administrator')
  const isSelf = session.userId === user.id
  const disable = useCommand(disableUser, [listUsers])
  const enable = useCommand(enableUser, [listUsers])
  const code = useCommand(issueInvitationCode)
  const reset = useCommand(askReset, [listResets])
  const userId = user.id as UserId
  const open = async (version: number) => enable.send({ userId, version })
  const close = async () => {
    const answer = await disable.send({ userId, version: user.version })
    if (!answer.ok) return
    const { version } = answer.value
    say({ words: t('people.disabledNow', { name: user.displayName }), undo: () => void open(version) })
  }
  const print = async () => {
    const answer = await code.send({ userId })
    if (answer.ok) onSlip(answer.value)
  }
  const ask = async (kind: 'password' | 'second-factor') => {
    const answer = await reset.send({ userId, kind })
    if (answer.ok) say({ words: t('resets.askedNow') })
  }
  const problem = disable.problem ?? enable.problem ?? code.problem ?? reset.problem
  return (
    <div className="case-main">
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Memberships user={user} mayChange={isAdministrator} />
      {user.isKeptHere && isAdministrator ? <LinkedAccount user={user} /> : null}
      {user.isKeptHere ? (
        <div className="row">
          {user.state === 'invited' ? (
            <Button busy={code.state === 'sending'} onPress={() => void print()}>
              {t('people.newCode')}
            </Button>
          ) : null}
          {user.state === 'active' && !isSelf ? (
            <>
              <Button busy={reset.state === 'sending'} onPress={() => void ask('password')}>
                {t('people.lostPassword')}
              </Button>
              <Button busy={reset.state === 'sending'} onPress={() => void ask('second-factor')}>
                {t('people.lostPhone')}
              </Button>
            </>
          ) : null}
          {isAdministrator && user.state !== 'disabled' && !isSelf ? (
            <Button weight="danger" busy={disable.state === 'sending'} onPress={() => void close()}>
              {t('people.disable')}
            </Button>
          ) : null}
          {isAdministrator && user.state === 'disabled' ? (
            <Button busy={enable.state === 'sending'} onPress={() => void open(user.version)}>
              {t('people.enable')}
            </Button>
          ) : null}
        </div>
      ) : (
        <p className="soft">{t('people.keptElsewhere')}</p>
      )}
    </div>
  )
}
