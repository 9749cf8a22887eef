import { hash } from 'node:crypto'
import type { CaseRights } from '@amparo/domain/access/principal'
import { askCaseRights, caseRightsOf, type CaseRightsRow } from '../access/case-rights.ts'
import { findCommand, type CommandRow } from '../commands/store.ts'
import {
  asSystem,
  readInRequest,
  sendTogether,
  withRequest,
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
    : inScope(dependencies, call, openingOf(call), run)
}

/** The scope of the session and nothing else. */
export function plainScope<Answer>(
  dependencies: Dependencies,
  call: Call,
  run: Run<Answer>,
): Promise<Answer> {
  return inScope(dependencies, call, async () => undefined, run)
}

/**
 * What every call of this operation asks first, sent together with the beginning of the transaction: whether its
 * command was carried out before, the rights on the case that it names, and what its route loads.
 */
function openingOf(call: Call): (scope: ReadScope) => Promise<Opened> {
  return async (scope) => {
    const asked: Statements = {
      ...(call.command ? { command: findCommand(scope, call.command.id) } : {}),
      ...opening(call, scope),
    }
    const { command, rights, ...rows } = await sendTogether(asked)
    return {
      found: command?.[0] as CommandRow | undefined,
      rights: caseRightsOf((rights ?? []) as readonly CaseRightsRow[]),
      rows,
    }
  }
}

/** The rights come first: the row policies answer what follows from them. */
function opening(call: Call, scope: ReadScope): Statements {
  const caseId = caseIdOf(call)
  return {
    ...(caseId === undefined ? {} : { rights: askCaseRights(scope, caseId) }),
    ...call.route.load?.(scope, call.input as never),
  }
}

/** For reads that know what they need: they are answered from rows, after the transaction has ended. */
async function readAtOnce<Answer>(dependencies: Dependencies, call: Call, run: Run<Answer>): Promise<Answer> {
  const { session, rows: all } = await readInRequest(
    dependencies.database,
    { token: hashToken(call.token ?? ''), purpose: call.route.operation.purpose },
    (scope) => opening(call, scope),
  )
  const { rights: given, ...rows } = all
  const rights = caseRightsOf((given ?? []) as readonly CaseRightsRow[])
  const atEnd = () => undefined
  return run({ tx: endedTx, session, opened: { rights, found: undefined, rows }, atEnd })
}

const endedTx = {
  get sql(): never {
    throw new Error('the transaction of this read has ended')
  },
} as unknown as WriteTx

function inScope<Answer>(
  dependencies: Dependencies,
  call: Call,
  opening: (scope: ReadScope) => Promise<Opened | undefined>,
  run: Run<Answer>,
): Promise<Answer> {
  if (call.token === undefined && call.route.access.who === 'anyone')
    return asSystem(dependencies.database, 'amparo_app', 'before sign-in', (tx, atEnd) =>
      run({ tx, session: undefined, opened: undefined, atEnd }),
    )
  return withRequest(
    dependencies.database,
    { token: hashToken(call.token ?? ''), purpose: call.route.operation.purpose },
    opening,
    run,
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
