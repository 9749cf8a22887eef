import { mayAct, purposeOf, type AccessRefusal } from '@amparo/domain/access/may-act'
import type { CaseRights, Principal } from '@amparo/domain/access/principal'
import { instantFromMilliseconds } from '@amparo/domain/kernel/instant'
import { successStatus } from '@amparo/contract/kernel/operation'
import { problem, ProblemError, type Problem } from '@amparo/domain/kernel/problem'
import { problemCatalogue, type ProblemCode } from '@amparo/domain/kernel/problems/catalogue'
import { refuse, type Result } from '@amparo/domain/kernel/result'
import { appendAudit, combineDigests, type AuditEntry } from '../audit/append.ts'
import { principalOf } from '../access/principal-of.ts'
import { movesClocks, refreshTasks } from '../clock/refresh-tasks.ts'
import { appendReadEntry } from '../audit/read-batch.ts'
import { isTooOld } from '../commands/retention.ts'
import { concludeCall, rememberCommand, type CommandRow } from '../commands/store.ts'
import type { SessionRow } from '../db/transaction.ts'
import { appendFacts } from '../facts/store.ts'
import { withFieldNames } from '../problems/field-names.ts'
import type { ProblemLanguage } from '../problems/write-problem.ts'
import { caseIdOf, openScope, plainScope, type Scoped } from './request-scope.ts'
import { countUse } from './rate-limit.ts'
import type { CommandHeader, Dependencies, OperationContext, Route } from './route.ts'

/**
 * Carries out one operation from parsed input to committed outcome: who is asking, may she, the handler, the
 * audit entry and the remembered command, all in one transaction. The HTTP face, imports and devices come
 * through here; there is no second way in.
 *
 * It relies on the row policies for what it forgets, and on `withRequest` for a scope that ends with the
 * transaction. A refusal rolls everything back and is then audited in a short transaction of its own.
 */
export type Call = {
  readonly route: Route
  readonly input: unknown
  readonly token: string | undefined
  readonly requestId: string
  readonly origin: string
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly command: CommandHeader | undefined
  /** Of the command and its input. */
  readonly fingerprint: Buffer | undefined
  readonly reachedAt?: string | undefined
  /** What the caller's program says it is. */
  readonly agent?: string | undefined
  readonly language?: ProblemLanguage | undefined
}

export type Answered = {
  readonly body: unknown
  readonly status: number
  readonly session: string | undefined | null
  /** A token by which this browser is known again at the next sign-in. */
  readonly device?: string | undefined
  readonly principal: Principal | undefined
  /** When the session was last used, for whoever keeps that fresh. */
  readonly lastUsedAt?: string | undefined
}

export type CallOutcome = Result<Answered, Problem>

class Refused extends Error {
  readonly problem: Problem
  readonly reason: string
  readonly remember: boolean
  readonly who: Principal | undefined
  constructor(reason: Problem, why: string, remember: boolean, who: Principal | undefined) {
    super(reason.code)
    this.problem = withFieldNames(reason)
    this.reason = why
    this.remember = remember
    this.who = who
  }
}

export async function runOperation(dependencies: Dependencies, call: Call): Promise<CallOutcome> {
  const { fingerprint } = call
  try {
    if (call.command && isTooOld(call.command.id, dependencies.now()))
      throw new Refused(problem('command.too-old'), 'command.too-old', false, undefined)
    const early = await call.route.before?.(dependencies, {
      input: call.input as never,
      origin: call.origin,
      cookies: call.cookies,
      now: instantFromMilliseconds(dependencies.now().getTime()),
    })
    if (early) throw new Refused(early, early.code, false, undefined)
    const { answered, read } = await openScope(dependencies, call, async (scoped) => {
      const principal = principalOrRefuse(call, scoped.session)
      if (call.command && principal && fingerprint) {
        const before = rememberedOutcome(scoped.opened?.found, principal, call.route, fingerprint)
        if (before) return { answered: before, read: undefined }
      }
      return carryOut(dependencies, call, scoped, principal, fingerprint)
    })
    // What was read may leave only after this has committed.
    if (read) await appendReadEntry(dependencies.database, answered.principal, read)
    return { ok: true, value: answered }
  } catch (error) {
    const refused =
      error instanceof Refused
        ? error
        : error instanceof ProblemError
          ? new Refused(error.problem, error.problem.code, false, undefined)
          : undefined
    if (!refused) throw error
    await recordRefusal(dependencies, call, refused, fingerprint)
    return refuse(refused.problem)
  }
}

function principalOrRefuse(call: Call, session: SessionRow | undefined): Principal | undefined {
  const isOpen = call.route.access.who === 'anyone'
  // A session without an organisation belongs to somebody who has not finished signing in.
  if (session?.state === 'live' && (isOpen || session.organisation_id !== null)) return principalOf(session)
  if (isOpen) return undefined
  const code = session?.state === 'expired' ? 'session.expired' : 'session.missing'
  throw new Refused(problem(code), code, false, undefined)
}

function rememberedOutcome(
  found: CommandRow | undefined,
  principal: Principal,
  route: Route,
  fingerprint: Buffer,
): Answered | undefined {
  if (!found) return undefined
  const isSame = found.fingerprint === null || found.fingerprint.equals(fingerprint)
  if (found.operation !== route.operation.id || !isSame)
    throw new Refused(problem('command.reused'), 'command.reused', false, principal)
  if (found.outcome === 'rejected') throw new Refused(found.answer as Problem, 'remembered', false, principal)
  return { body: found.answer, status: found.status, session: null, principal }
}

async function carryOut(
  dependencies: Dependencies,
  call: Call,
  { tx, session, opened, atEnd }: Scoped,
  principal: Principal | undefined,
  fingerprint: Buffer | undefined,
): Promise<{ readonly answered: Answered; readonly read: AuditEntry | undefined }> {
  const { route } = call
  const caseId = caseIdOf(call)
  const rights = opened?.rights
  authorise(route, principal, rights)
  const now = instantFromMilliseconds(dependencies.now().getTime())
  if (route.limit) await countUse(tx, route, principal?.userId ?? call.origin, now)

  const digests: Buffer[] = []
  /** Cases that got a fact, and whether one of them moves a clock. */
  const changedCases = new Map<string, boolean>()
  const touched: { kind: string | undefined; ids: string[]; fields: string[] } = {
    kind: undefined,
    ids: [],
    fields: [],
  }
  if (caseId !== undefined) Object.assign(touched, { kind: 'case', ids: [caseId] })
  const effects: { session: string | undefined | null; device: string | undefined; conflict: boolean } = {
    session: null,
    device: undefined,
    conflict: false,
  }
  const command = call.command ?? { id: call.requestId, madeAt: now, deviceNumber: undefined }

  const context: OperationContext = {
    tx,
    dependencies,
    // An operation open to anyone reads `principal` only after it has asked for it itself.
    principal: principal as Principal,
    caseRights: rights,
    purpose: route.operation.purpose,
    requestId: call.requestId,
    command,
    now,
    origin: call.origin,
    cookies: call.cookies,
    reachedAt: call.reachedAt ?? '',
    agent: call.agent,
    language: call.language ?? 'es',
    append: async (facts) => {
      if (!principal) throw new Error('facts need somebody who made them')
      for (const { caseId, kind } of facts)
        changedCases.set(caseId, (changedCases.get(caseId) ?? false) || movesClocks(kind))
      const appended = appendFacts(
        tx,
        {
          actorId: principal.userId,
          organisationId: principal.organisationId,
          deviceId: principal.deviceId,
          commandId: command.id,
          purpose: route.operation.purpose,
          madeAt: command.madeAt,
        },
        facts,
      )
      atEnd(appended.written)
      digests.push(...appended.digests)
    },
    moveClocks: (caseId) => changedCases.set(caseId, true),
    write: (statement) => atEnd(statement.execute()),
    touch: (kind, ids, fields = []) => {
      touched.kind = kind
      touched.ids = [...new Set([...touched.ids, ...ids])]
      touched.fields = [...new Set([...touched.fields, ...fields])]
    },
    setSession: (token) => {
      effects.session = token
    },
    rememberDevice: (token) => {
      effects.device = token
    },
    markConflict: () => {
      effects.conflict = true
    },
  }

  const handled = await route.handle(context, call.input as never, opened?.rows ?? {})
  if (!handled.ok) throw new Refused(handled.problem, handled.problem.code, true, principal)
  const changed = [...changedCases]
  const withClocks = changed.flatMap(([id, clocksMoved]) => (clocksMoved ? id : []))
  await refreshTasks({ tx, atEnd }, dependencies.database, withClocks, now)
  const body: unknown = route.operation.output.parse(handled.value)

  const isRead = route.operation.kind === 'query'
  const entry: AuditEntry = {
    action: route.operation.id,
    decision: isRead ? 'read' : 'allowed',
    purpose: principal
      ? (purposeOf(route.operation.purpose, principal, rights) ?? route.operation.purpose)
      : route.operation.purpose,
    subjectKind: touched.kind,
    subjectIds: touched.ids,
    fields: touched.fields,
    requestId: call.requestId,
    commandId: call.command?.id,
    payloadDigest: combineDigests(digests),
    origin: call.origin,
  }
  const outcome = effects.conflict ? ('conflict' as const) : ('applied' as const)
  const remembered =
    call.command && principal && fingerprint
      ? rememberCommand(tx, commandOf(route, call.command, principal, fingerprint), {
          outcome,
          status: successStatus(route.operation),
          answer: body,
        })
      : undefined
  // A file is named once it is announced and once it is complete: its pieces say nothing more.
  if (!isRead && route.operation.kind !== 'upload')
    atEnd(
      concludeCall(tx, {
        remembered,
        audited: appendAudit(tx, principal, entry),
        changedCases: changed.flatMap(([id, clocksMoved]) => (clocksMoved ? [] : id)),
        at: now,
      }).execute(),
    )
  const answered: Answered = {
    body,
    status: successStatus(route.operation),
    session: effects.session,
    device: effects.device,
    principal,
    lastUsedAt: principal ? session?.last_used_at : undefined,
  }
  return { answered, read: isRead && route.operation.identifiable ? entry : undefined }
}

function commandOf(route: Route, command: CommandHeader, principal: Principal, fingerprint: Buffer) {
  return {
    id: command.id,
    userId: principal.userId,
    operation: route.operation.id,
    fingerprint,
    deviceId: principal.deviceId,
    deviceNumber: command.deviceNumber,
    madeAt: command.madeAt,
  }
}

function authorise(route: Route, principal: Principal | undefined, rights: CaseRights | undefined): void {
  const decision = mayAct(route.access, route.operation.purpose, principal, rights)
  if (decision.allowed) return
  throw new Refused(
    problem(codeOfReason[decision.reason] ?? 'access.not-allowed'),
    decision.reason,
    false,
    principal,
  )
}

const codeOfReason: Readonly<Partial<Record<AccessRefusal, ProblemCode>>> = {
  'no-session': 'session.missing',
  'no-such-case': 'record.not-found',
  frozen: 'case.frozen',
}

/** A refusal leaves a trace although its transaction is gone; a decision's refusal is also remembered. */
async function recordRefusal(
  dependencies: Dependencies,
  call: Call,
  refused: Refused,
  fingerprint: Buffer | undefined,
): Promise<void> {
  if (refused.reason === 'remembered' || refused.problem.code === 'session.missing') return
  const { route, command } = call
  const entry: AuditEntry = {
    action: route.operation.id,
    decision: 'refused',
    purpose: route.operation.purpose,
    reason: refused.reason,
    subjectKind: caseIdOf(call) === undefined ? undefined : 'case',
    subjectIds: [caseIdOf(call) ?? []].flat(),
    requestId: call.requestId,
    commandId: command?.id,
    origin: call.origin,
  }
  await plainScope(dependencies, call, async ({ tx, session }) => {
    const principal = session?.state === 'live' ? principalOf(session) : undefined
    const status = problemCatalogue[refused.problem.code].status
    if (refused.remember && command && principal && fingerprint)
      await rememberCommand(tx, commandOf(route, command, principal, fingerprint), {
        outcome: 'rejected',
        status,
        answer: refused.problem,
      })
    await appendAudit(tx, principal, entry)
  })
}
