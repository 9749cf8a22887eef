import { recordIntake, registerFromIntake, screenIntake } from '@amparo/contract/api/intakes/intakes'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { intakeReport } from '../case-work.ts'
import { newTestId, registrationInput } from '../register.ts'
import { bird, type Canary } from './canary.ts'

/** First contacts: received, decided, registered, refused. */
export async function spreadFirstContacts(canary: Canary): Promise<void> {
  const { ana, word, name, refused } = canary
  const receive = async (more: Partial<InputOf<typeof recordIntake>['report']> = {}) => {
    const intakeId = newTestId<'IntakeId'>()
    const words = { broughtBy: word(), doneAtOnce: word(), askedFor: word(), place: word() }
    const report = intakeReport({ ...words, callName: word(), ...more })
    await ana.ok(recordIntake, { intakeId, report })
    return intakeId
  }
  const noCase = await receive()
  const answer = { base: 1, decision: 'not-eligible', reason: word(), given: word() } as const
  await ana.ok(screenIntake, { intakeId: noCase, ...answer })
  await refused(ana, screenIntake, { intakeId: noCase, ...answer })
  const known = await receive()
  await refused(ana, registerFromIntake, { intakeId: known, ...registrationInput({ names: [name()] }) })
  await refused(ana, recordIntake, {
    intakeId: newTestId<'IntakeId'>(),
    report: intakeReport({ callName: bird, askedFor: '' }),
  })
  await ana.ok(screenIntake, { ...answer, intakeId: known, decision: 'eligible', given: '' })
  await ana.ok(searchChildren, { name: word() })
  await ana.ok(registerFromIntake, { intakeId: known, ...registrationInput({ names: [name()] }) })
}
