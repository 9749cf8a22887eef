import {
  askForCase,
  declineRequest,
  hearRequest,
  myRequests,
  receivedRequests,
} from '@amparo/contract/api/case-requests/case-requests'
import { caseRequestInput } from '../case-request-work.ts'
import { newTestId } from '../register.ts'
import type { Canary } from './canary.ts'

/** A colleague asks for a case, whoever has it is heard, and it is refused. */
export async function spreadCaseRequests(canary: Canary): Promise<void> {
  const { ana, berta, word, registerCanary, refused } = canary
  const { code } = await registerCanary()
  const julia = await canary.stage.test.signInAs(canary.stage.test.cast.guatemala.otherCaseworker)
  const input = caseRequestInput(code, { words: word() })
  const { requestId } = input
  await julia.ok(askForCase, input)
  await refused(julia, askForCase, { ...input, requestId: newTestId<'CaseRequestId'>(), words: word() })
  await refused(ana, askForCase, caseRequestInput(code, { words: word() }))
  await refused(julia, askForCase, { ...input, code: word().slice(0, 40) })
  await ana.ok(hearRequest, { requestId, words: word() })
  await refused(ana, hearRequest, { requestId, words: word() })
  const no = { requestId, because: 'other', words: word() } as const
  await refused(ana, declineRequest, no)
  await refused(berta, declineRequest, { ...no, because: 'stays' })
  await berta.ok(declineRequest, no)
  await refused(berta, declineRequest, no)
  await berta.ok(receivedRequests, { only: 'over' })
  await julia.ok(myRequests, {})
}
