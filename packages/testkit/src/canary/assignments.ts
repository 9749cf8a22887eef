import {
  acceptAssignment,
  assignCase,
  giveBackAssignment,
  recordWish,
  withdrawAssignment,
} from '@amparo/contract/api/assignments/assignments'
import { declareConflict } from '@amparo/contract/api/assignments/own-work'
import { assignmentInput } from '../assignment-work.ts'
import { newTestId } from '../register.ts'
import type { Canary } from './canary.ts'

/** A case given on: refused, taken back, given back, accepted; and what somebody must never be given. */
export async function spreadAssignments(canary: Canary): Promise<void> {
  const { stage, ana, berta, word, registerCanary, refused } = canary
  const { guatemala } = stage.test.cast
  const julia = await stage.test.signInAs(guatemala.otherCaseworker)
  const { caseId } = await registerCanary()
  const wishId = newTestId<'WorkerWishId'>()
  await ana.ok(recordWish, { caseId, wishId, wish: 'woman', words: word() })
  const given = () =>
    assignmentInput(caseId, guatemala.otherCaseworker.id, {
      reason: 'other',
      words: word(),
      mustKnow: word(),
      toldChild: word(),
      despite: word(),
    })
  await refused(ana, assignCase, given())
  const first = given()
  await berta.ok(assignCase, first)
  await refused(berta, assignCase, given())
  const { assignmentId } = first
  await refused(ana, giveBackAssignment, { caseId, assignmentId, because: 'other', words: word() })
  await julia.ok(giveBackAssignment, { caseId, assignmentId, because: 'other', words: word() })
  const second = given()
  await berta.ok(assignCase, second)
  await berta.ok(withdrawAssignment, { caseId, assignmentId: second.assignmentId, words: word() })
  const third = given()
  await berta.ok(assignCase, third)
  await julia.ok(acceptAssignment, { caseId, assignmentId: third.assignmentId })
  const conflictId = newTestId<'ConflictId'>()
  await ana.ok(declareConflict, { conflictId, kind: 'person', about: `${word()} Tzoc` })
  await refused(berta, assignCase, assignmentInput(caseId, guatemala.caseworker.id, { words: word() }))
}
