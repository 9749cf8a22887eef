import {
  finishAgreement,
  listSessions,
  recordSession,
  withdrawSession,
} from '@amparo/contract/api/supervision/supervision'
import { dayInGuatemala } from '../case-work.ts'
import { newTestId } from '../register.ts'
import { sessionInput } from '../supervision-work.ts'
import type { Canary } from './canary.ts'

/** A talk of supervision: how the worker is, what was agreed, refused, done, and taken back. */
export async function spreadSupervision(canary: Canary): Promise<void> {
  const { stage, ana, berta, word, registerCanary, refused } = canary
  const { caseworker, supervisor } = stage.test.cast.guatemala
  const { caseId } = await registerCanary()
  const agreed = (about: typeof caseId | null) => ({
    id: newTestId<'AgreementId'>(),
    caseId: about,
    words: word(),
    dueOn: dayInGuatemala(2),
  })
  const own = agreed(null)
  const said = { cases: [caseId], agreements: [own, agreed(caseId)], feeling: word() }
  const session = sessionInput(caseworker.id, said)
  await berta.ok(recordSession, session)
  await refused(berta, recordSession, sessionInput(supervisor.id, { ...said, feeling: word() }))
  await refused(ana, recordSession, sessionInput(caseworker.id, { feeling: word() }))
  await ana.ok(listSessions, {})
  const { sessionId } = session
  await ana.ok(finishAgreement, { sessionId, agreementId: own.id, outcome: word() })
  await refused(berta, finishAgreement, { sessionId, agreementId: own.id, outcome: word() })
  await berta.ok(withdrawSession, { sessionId, because: word() })
  await refused(berta, withdrawSession, { sessionId, because: word() })
}
