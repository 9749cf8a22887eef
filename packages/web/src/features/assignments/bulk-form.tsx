import { assignCase } from '@amparo/contract/api/assignments/assignments'
import { showTeam } from '@amparo/contract/api/team/team'
import type { TeamCase } from '@amparo/contract/api/team/team-cases'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { AssignmentId, CaseId, UserId } from '@amparo/domain/kernel/brand'
import { useRef, useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useData } from '../../data/data-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import type { WireProblem } from '../../data/wire-problem.ts'
import { Card } from '../../ui/card.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { List } from '../../ui/list.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { changedByAssignments } from './changed-by-assignments.ts'
import { HandoverFields } from './handover-fields.tsx'
import { emptyHandover, missingOfHandover, type Handover } from './handover.ts'

type Refusal = { readonly one: TeamCase; readonly problem: WireProblem | undefined }
export type Run = { readonly done: number; readonly all: number; readonly refused: readonly Refusal[] }

/**
 * Each case is a command of its own: what was assigned stays so when the line is cut, and what was not is still on the
 * list. Each keeps its id until it was answered, so that trying again does nothing twice.
 */
export function BulkForm(props: {
  readonly chosen: readonly TeamCase[]
  /** How the last one went; it stays to be read. */
  readonly run: Run | undefined
  readonly onRun: (run: Run) => void
  readonly onDone: () => void
}) {
  const t = useText('assignment')
  const { chosen, run, onRun } = props
  const [to, setTo] = useState<string | undefined>(undefined)
  const [value, setValue] = useState<Handover>(emptyHandover)
  const [checked, setChecked] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const ids = useRef(new Map<string, AssignmentId>())
  const team = useQuery(showTeam, {})
  const { answers } = useData()
  const command = useCommand(assignCase)
  const people = (team.value?.items ?? []).flatMap(({ userId, displayName, hasLeft }) =>
    userId && displayName && !hasLeft ? [{ value: userId, label: displayName }] : [],
  )
  const idOf = (caseId: string) => {
    const id = ids.current.get(caseId) ?? newId<'AssignmentId'>()
    ids.current.set(caseId, id)
    return id
  }
  const assign = async () => {
    setChecked(true)
    const { reason, ...rest } = value
    if (!reason || Object.values(missingOfHandover(value)).includes(true)) return
    setRunning(true)
    let now: Run = { done: 0, all: chosen.length, refused: [] }
    onRun(now)
    for (const one of chosen) {
      const receiver = to ?? one.proposed?.id
      const answer = receiver
        ? await command.send({
            caseId: one.id as CaseId,
            assignmentId: idOf(one.id),
            to: receiver as UserId,
            reason,
            ...rest,
          })
        : undefined
      if (answer?.ok) now = { ...now, done: now.done + 1 }
      else now = { ...now, refused: [...now.refused, { one, problem: answer?.problem }] }
      onRun(now)
    }
    setRunning(false)
    // Once, and not after each of some hundreds.
    answers.forget(changedByAssignments.map(({ id }) => id))
    props.onDone()
  }
  return (
    <>
      {run ? <Outcome run={run} running={isRunning} /> : null}
      {chosen.length > 0 ? (
        <form
          className="entry"
          aria-label={t('assignment.team.assign', { n: chosen.length })}
          onSubmit={(event) => {
            event.preventDefault()
            void assign()
          }}
        >
          <Select
            label={t('assignment.who')}
            unanswered={t('assignment.team.toProposed')}
            choices={people}
            value={to}
            onChange={setTo}
          />
          <HandoverFields
            value={value}
            onChange={(more) => setValue((before) => ({ ...before, ...more }))}
            checked={checked}
          />
          <TextArea
            label={t('assignment.team.despite')}
            value={value.despite}
            onChange={(despite) => setValue((before) => ({ ...before, despite }))}
            longest={longestOf(assignCase.input.shape.despite)}
            rows={2}
          />
          <FormFoot
            busy={isRunning}
            saveLabel={t('assignment.team.assign', { n: chosen.length })}
            onBack={props.onDone}
          />
        </form>
      ) : null}
    </>
  )
}

/** How far it has come, and one by one what could not be. */
function Outcome({ run, running }: { readonly run: Run; readonly running: boolean }) {
  const t = useText('assignment')
  const team = useText('team')
  const { done, all, refused } = run
  return (
    <Card title={t('assignment.team.done', { n: done })}>
      {running ? (
        <ProgressBar
          label={t('assignment.team.title')}
          value={done + refused.length}
          most={all}
          words={t('assignment.team.progress', { done: done + refused.length, all })}
        />
      ) : null}
      {refused.length > 0 ? (
        <>
          <h3 className="entry-title">{t('assignment.team.refused')}</h3>
          <p className="soft">{t('assignment.team.refusedHint')}</p>
          <List
            label={t('assignment.team.refused')}
            items={refused.map(({ one, problem }) => ({
              id: one.id,
              title: team('team.who', { name: one.callName, code: one.code }),
              detail: problem?.message ?? t('assignment.team.noProposal'),
              href: hrefTo('case-assignment', { caseId: one.id }),
            }))}
          />
        </>
      ) : null}
    </Card>
  )
}
