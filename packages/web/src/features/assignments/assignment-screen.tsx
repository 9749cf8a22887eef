import { showAssignment, withdrawAssignment } from '@amparo/contract/api/assignments/assignments'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { AssignmentId, CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { CaseFrame, caseIdOf, mayAdd } from '../case/index.ts'
import { AssignForm, draftOfAssignment } from './assign-form.tsx'
import { AssignmentFacts, AssignmentState } from './assignment-facts.tsx'
import { changedByAssignments } from './changed-by-assignments.ts'
import { WishCard } from './wish-card.tsx'

/** Who has the case in charge, to whom it passes, and whom the child would rather speak with. */
export function AssignmentScreen({ params }: ScreenProps) {
  const t = useText('assignment')
  const caseId = caseIdOf(params)
  const query = useQuery(showAssignment, { caseId })
  const [isAssigning, setAssigning] = useOpenForm(draftOfAssignment(caseId))
  const shown = query.value
  const waits = shown?.items.some(({ state }) => state === 'offered')
  return (
    <CaseFrame
      caseId={caseId}
      part="assignment"
      actions={() =>
        shown?.mayAssign && !waits && !isAssigning ? (
          <Button icon="share" weight="main" onPress={() => setAssigning(true)}>
            {t('assignment.assign')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {query.state === 'loading' ? <Skeleton lines={4} /> : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {shown ? (
            <>
              {isAssigning && shown.mayAssign && !waits ? (
                <AssignForm caseId={caseId} shown={shown} onDone={() => setAssigning(false)} />
              ) : null}
              <InCharge shown={shown} />
              <Given caseId={caseId} shown={shown} />
              <WishCard caseId={caseId} wish={shown.wish} mayWrite={mayAdd(opened, 'course')} />
            </>
          ) : null}
        </>
      )}
    </CaseFrame>
  )
}

type Shown = OutputOf<typeof showAssignment>

function InCharge({ shown }: { readonly shown: Shown }) {
  const t = useText('assignment')
  const { worker, workerLeft } = shown
  if (workerLeft)
    return (
      <Banner meaning="danger">
        {worker ? t('assignment.left', { name: worker }) : t('assignment.nobody')}
      </Banner>
    )
  return (
    <Card title={t('assignment.now')}>
      <p>{worker ?? t('assignment.nobody')}</p>
    </Card>
  )
}

function Given({ caseId, shown }: { readonly caseId: CaseId; readonly shown: Shown }) {
  const t = useText('assignment')
  const waiting = shown.items.find(({ state }) => state === 'offered')
  const earlier = shown.items.filter(({ state }) => state !== 'offered')
  return (
    <>
      {waiting ? (
        <Card title={t('assignment.waiting', { name: waiting.to ?? '' })}>
          <AssignmentState assignment={waiting} />
          {shown.workerLeft ? null : <p>{t('assignment.keeps')}</p>}
          <AssignmentFacts assignment={waiting} />
          {shown.mayAssign ? <Withdraw caseId={caseId} assignmentId={waiting.id as AssignmentId} /> : null}
        </Card>
      ) : null}
      {earlier.length > 0 ? (
        <Card title={t('assignment.earlier')}>
          <ul className="entries" aria-label={t('assignment.earlier')}>
            {earlier.map((one) => (
              <li key={one.id} className="entry">
                <p className="entry-title">{t('assignment.to', { name: one.to ?? '' })}</p>
                <AssignmentState assignment={one} />
                <AssignmentFacts assignment={one} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}

function Withdraw(of: { readonly caseId: CaseId; readonly assignmentId: AssignmentId }) {
  const t = useText('assignment')
  const say = useToast()
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const command = useCommand(withdrawAssignment, changedByAssignments)
  const send = async () => {
    const answer = await command.send({ ...of, words })
    if (answer.ok) say({ words: t('assignment.withdrawn') })
  }
  if (!isOpen)
    return (
      <p>
        <Button onPress={() => setOpen(true)}>{t('assignment.withdraw')}</Button>
      </p>
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea
        label={t('assignment.withdraw.why')}
        value={words}
        onChange={setWords}
        longest={longestOf(withdrawAssignment.input.shape.words)}
        rows={2}
      />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        saveLabel={t('assignment.withdraw')}
        onBack={() => setOpen(false)}
      />
    </form>
  )
}
