import { announceAttachment, removeAttachment } from '@amparo/contract/api/attachments/attachments'
import { answerHelp, recordClosureCheck } from '@amparo/contract/api/closure-checks/closure-checks'
import { approveClosure, requestClosure, askClosureChanges } from '@amparo/contract/api/closures/closures'
import { reopenCase } from '@amparo/contract/api/closures/reopening'
import { holdCase, resumeCase } from '@amparo/contract/api/holds/holds'
import { removeFlag, setFlag } from '@amparo/contract/api/flags/flags'
import { decideRisk } from '@amparo/contract/api/risk/risk'
import { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import { announcement, paperBytes, sendFile } from '../attachment-work.ts'
import { checkInput, daysAgo } from '../case-work.ts'
import { newTestId } from '../register.ts'
import { yesterday, type Canary } from './canary.ts'

/** Flags, pausing, closing, opening again and what is looked at afterwards. */
export async function spreadClosing(canary: Canary): Promise<void> {
  const { ana, berta, marta, word, registerCanary, refused } = canary
  const { caseId, code } = await registerCanary()
  const flag = {
    caseId,
    flagId: newTestId<'FlagId'>(),
    section: 'notes',
    on: yesterday,
    reason: word(),
  } as const
  await ana.ok(setFlag, flag)
  await ana.ok(removeFlag, { caseId, flagId: flag.flagId, because: word() })
  await refused(ana, removeFlag, { caseId, flagId: flag.flagId, because: word() })

  const title = word()
  const paper = await sendFile(ana, caseId, paperBytes(word()), { title })
  await refused(ana, announceAttachment, announcement(caseId, paperBytes(word()), { title, size: 0 }))
  await ana.ok(removeAttachment, { ...paper, because: word() })
  await sendFile(ana, caseId, paperBytes(word()), { title })

  const closureId = newTestId<'ClosureId'>()
  const closing = {
    caseId,
    closureId,
    reason: 'goal-met',
    explanation: word(),
    childTold: word(),
  } as const
  await ana.ok(requestClosure, closing)
  await refused(ana, requestClosure, { ...closing, closureId: newTestId<'ClosureId'>() })
  await berta.ok(askClosureChanges, { caseId, closureId, changes: word() })
  const hold = {
    caseId,
    holdId: newTestId<'HoldId'>(),
    reason: 'other',
    explanation: word(),
    reviewOn: daysAgo(-7),
  } as const
  await refused(ana, holdCase, { ...hold, reviewOn: yesterday })
  await ana.ok(holdCase, hold)
  const riskId = newTestId<'RiskAssessmentId'>()
  await refused(ana, decideRisk, { caseId, riskId, level: 'low', reason: word() })
  await ana.ok(resumeCase, { caseId, because: word() })
  const again = { ...closing, closureId: newTestId<'ClosureId'>() }
  await ana.ok(requestClosure, again)
  await berta.ok(approveClosure, { caseId, closureId: again.closureId })
  const reopening = { caseId, reason: 'other', explanation: word() } as const
  await refused(marta, reopenCase, { ...reopening, reopeningId: newTestId<'ReopeningId'>() })
  await ana.ok(reopenCase, { ...reopening, reopeningId: newTestId<'ReopeningId'>() })
  await marta.ok(askForContact, { requestId: newTestId(), code, message: word() })
  await refused(ana, recordClosureCheck, checkInput(caseId, { words: word() }))
  const last = { ...closing, closureId: newTestId<'ClosureId'>() }
  await ana.ok(requestClosure, last)
  await berta.ok(approveClosure, { caseId, closureId: last.closureId })
  const check = checkInput(caseId, { outcome: 'needs-help', words: word() })
  await ana.ok(recordClosureCheck, check)
  await berta.ok(answerHelp, { caseId, checkId: check.checkId, answer: word() })
}
