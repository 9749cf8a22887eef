import type { drawFileReview, saveChecklist } from '@amparo/contract/api/file-reviews/file-reviews'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { decideChecklist, decideDraw, mostDrawnFrom } from '@amparo/domain/file-review/decide-file-review'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { freshBytes, newId } from '../../ids.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { findCaseState } from '../cases/index.ts'
import { addTaskFor } from '../hand-tasks/index.ts'
import { listSupervised } from '../supervision/index.ts'
import { proposalsFor } from './proposals.ts'
import { insertReview, listDrawable, listMyConflicts, listTeamRows, lockFile, updateFile } from './store.ts'

export async function drawFileReviewCommand(
  context: OperationContext,
  input: InputOf<typeof drawFileReview>,
) {
  const { tx, principal, now } = context
  const { reviewId, workerId, teamId, ...rest } = input
  const command = { ...rest, id: reviewId, workerId, teamId }
  const [files, workers, teams] = await Promise.all([
    listDrawable(tx, command, { now, most: mostDrawnFrom }),
    listSupervised(tx),
    listTeamRows(tx),
  ])
  if (workerId !== undefined && !workers.some(({ id }) => id === workerId))
    return refuse(problem('supervision.not-in-team', required('/workerId')))
  if (teamId !== undefined && !teams.some(({ id }) => id === teamId))
    return refuse(problem('supervision.not-in-team', required('/teamId')))
  const decided = decideDraw(command, {
    organisationId: principal.organisationId,
    files,
    conflicted: await listMyConflicts(
      tx,
      files.map(({ caseId }) => caseId),
    ),
    by: principal.userId,
    at: now,
    seed: freshBytes(4).readUInt32LE() >>> 1,
    makeId: () => newId(),
  })
  if (!decided.ok) return decided
  await insertReview(tx, decided.value)
  context.touch('file-review', [reviewId, ...decided.value.files.map(({ caseId }) => caseId)], ['course'])
  return accept({ id: reviewId as string, version: 1, outcome: 'applied' as const, conflicts: [] })
}

/** What must be done becomes a task of whoever has the case in charge, in the same moment. */
export async function saveChecklistCommand(context: OperationContext, input: InputOf<typeof saveChecklist>) {
  const { tx, principal, now } = context
  const { reviewId, fileId, followUp, ...command } = input
  const file = await lockFile(tx, reviewId, fileId)
  const state = file && (await findCaseState(tx, file.caseId))
  if (!file || !state) return refuse(problem('record.not-found'))
  const [proposed, conflicted] = await Promise.all([
    proposalsFor(context, state),
    listMyConflicts(tx, [file.caseId]),
  ])
  const decided = decideChecklist(file, command, {
    by: principal.userId,
    at: now,
    inCharge: state.workerId,
    isConflicted: conflicted.has(file.caseId),
    proposed,
  })
  if (!decided.ok) return decided
  const after = decided.value
  await updateFile(tx, after, {
    followUps: followUp ? [followUp.taskId] : [],
    isFirst: file.checklist === undefined,
  })
  const of = {
    caseId: file.caseId,
    streamKind: 'file-review',
    streamId: file.id,
    streamVersion: after.version - 1,
    section: 'course',
  } as const
  await context.append([recordFact(of, { kind: 'FileReviewed' })])
  if (followUp) {
    const { taskId, words, dueOn } = followUp
    const set = await addTaskFor(context, file.caseId, {
      taskId,
      what: 'other',
      words,
      dueOn: dueOn as PlainDate,
      hour: undefined,
      repeat: undefined,
      assignee: state.workerId ?? principal.userId,
    })
    if (!set.ok) return set
  }
  await notifyUser(tx, file.workerId)
  context.touch('file-review', [file.id, file.caseId, file.workerId], ['course'])
  return accept({ id: file.id as string, version: after.version, outcome: 'applied' as const, conflicts: [] })
}

function required(pointer: string) {
  return { fields: [{ pointer, reason: 'required' }] }
}
