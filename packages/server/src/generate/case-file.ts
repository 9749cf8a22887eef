import type { Assessment } from '@amparo/domain/assessment/decide-assessment'
import type { Case } from '@amparo/domain/case/case'
import { evolveCaseAll, type CaseEvent } from '@amparo/domain/case/case-events'
import type { PersonRegistered } from '@amparo/domain/child/person'
import type { Consent } from '@amparo/domain/consent/consent'
import type { AnswerRow } from '@amparo/domain/form/answer-tree'
import type { VersionedRecord } from '@amparo/domain/kernel/field-versions'
import type { Hold } from '@amparo/domain/hold/hold'
import type { Instant } from '@amparo/domain/kernel/instant'
import type { Plan, PlanActionFields } from '@amparo/domain/plan/plan'
import type { PlanReview } from '@amparo/domain/plan/plan-review'
import type { Referral } from '@amparo/domain/referral/referral'
import type { Assignment } from '@amparo/domain/assignment/assignment'
import type { Transfer } from '@amparo/domain/transfer/transfer'
import type { RiskAssessment } from '@amparo/domain/risk/risk-assessment'
import type { HandTask } from '@amparo/domain/task/hand-task'
import { auditRow, combineDigests } from '../audit/append.ts'
import type { NewFact } from '../facts/fact.ts'
import { factRows } from '../facts/store.ts'
import { caseFacts } from '../modules/cases/move-case.ts'
import type { CaseFace } from '../modules/cases/case-row.ts'
import { newId } from '../ids.ts'
import { stepOperations, type Step } from './step.ts'

export type Row = Readonly<Record<string, unknown>>

/** Rows by table, as they are copied. */
export type LoadedRows = Map<string, Row[]>

export type PlanInHand = { readonly plan: Plan; readonly record: VersionedRecord; readonly version: number }
export type ActionInHand = {
  readonly id: string
  readonly planId: string
  readonly fields: PlanActionFields
  readonly agreedDueOn: string | null
}
export type FormInHand = {
  readonly rows: readonly AnswerRow[]
  readonly version: number
  readonly rowVersions: ReadonlyMap<string, number>
  readonly assessment: Assessment
}

/** One case while its steps are folded: what the commands would read from the database. */
export class CaseFile {
  readonly tables: LoadedRows
  state: Case | undefined
  face: CaseFace = { callName: '', born: undefined, updatedAt: '' }
  childSex: string | undefined
  consents: Consent[] = []
  risk: RiskAssessment | undefined
  plan: PlanInHand | undefined
  actions: ActionInHand[] = []
  reviews: PlanReview[] = []
  form: FormInHand | undefined
  referral: Referral | undefined
  grants: Row[] = []
  hold: Hold | undefined
  transfer: Transfer | undefined
  assignment: Assignment | undefined
  sex: PersonRegistered['sex'] = 'unknown'
  handTasks: HandTask[] = []
  /** When the assessment and the plan last moved; clocks count from there. */
  readonly movedAt: Record<string, Instant> = {}
  private step: Step | undefined
  private recordedAt = ''
  private digests: Buffer[] = []

  constructor(tables: LoadedRows) {
    this.tables = tables
  }

  add(table: string, ...rows: readonly Row[]): void {
    const known = this.tables.get(table)
    if (known) known.push(...rows)
    else this.tables.set(table, [...rows])
  }

  /** The state as it must be by now. */
  open(): Case {
    if (!this.state) throw new Error('a step on a case that was not opened')
    return this.state
  }

  begin(step: Step, recordedAt: string): void {
    this.step = step
    this.recordedAt = recordedAt
    this.digests = []
  }

  append(facts: readonly NewFact[]): void {
    const { step, recordedAt } = this
    if (!step) throw new Error('facts outside a step')
    const { headers, payloads } = factRows(
      {
        actorId: step.by.userId,
        organisationId: step.by.organisationId,
        deviceId: undefined,
        commandId: step.commandId,
        purpose: stepOperations[step.do].purpose,
        madeAt: step.at,
      },
      facts,
    )
    this.add('facts', ...headers.map((row) => ({ ...row, recorded_at: recordedAt })))
    this.add(
      'fact_payloads',
      ...payloads.map(({ fact_id, payload, salt }) => ({
        fact_id,
        recorded_at: recordedAt,
        payload,
        salt: Buffer.from(salt, 'hex'),
      })),
    )
    this.digests.push(...payloads.map((row) => row.digest))
    for (const fact of facts) this.movedAt[fact.kind] = new Date(recordedAt).toISOString() as Instant
    this.face = { ...this.face, updatedAt: step.at }
  }

  move(events: readonly CaseEvent[]): void {
    if (events.length === 0) return
    const before = this.open()
    this.state = evolveCaseAll(before, events)
    this.append(caseFacts(before, events))
  }

  /** The remembered command and the audit entry, as the kernel writes them. */
  end(
    touched: { readonly kind: string; readonly ids: readonly string[]; readonly fields: readonly string[] },
    answer: Row,
  ): void {
    const { step, recordedAt } = this
    if (!step) throw new Error('an end without a step')
    const operation = stepOperations[step.do]
    this.add('commands', {
      id: step.commandId,
      user_id: step.by.userId,
      operation: operation.id,
      fingerprint: null,
      made_at: step.at,
      received_at: recordedAt,
      outcome: 'applied',
      status: 200,
      answer: { outcome: 'applied', conflicts: [], ...answer },
    })
    this.add('audit_entries', {
      ...auditRow(
        {
          userId: step.by.userId,
          organisationId: step.by.organisationId,
          sessionId: null,
          deviceId: undefined,
        },
        {
          action: operation.id,
          decision: 'allowed',
          purpose: operation.purpose,
          subjectKind: touched.kind,
          subjectIds: touched.ids,
          fields: touched.fields,
          requestId: newId(),
          commandId: step.commandId,
          payloadDigest: combineDigests(this.digests),
        },
      ),
      recorded_at: recordedAt,
    })
  }
}
