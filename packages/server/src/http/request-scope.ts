import { hash } from 'node:crypto'
import type { CaseRights } from '@amparo/domain/access/principal'
import { caseRightsOf } from '../access/case-rights.ts'
import { foundCommand, type CommandRow } from '../commands/store.ts'
import {
  asSystem,
  readInRequest,
  sendTogether,
  withRequest,
  type EnteredRow,
  type ReadScope,
  type RowsOf,
  type SessionRow,
  type Statements,
  type WriteTx,
} from '../db/transaction.ts'
import type { Dependencies } from './route.ts'
import type { Call } from './run-operation.ts'

type Opened = {
  readonly rights: CaseRights | undefined
  readonly found: CommandRow | undefined
  /** What the route asked for with the beginning of the transaction. */
  readonly rows: RowsOf<Statements>
}

export type Scoped = {
  readonly tx: WriteTx
  readonly session: SessionRow | undefined
  readonly opened: Opened | undefined
  readonly atEnd: (statement: Promise<unknown>) => void
}

type Run<Answer> = (scoped: Scoped) => Promise<Answer>

/** The scope of the session for one call, with what every call of its operation asks first. */
export function openScope<Answer>(dependencies: Dependencies, call: Call, run: Run<Answer>): Promise<Answer> {
  return call.route.load && call.route.operation.kind === 'query'
    ? readAtOnce(dependencies, call, run)
    : inScope(dependencies, call, askedBy(call), (scope) => sendTogether(loadOf(call, scope)), run)
}

/** The scope of the session and nothing else. */
export function plainScope<Answer>(
  dependencies: Dependencies,
  call: Call,
  run: Run<Answer>,
): Promise<Answer> {
  return inScope(dependencies, call, sessionOf(call), async () => ({}), run)
}

function sessionOf(call: Call) {
  return { token: hashToken(call.token ?? ''), purpose: call.route.operation.purpose }
}

/**
 * What the beginning of the transaction answers besides: how the command of this call ended, if it was carried out
 * before, and the rights on the case that it names. The row policies answer what follows from those.
 */
function askedBy(call: Call) {
  return { ...sessionOf(call), commandId: call.command?.id, caseId: caseIdOf(call) }
}

function loadOf(call: Call, scope: ReadScope): Statements {
  return call.route.load?.(scope, call.input as never) ?? {}
}

function openedOf(session: EnteredRow | undefined, rows: RowsOf<Statements>): Opened {
  return { rights: session && caseRightsOf(session), found: session && foundCommand(session), rows }
}

/** For reads that know what they need: they are answered from rows, after the transaction has ended. */
async function readAtOnce<Answer>(dependencies: Dependencies, call: Call, run: Run<Answer>): Promise<Answer> {
  const { session, rows } = await readInRequest(dependencies.database, askedBy(call), (scope) =>
    loadOf(call, scope),
  )
  const atEnd = () => undefined
  return run({ tx: endedTx, session, opened: openedOf(session, rows), atEnd })
}

const endedTx = {
  get sql(): never {
    throw new Error('the transaction of this read has ended')
  },
} as unknown as WriteTx

function inScope<Answer>(
  dependencies: Dependencies,
  call: Call,
  asked: ReturnType<typeof askedBy> | ReturnType<typeof sessionOf>,
  load: (scope: ReadScope) => Promise<RowsOf<Statements>>,
  run: Run<Answer>,
): Promise<Answer> {
  if (call.token === undefined && call.route.access.who === 'anyone')
    return asSystem(dependencies.database, 'amparo_app', 'before sign-in', (tx, atEnd) =>
      run({ tx, session: undefined, opened: undefined, atEnd }),
    )
  return withRequest(dependencies.database, asked, load, ({ tx, session, opened: rows, atEnd }) =>
    run({ tx, session, opened: openedOf(session, rows), atEnd }),
  )
}

export function caseIdOf(call: Call): string | undefined {
  if (call.route.access.who !== 'case') return undefined
  const input = call.input as { caseId?: unknown }
  return typeof input.caseId === 'string' ? input.caseId : undefined
}

export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}
