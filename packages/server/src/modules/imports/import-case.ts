import { addNote } from '@amparo/contract/api/notes/notes'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import type { InputOf, Operation } from '@amparo/contract/kernel/operation'
import { makeCaseCode } from '@amparo/domain/case/case-code'
import { decideRegistration } from '@amparo/domain/case/decide-registration'
import { evolveConsent, type ConsentEvent } from '@amparo/domain/consent/consent'
import { importedCase, type ImportedCase } from '@amparo/domain/import-primero/imported-case'
import { consentReasonMark, importWords, riskReasonMark } from '@amparo/domain/import-primero/import-words'
import { readPrimeroCase, type PrimeroRead } from '@amparo/domain/import-primero/read-primero-case'
import type { CaseId, ConsentId, RiskAssessmentId, UserId } from '@amparo/domain/kernel/brand'
import type { JsonObject, JsonValue } from '@amparo/domain/kernel/json'
import { localDay, startOfDay, type TimeZone } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError, type Problem } from '@amparo/domain/kernel/problem'
import type { Result } from '@amparo/domain/kernel/result'
import { refusedCharacter } from '@amparo/domain/kernel/typed-text'
import { dueAt } from '@amparo/domain/rule/due-at'
import type { Phase } from '@amparo/domain/case/case'
import { appendAudit, combineDigests } from '../../audit/append.ts'
import { refreshTasks } from '../../clock/refresh-tasks.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { issuesOf } from '../../http/register-route.ts'
import { fieldName } from '../../problems/field-names.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { findOrganisationPlace, lockCase, moveCase, saveRegistration } from '../cases/index.ts'
import { insertConsent } from '../consents/index.ts'
import { openDutyFor } from '../duty-records/index.ts'
import { addNoteCommand } from '../notes/index.ts'
import { decideRiskCommand, proposeLevel } from '../risk/index.ts'
import type { ImportContext } from './import-context.ts'
import { codeBytes, idsOfImport } from './import-ids.ts'
import { saveOtherData } from './other-data-store.ts'

/** How many records of each kind one case brought. */
export type CaseCounts = {
  readonly people: number
  readonly consents: number
  readonly notes: number
  readonly risks: number
  readonly otherFields: number
}

export type ReadCase = { readonly read: PrimeroRead; readonly sourceId: string; readonly caseId: CaseId }

/** What a case is here, before anything is written. */
export function identifyCase(json: unknown, organisationId: string): ReadCase {
  const found = readPrimeroCase(json)
  if (!found.ok) throw new ProblemError(found.problem)
  const { typed } = found.value
  const sourceId = typed.externalId ?? typed.externalCaseId ?? typed.caseCode
  if (sourceId === null) throw new ProblemError(problem('import.case-unreadable'))
  return { read: found.value, sourceId, caseId: idsOfImport(organisationId, 'primero', sourceId)('case') }
}

/**
 * Brings one case in by the commands that everybody uses, in the transaction of its caller: what one of them refuses
 * refuses the whole case. Search before registering is the one rule that is taken as kept, where the case was opened.
 */
export async function importCase(
  { context, digests, written }: ImportContext,
  { read, sourceId, caseId }: ReadCase,
  job: {
    readonly id: string
    readonly startedBy: string | undefined
    readonly phase: Phase
    readonly attempt: number
  },
): Promise<CaseCounts> {
  const { tx, principal, now, language } = context
  const place = await findOrganisationPlace(tx, principal.organisationId)
  const today = localDay(now, place.zone)
  const idOf = idsOfImport(principal.organisationId, 'primero', sourceId)
  const brought = importedCase(read.typed, {
    idOf,
    today,
    phase: job.phase,
    placeCountry: place.country,
    words: importWords[language],
  })
  checked(registerChild, brought.registration, read.bound)
  const registered = required(
    decideRegistration(brought.registration, {
      code: makeCaseCode(place.country, Number(brought.openedOn.slice(0, 4)), codeBytes(caseId, job.attempt)),
      organisationId: principal.organisationId,
      teamId: principal.teams[0],
      workerId: principal.userId,
      today: brought.openedOn,
      at: now,
      searchedAt: now,
    }),
  )
  await saveRegistration(context, registered)
  const otherFields = await saveOtherData(context, {
    caseId,
    sourceId,
    read,
    jobId: job.id,
    importedOn: today,
  })
  await bringConsents(context, caseId, brought, place.zone)
  for (const note of brought.notes)
    required(
      await addNoteCommand(
        context,
        checked(
          addNote,
          {
            ...note,
            caseId,
            kind: 'note',
            childReached: false,
            place: '',
            seenAlone: null,
            language: '',
            interpreter: '',
          },
          read.bound,
        ),
      ),
    )
  const { closedOn } = brought
  if (brought.risk) await bringRisk(context, caseId, brought.risk, read.bound)
  if (brought.risk && read.typed.state !== 'transferred' && closedOn === undefined)
    await followRisk(context, caseId, brought.risk, job.startedBy)
  if (closedOn)
    await moveCase(context, caseId, () => [
      { kind: 'ClosureMoved', state: 'approved', at: startOfDay(closedOn, place.zone) },
    ])
  const scope = { tx, atEnd: (statement: Promise<unknown>) => void written.push(statement) }
  await refreshTasks(scope, context.dependencies.database, [caseId], now)
  await Promise.all(written)
  await appendAudit(
    tx,
    { ...principal, userId: (job.startedBy ?? principal.userId) as typeof principal.userId, sessionId: null },
    {
      action: 'case.import',
      decision: 'allowed',
      purpose: 'intake',
      subjectKind: 'case',
      subjectIds: [caseId],
      fields: ['summary', 'identity', 'people', 'consent', 'risk', 'notes', 'other-data'],
      requestId: job.id,
      commandId: context.command.id,
      payloadDigest: combineDigests(digests),
      origin: 'import',
    },
  )
  return {
    people: brought.registration.people.length + 1,
    consents: brought.consents.length,
    notes: brought.notes.length,
    risks: brought.risk ? 1 : 0,
    otherFields,
  }
}

/** The same limits as for whoever types it: what an operation would refuse to take in, an import refuses too. */
function checked<Op extends Operation>(operation: Op, given: unknown, came: JsonObject): InputOf<Op> {
  const parsed = operation.input.safeParse(given)
  if (parsed.success) return parsed.data as InputOf<Op>
  const fields = issuesOf(parsed.error)
  const place = placeOfCharacter(given, came, parsed.error.issues[0]?.path ?? [])
  if (place) throw new ProblemError(problem('import.case-character', { values: place }))
  throw new ProblemError(
    problem('import.case-invalid', { fields, values: { pointer: fields[0]?.pointer ?? '/' } }),
  )
}

/** What was refused for a character that no person types is told by the field of the file, where it can be taken out. */
function placeOfCharacter(given: unknown, came: JsonObject, path: readonly PropertyKey[]) {
  let value = given
  for (const step of path) value = (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step]
  const character = typeof value === 'string' ? refusedCharacter(value) : undefined
  const field = character && fieldWith(came, character)
  return field ? { field, character } : undefined
}

function fieldWith(value: JsonValue, character: string): string | undefined {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' && refusedCharacter(value) === character ? '' : undefined
  for (const [name, part] of Object.entries(value)) {
    const within = fieldWith(part as JsonValue, character)
    if (within !== undefined) return within === '' ? fieldName(name) : `${fieldName(name)}/${within}`
  }
  return undefined
}

function required<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new ProblemError(result.problem)
  return result.value
}

/** As they were written down there. Who answered is not known, so no sharing here may rest on them. */
async function bringConsents(
  context: OperationContext,
  caseId: CaseId,
  brought: ImportedCase,
  zone: TimeZone,
): Promise<void> {
  if (brought.consents.length === 0) return
  const setting = await settingFor(context, {
    organisationId: context.principal.organisationId,
    placeCountry: brought.registration.placeCountry,
  })
  const expiry = requireRule(setting, 'consent-expiry')
  const lastDay = dueAt(
    expiry.parameters.after,
    startOfDay(brought.openedOn, zone),
    setting.holidays,
    zone,
  ).on
  const idOf = idsOfImport(context.principal.organisationId, 'consent', caseId)
  for (const { purpose, given } of brought.consents) {
    const consentId: ConsentId = idOf(purpose)
    const event: ConsentEvent = {
      kind: given ? 'ConsentGiven' : 'ConsentRefused',
      consentId,
      caseId,
      at: context.now,
      purpose,
      recipientOrganisationId: undefined,
      sections: [],
      basis: 'consent',
      basisReason: consentReasonMark,
      consenters: [],
      consentedBy: 'Primero',
      childAssented: false,
      childInformed: false,
      language: '',
      interpreter: '',
      toldBack: '',
      withhold: '',
      textVersion: '',
      givenOn: brought.openedOn,
      validUntil: given ? (lastDay as PlainDate | undefined) : undefined,
    }
    await insertConsent(context.tx, evolveConsent(undefined, event), context.principal.userId)
    await context.append([
      recordFact(
        { caseId, streamKind: 'consent', streamId: consentId, streamVersion: 1, section: 'consent' },
        event,
      ),
    ])
  }
}

/**
 * A file that says that she thinks about dying opens the care of the day, once, for whoever brought it in took it as
 * said; of a case that is over there nobody is asked to act today.
 */
async function followRisk(
  context: OperationContext,
  caseId: CaseId,
  { concerns }: NonNullable<ImportedCase['risk']>,
  startedBy: string | undefined,
): Promise<void> {
  if (!concerns.includes('suicidal-thoughts')) return
  await openDutyFor(context, await lockCase(context.tx, caseId), {
    kind: 'import',
    of: riskIdOf(context, caseId),
    level: 'talk-today',
    reasons: [],
    words: '',
    by: (startedBy ?? context.principal.userId) as UserId,
  })
}

function riskIdOf({ principal }: OperationContext, caseId: CaseId): RiskAssessmentId {
  return idsOfImport(principal.organisationId, 'risk', caseId)('1')
}

/** The program proposes from the concerns, the level that came stands as decided; a supervisor here approves it. */
async function bringRisk(
  context: OperationContext,
  caseId: CaseId,
  risk: NonNullable<ImportedCase['risk']>,
  came: JsonObject,
): Promise<void> {
  const riskId = riskIdOf(context, caseId)
  const facts = { concerns: [...risk.concerns], protectiveFactors: [], signs: [], screened: false }
  required(await proposeLevel(context, checked(proposeRiskLevel, { caseId, riskId, facts }, came)))
  if (risk.level === null) return
  required(
    await decideRiskCommand(
      context,
      checked(decideRisk, { caseId, riskId, level: risk.level, reason: riskReasonMark }, came),
    ),
  )
}
