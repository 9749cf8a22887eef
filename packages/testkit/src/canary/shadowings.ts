import {
  finishShadowingStep,
  listShadowings,
  recordShadowing,
  replyToShadowing,
  withdrawShadowing,
} from '@amparo/contract/api/shadowing/shadowing'
import { dayInGuatemala } from '../case-work.ts'
import { shadowingInput } from '../shadowing-work.ts'
import type { Canary } from './canary.ts'

/** Somebody looked on at a talk: what she saw, refused, answered, done, and taken back. */
export async function spreadShadowings(canary: Canary): Promise<void> {
  const { stage, ana, berta, word, registerCanary, refused } = canary
  const { caseworker, supervisor } = stage.test.cast.guatemala
  const { caseId } = await registerCanary()
  const said = () => {
    const input = shadowingInput(caseworker.id)
    return {
      ...input,
      caseId,
      permission: 'not-asked' as const,
      notAskedBecause: word(),
      observations: input.observations.map((one) => ({ ...one, remark: word() })),
      strengths: word(),
      toPractise: word(),
      nextStep: { words: word(), dueOn: dayInGuatemala(2) },
    }
  }
  const input = said()
  await berta.ok(recordShadowing, input)
  await refused(berta, recordShadowing, { ...said(), workerId: supervisor.id as typeof input.workerId })
  await refused(berta, recordShadowing, { ...said(), observations: [] })
  await ana.ok(listShadowings, {})
  const { shadowingId } = input
  await refused(berta, replyToShadowing, { shadowingId, reply: word() })
  await ana.ok(replyToShadowing, { shadowingId, reply: word() })
  await refused(ana, replyToShadowing, { shadowingId, reply: word() })
  await ana.ok(finishShadowingStep, { shadowingId, outcome: word() })
  await refused(berta, finishShadowingStep, { shadowingId, outcome: word() })
  await berta.ok(withdrawShadowing, { shadowingId, because: word() })
  await refused(berta, withdrawShadowing, { shadowingId, because: word() })
}
