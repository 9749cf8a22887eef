import {
  confirmJoin,
  partChildren,
  refuseJoin,
  type ChildJoinView,
} from '@amparo/contract/api/child-joins/child-joins'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, ChildJoinId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { hasRole, WordsForm } from '../case/index.ts'
import { changedByJoins } from './changed-by-joins.ts'

const meanings = {
  proposed: 'warning',
  standing: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  parted: 'neutral',
} as const

/** That this case and another are of one child: who says so and why; somebody else confirms, and may undo it. */
export function JoinEntry(props: {
  readonly caseId: CaseId
  readonly one: ChildJoinView
  readonly mayWrite: boolean
}) {
  const t = useText('same-child')
  const words = useText('case')
  const { language } = useLanguage()
  const say = useToast()
  const { caseId, one } = props
  const joinId = one.id as ChildJoinId
  const oversees = hasRole(useSession(), 'supervisor', 'manager') && props.mayWrite
  const name = `child-join-words ${one.id}`
  const [isWriting, setWriting] = useOpenForm(name)
  const confirming = useCommand(confirmJoin, changedByJoins)
  const refusing = useCommand(refuseJoin, changedByJoins)
  const parting = useCommand(partChildren, changedByJoins)
  const waits = one.state === 'proposed'
  const mayConfirm = oversees && waits && !one.isMine
  const mayRefuse = props.mayWrite && waits && (one.isMine || oversees)
  const mayPart = oversees && one.state === 'standing'
  const by = (who: string | null, at: string | null) => ({
    by: who ?? words('case.someone'),
    date: at ? writeDay(dayOf(at), language) : '',
  })
  const end = mayPart ? 'part' : one.isMine ? 'withdraw' : 'decline'
  return (
    <article className="sub-block">
      <h3 className="entry-title">{t('same-child.with', { code: one.code })}</h3>
      <p className="facts">
        <Badge meaning={meanings[one.state]}>{t(`same-child.state.${one.state}`)}</Badge>
      </p>
      <p className="written">{one.why}</p>
      <p className="why">{t('same-child.by', by(one.proposedBy, one.proposedAt))}</p>
      {one.answeredAt ? (
        <p className="why">{t('same-child.answered', by(one.answeredBy, one.answeredAt))}</p>
      ) : null}
      {one.words ? <p className="written">{one.words}</p> : null}
      {confirming.problem ? <ProblemNotice problem={confirming.problem} /> : null}
      {waits ? (
        <p className="soft">
          {t('same-child.next')}{' '}
          <Link href={hrefTo('case-closure', { caseId })}>{t('same-child.close')}</Link>
        </p>
      ) : null}
      {isWriting && (mayRefuse || mayPart) ? (
        <WordsForm
          {...{ caseId, name }}
          command={mayPart ? parting : refusing}
          form="child-join-words"
          of={one.id}
          label={t(`same-child.${end}.why`)}
          longest={longestOf(refuseJoin.input.shape.words)}
          required
          saveLabel={t(`same-child.${end}`)}
          onSave={async (said) => {
            const command = mayPart ? parting : refusing
            const { ok } = await command.send({ caseId, joinId, words: said })
            if (ok) say({ words: t('same-child.saved') })
            return ok
          }}
          onBack={() => setWriting(false)}
        />
      ) : null}
      {!isWriting && (mayConfirm || mayRefuse || mayPart) ? (
        <div className="row">
          {mayConfirm ? (
            <Button
              weight="main"
              icon="check"
              busy={confirming.state === 'sending'}
              onPress={() =>
                void confirming.send({ caseId, joinId }).then(({ ok }) => {
                  if (ok) say({ words: t('same-child.joined') })
                })
              }
            >
              {t('same-child.confirm')}
            </Button>
          ) : null}
          {mayRefuse || mayPart ? (
            <Button weight="quiet" icon="close" onPress={() => setWriting(true)}>
              {t(`same-child.${end}`)}
            </Button>
          ) : null}
        </div>
      ) : null}
    </article>
  )
}
