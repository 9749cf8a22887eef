import { recordInterpreting, withdrawInterpreting } from '@amparo/contract/api/interpreters/interpreting'
import { addInterpreter, correctInterpreter } from '@amparo/contract/api/interpreters/register'
import { interpreterInput, interpretingInput } from '../interpreter-work.ts'
import type { Canary } from './canary.ts'

/** Who interpreted, how it went, why all the same, refused and withdrawn; and the names in the register. */
export async function spreadInterpreters(canary: Canary): Promise<void> {
  const { ana, berta, word, registerCanary, refused } = canary
  const { caseId } = await registerCanary()
  const entry = interpreterInput({ name: word(), phone: '', howToReach: word(), agency: word() })
  await berta.ok(addInterpreter, entry)
  await refused(berta, addInterpreter, entry)
  await refused(ana, addInterpreter, interpreterInput({ name: word() }))
  const correction = { ...entry, howToReach: word(), state: 'active' as const }
  await berta.ok(correctInterpreter, { ...correction, seen: 1 })
  await refused(berta, correctInterpreter, { ...correction, seen: 1 })

  const outside = () => [{ interpreterId: null, name: word() }]
  const told = { words: word(), despite: word(), went: 'problem' } as const
  const talk = interpretingInput(caseId, { ...told, helpers: outside() })
  await ana.ok(recordInterpreting, talk)
  await refused(ana, recordInterpreting, talk)
  await refused(ana, recordInterpreting, interpretingInput(caseId, { helpers: outside(), stated: false }))
  const { interpreterId } = entry
  const registered = interpretingInput(caseId, { helpers: [{ interpreterId, name: '' }], words: word() })
  await ana.ok(recordInterpreting, registered)
  const { interpretingId } = talk
  await ana.ok(withdrawInterpreting, { caseId, interpretingId, because: word() })
  await refused(ana, withdrawInterpreting, { caseId, interpretingId, because: word() })
}
