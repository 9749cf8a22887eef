import {
  actOnIncident,
  moveReport,
  recordIncident,
  withdrawIncident,
} from '@amparo/contract/api/incidents/incidents'
import { endMissing, reportMissing, takeMissingStep } from '@amparo/contract/api/missing/missing'
import { listScreenings, lookAtScreening } from '@amparo/contract/api/screenings/screenings'
import {
  withdrawDeath,
  withdrawFamilyTold,
  writeDeath,
  writeFamilyTold,
} from '@amparo/contract/api/deaths/deaths'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { incidentInput, missingInput } from '../danger-work.ts'
import { deathInput, tellingInput } from '../death-work.ts'
import {
  addSameDayContact,
  answerLowerSameDayDuty,
  askToLowerSameDayDuty,
  decideSameDayDuty,
  showSameDayDuty,
  takeSameDayStep,
} from '@amparo/contract/api/same-day-duties/same-day-duties'
import { dutySteps } from '@amparo/domain/same-day-duty/duty'
import { lifeAnswers, screen, screeningAnswers } from '../screening-work.ts'
import { yesterday, type Canary } from './canary.ts'

/** What happened to a child, what was reported, and the search for her. */
export async function spreadDanger(canary: Canary): Promise<void> {
  const { ana, berta, word, registerCanary, refused } = canary
  const { caseId } = await registerCanary()
  for (const type of ['robbery', 'sexual-violence'] as const) {
    const incident = incidentInput(caseId, {
      type,
      actors: [{ type: 'gang', agency: null, words: word() }],
      place: word(),
      what: word(),
      harm: word(),
      aids: word(),
      child: { answer: 'said', words: word() },
      sourceWords: word(),
      done: word(),
    })
    await refused(ana, recordIncident, { ...incident, hour: '10:00', happened: null })
    await ana.ok(recordIncident, incident)
    const { incidentId } = incident
    await ana.ok(actOnIncident, { caseId, incidentId, words: word(), dangerOver: true })
    const report = { caseId, incidentId, to: 'child-authority', madeOn: yesterday, way: 'call' } as const
    const told = { told: 'told-before', reference: word(), words: word() } as const
    if (type === 'sexual-violence') await ana.ok(moveReport, { ...report, ...told, state: 'made' })
    await refused(ana, moveReport, { ...report, ...told, state: 'made' })
    await ana.ok(withdrawIncident, { caseId, incidentId, because: word() })
    await refused(ana, withdrawIncident, { caseId, incidentId, because: word() })
  }
  await screen(
    ana,
    caseId,
    screeningAnswers(['work'], { 'ask-by': word(), 'ask-told': word(), 'ask-done': word() }),
  )
  await screen(ana, caseId, screeningAnswers(['debt'], { 'ask-wish': word() }))
  const { items } = await berta.ok(listScreenings, { caseId })
  const screeningId = items.find(({ waits }) => waits)?.id as never
  const look = { caseId, screeningId, finding: 'strong' } as const
  await refused(ana, lookAtScreening, { ...look, words: word() })
  await berta.ok(lookAtScreening, { ...look, words: word() })
  await spreadDuty(canary, caseId)
  const missing = missingInput(caseId, {
    lastSeen: word(),
    circumstances: word(),
    worry: word(),
    noticedBy: word(),
  })
  await ana.ok(reportMissing, missing)
  const death = deathInput(caseId, {
    place: word(),
    cause: word(),
    reference: word(),
    whereNow: word(),
    wishes: word(),
  })
  const telling = tellingInput(caseId, { who: word(), toldBy: word(), support: word(), words: word() })
  await refused(ana, writeFamilyTold, telling)
  await ana.ok(writeDeath, death)
  await refused(ana, writeDeath, deathInput(caseId, { cause: word() }))
  await ana.ok(writeFamilyTold, telling)
  await ana.ok(withdrawFamilyTold, { caseId, tellingId: telling.tellingId, because: word() })
  await ana.ok(withdrawDeath, { caseId, deathId: death.deathId, because: word() })
  await refused(ana, reportMissing, missingInput(caseId, { lastSeen: word() }))
  const { episodeId } = missing
  const step = { caseId, episodeId, step: 'call-contacts', result: 'done' } as const
  await ana.ok(takeMissingStep, { ...step, words: word(), reference: word() })
  const end = { caseId, episodeId, reason: 'found', on: yesterday, found: 'well' } as const
  await ana.ok(endMissing, { ...end, where: word(), debrief: word(), words: word() })
}

/** That she thinks about dying, what was done that day, and how two people saw that it was over. */
async function spreadDuty({ ana, berta, word, refused }: Canary, caseId: CaseId): Promise<void> {
  const answers = (more: Readonly<Record<string, unknown>> = {}) =>
    lifeAnswers([], {
      'life-by': word(),
      'life-told': word(),
      'life-helps': word(),
      'life-done': word(),
      ...more,
    })
  const talk = (more?: Readonly<Record<string, unknown>>) =>
    screen(ana, caseId, answers(more), 'suicide-screening')
  await talk({ 'life-wish': true, 'life-present': 'interpreter', 'life-interpreter': word() })
  const { duty } = await ana.ok(showSameDayDuty, { caseId })
  const of = { caseId, dutyId: duty?.id as never }
  await ana.ok(decideSameDayDuty, { ...of, level: 'danger-now', words: word() })
  await refused(ana, decideSameDayDuty, { ...of, level: 'talk-today', words: word() })
  for (const step of dutySteps)
    await ana.ok(takeSameDayStep, { ...of, step, answer: 'done', words: word(), of: null })
  await ana.ok(addSameDayContact, { ...of, way: 'in-person', words: word() })
  await refused(ana, askToLowerSameDayDuty, { ...of, to: 'none', words: word() })
  await talk()
  await talk()
  await ana.ok(askToLowerSameDayDuty, { ...of, to: 'none', words: word() })
  await refused(ana, answerLowerSameDayDuty, { ...of, agrees: true, words: word() })
  await berta.ok(answerLowerSameDayDuty, { ...of, agrees: true, words: word() })
}
