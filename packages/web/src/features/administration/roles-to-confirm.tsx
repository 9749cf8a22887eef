import {
  confirmMembership,
  endMembership,
  listUsers,
  showWorkInHand,
  type User,
} from '@amparo/contract/api/organisations/users'
import type { MembershipId } from '@amparo/domain/kernel/brand'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useSession } from '../../app/session-context.tsx'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { roleWords } from './role-words.ts'

/** The roles that somebody has to say are still needed, those that wait longest first. */
export function RolesToConfirm(props: {
  readonly users: readonly User[]
  readonly teamName: (teamId: string | null) => string | undefined
}) {
  const t = useText('administration')
  const { language } = useLanguage()
  const { userId } = useSession()
  const say = useToast()
  const confirm = useCommand(confirmMembership, [listUsers])
  const end = useCommand(endMembership, [listUsers, showWorkInHand])
  const due = props.users
    .flatMap((user) => user.memberships.map((role) => ({ user, role })))
    .filter(({ role }) => role.confirmation.isDue)
    .sort((one, other) => one.role.confirmation.dueAt.localeCompare(other.role.confirmation.dueAt))
  if (due.length === 0) return null
  const inputOf = ({ id, version }: User['memberships'][number]) => ({
    membershipId: id as MembershipId,
    version,
  })
  const isSending = confirm.state === 'sending' || end.state === 'sending'
  const problem = confirm.problem ?? end.problem
  return (
    <Card title={t('people.confirm', { n: due.length })}>
      <p>{t('people.confirm.help')}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <List
        label={t('people.confirm', { n: due.length })}
        items={due.map(({ user, role }) => ({
          id: role.id,
          title: user.displayName,
          detail: [
            roleWords(role.role, t),
            props.teamName(role.teamId),
            t('people.confirm.since', { date: writeDay(dayOf(role.confirmation.dueAt), language) }),
          ]
            .filter(Boolean)
            .join(between),
          actions:
            user.id === userId ? (
              <span className="soft">{t('people.confirm.another')}</span>
            ) : (
              <>
                <Button
                  icon="check"
                  busy={isSending}
                  onPress={() =>
                    void confirm
                      .send(inputOf(role))
                      .then((answer) => answer.ok && say({ words: t('people.confirm.done') }))
                  }
                >
                  {t('people.confirm.yes')}
                  <span className="only-read"> · {user.displayName}</span>
                </Button>
                <Button weight="quiet" busy={isSending} onPress={() => void end.send(inputOf(role))}>
                  {t('people.endRole')}
                  <span className="only-read"> · {user.displayName}</span>
                </Button>
              </>
            ),
        }))}
      />
    </Card>
  )
}
