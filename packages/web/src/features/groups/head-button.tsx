import { openCase } from '@amparo/contract/api/cases/open-case'
import { listFlags } from '@amparo/contract/api/flags/flags'
import { listGroups, nameHead, type GroupMemberView } from '@amparo/contract/api/groups/groups'
import { listHistory } from '@amparo/contract/api/history/list-history'
import type { CaseId, GroupMemberId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'

/** Who decides and speaks for a household is written down, and taken back, with one press; a child's gets its flag. */
export function HeadButton(props: {
  readonly member: GroupMemberView
  /** No adult decides there beside her. */
  readonly isAlone: boolean
}) {
  const { member, isAlone } = props
  const t = useText('group')
  const say = useToast()
  const command = useCommand(nameHead, [listGroups, listHistory, openCase, listFlags])
  const heads = !member.heads
  const save = async () => {
    const { ok } = await command.send({
      caseId: member.caseId as CaseId,
      memberId: member.id as GroupMemberId,
      heads,
      flag:
        heads && isAlone && member.who === 'child'
          ? { flagId: newId<'FlagId'>(), reason: t('group.head.flag', { name: member.name }) }
          : null,
    })
    if (ok) say({ words: t('group.head.saved') })
  }
  return (
    <>
      <Button weight="quiet" onPress={() => void save()} busy={command.state === 'sending'}>
        {t(heads ? 'group.head.name' : 'group.head.end')}
        <span className="only-read"> · {member.name}</span>
      </Button>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
    </>
  )
}
