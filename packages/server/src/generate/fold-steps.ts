import { callName } from '@amparo/domain/child/person'
import { decideRegistration, type RegisterChild } from '@amparo/domain/case/decide-registration'
import { evolveCase } from '@amparo/domain/case/case-events'
import { evolveConsent } from '@amparo/domain/consent/consent'
import { decideConsent } from '@amparo/domain/consent/decide-consent'
import { localDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import type { Problem } from '@amparo/domain/kernel/problem'
import type { Result } from '@amparo/domain/kernel/result'
import { decideNote } from '@amparo/domain/note/note'
import { decideRiskApproval, decideRiskLevel } from '@amparo/domain/risk/decide-risk'
import { proposeRisk } from '@amparo/domain/risk/propose-risk'
import { evolveRisk, type RiskAssessment, type RiskEvent } from '@amparo/domain/risk/risk-assessment'
import { riskRule } from '@amparo/domain/risk/risk-rule'
import { registrationFacts } from '../modules/cases/registration-facts.ts'
import { registrationRows } from '../modules/cases/registration-rows.ts'
import { consentFact } from '../modules/consents/commands.ts'
import { neededBy } from '../modules/consents/needed.ts'
import { consentRow } from '../modules/consents/store.ts'
import { contactsOf, noteFact, noteRow } from '../modules/notes/commands.ts'
import { levelWhileProposed, riskFact, screenedFacts } from '../modules/risk/commands.ts'
import type { CaseFile } from './case-file.ts'
import type { StepOf } from './step.ts'
import { placeOf, settingOf, type World } from './world.ts'

/** What a rule decided; an invented story that a rule refuses is a defect of the generator. */
export function allowed<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`a generated step was refused: ${result.problem.code}`)
  return result.value
}

export function foldRegistration(file: CaseFile, world: World, step: StepOf<'registerChild'>, code: string) {
  const { input, by, at } = step
  const registration = allowed(
    decideRegistration(input as RegisterChild, {
      code,
      organisationId: by.organisationId,
      teamId: input.teamId ?? by.teams[0],
      workerId: by.userId,
      today: localDay(at, placeOf(world, by.organisationId).zone),
      at,
      searchedAt: at,
    }),
  )
  const rows = registrationRows(registration, by.organisationId)
  file.state = evolveCase(undefined, registration.opened)
  file.sex = registration.child.sex
  file.face = { callName: callName(registration.child.names), born: registration.child.born, updatedAt: at }
  file.childSex = registration.child.sex
  file.add('persons', ...rows.persons)
  file.add('person_names', ...rows.names)
  file.add('person_phones', ...rows.phones)
  file.add('case_people', ...rows.casePeople)
  file.add('match_keys', ...rows.matchKeys)
  file.append(registrationFacts(registration))
  file.end(
    { kind: 'case', ids: [input.caseId], fields: ['identity', 'people', 'summary'] },
    { id: input.caseId, code, version: 1 },
  )
}

export function foldConsent(file: CaseFile, world: World, step: StepOf<'recordConsent'>) {
  const { input, by, at } = step
  const state = file.open()
  const givenOn = input.givenOn as PlainDate
  const { needed, today, expiresOn } = neededBy(settingOf(world, state, at), file.face.born, givenOn)
  const [event] = allowed(
    decideConsent(
      {
        ...input,
        recipientOrganisationId: input.recipientOrganisationId,
        language: input.language ?? '',
        givenOn,
        validUntil: input.validUntil as PlainDate | undefined,
      },
      { case: state, needed, today, at, expiresOn },
    ),
  )
  if (!event) throw new Error('a consent without an event')
  const consent = evolveConsent(undefined, event)
  file.consents.push(consent)
  file.add('consents', { ...consentRow(consent), recorded_by: by.userId })
  file.append([consentFact(consent, event)])
  file.end(
    { kind: 'consent', ids: [consent.caseId, consent.id], fields: ['consent'] },
    { id: consent.id, version: 1 },
  )
}

export function foldRiskProposal(file: CaseFile, world: World, step: StepOf<'proposeRiskLevel'>) {
  const { input, by, at } = step
  const state = file.open()
  const today = localDay(at, placeOf(world, by.organisationId).zone)
  const facts = screenedFacts(input.facts, file.face.born, today)
  const proposal = proposeRisk(facts, riskRule)
  const event: RiskEvent = {
    kind: 'RiskProposed',
    riskId: input.riskId,
    caseId: input.caseId,
    facts,
    proposal,
    by: by.userId,
    at,
  }
  const risk = evolveRisk(undefined, event)
  file.risk = risk
  file.append([riskFact(risk, event)])
  file.move([{ kind: 'RiskMoved', state: 'proposed', level: levelWhileProposed(state, proposal.level) }])
  endRisk(file, risk, { level: proposal.level, reasons: [...proposal.reasons] })
}

export function foldRiskDecision(file: CaseFile, step: StepOf<'decideRisk'>) {
  const { input, by, at } = step
  answerRisk(file, (risk) =>
    decideRiskLevel(
      risk,
      { level: input.level, reason: input.reason },
      { case: file.open(), by: by.userId, at },
    ),
  )
}

export function foldRiskApproval(file: CaseFile, step: StepOf<'approveRisk'>) {
  answerRisk(file, (risk) => decideRiskApproval(risk, { case: file.open(), approver: step.by, at: step.at }))
}

function answerRisk(
  file: CaseFile,
  decide: (risk: RiskAssessment) => Result<readonly RiskEvent[], Problem>,
): void {
  const before = file.risk
  if (!before) throw new Error('a risk that nobody proposed')
  let after = before
  for (const event of allowed(decide(before))) {
    after = evolveRisk(after, event)
    file.append([riskFact(after, event)])
  }
  file.risk = after
  file.move([
    {
      kind: 'RiskMoved',
      state: after.state === 'approved' || after.state === 'decided' ? after.state : 'proposed',
      level: after.decidedLevel,
    },
  ])
  endRisk(file, after, {})
}

function endRisk(file: CaseFile, risk: RiskAssessment, more: Readonly<Record<string, unknown>>): void {
  file.end(
    { kind: 'risk', ids: [risk.caseId, risk.id], fields: ['risk'] },
    { id: risk.id, version: risk.version, ...more },
  )
}

export function foldNote(file: CaseFile, world: World, step: StepOf<'addNote'>) {
  const { by, at } = step
  const { caseId, noteId, kind, childReached, ...fields } = step.input
  const { zone } = placeOf(world, by.organisationId)
  const [added] = allowed(
    decideNote(
      { noteId, kind, childReached, fields: { ...fields, occurredOn: fields.occurredOn as PlainDate } },
      { case: file.open(), by: by.userId, at, today: localDay(at, zone) },
    ),
  )
  file.add('notes', noteRow(added))
  file.append([noteFact(added)])
  file.move(contactsOf(added, at, zone))
  file.end({ kind: 'note', ids: [caseId, noteId], fields: ['notes'] }, { id: noteId, version: 1 })
}
