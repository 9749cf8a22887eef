import type { CaseRights, Principal } from '@amparo/domain/access/principal'
import { mayAct } from '@amparo/domain/access/may-act'
import type { Purpose, Role } from '@amparo/domain/access/vocabulary'
import type { TeamId } from '@amparo/domain/kernel/brand'
import { instantFromMilliseconds, type Instant } from '@amparo/domain/kernel/instant'
import type { InputOf, Operation, OutputOf } from '@amparo/contract/kernel/operation'
import { caseRightsOf } from '../access/case-rights.ts'
import { auditRow, combineDigests } from '../audit/append.ts'
import { sendTogether, type EnteredRow, type WriteTx } from '../db/transaction.ts'
import type { NewFact } from '../facts/fact.ts'
import { factRows } from '../facts/store.ts'
import type { Dependencies, OperationContext, Route } from '../http/route.ts'
import { newId } from '../ids.ts'
import { routes } from '../routes.ts'
import type { LoadedRows } from './case-file.ts'
import { add } from './demonstration-forms.ts'
import { enterStage, leaveStage } from './store.ts'
import type { Actor } from './step.ts'

const routesById = new Map(routes.map((route) => [route.operation.id, route]))

/** One command: who gives it, and when. */
export type Cue = { readonly by: Actor; readonly at: Instant }

export type Stage = {
  /** Carries a command out; one that is refused is a defect of the demonstration. */
  readonly play: <Op extends Operation>(operation: Op, cue: Cue, input: InputOf<Op>) => Promise<OutputOf<Op>>
  /** Facts and audit entries of everything that was played, with the instants at which it was. */
  readonly recorded: LoadedRows
}

/**
 * Where the demonstration plays what is too seldom to be folded: the routes of the node itself, with the rights that
 * the person has under her row policies, in the transaction that loads everything, at an instant that has passed.
 * What they write is what a request would have written; only the facts and the audit entries wait until the end,
 * because the database would stamp them with today.
 */
export function openStage(tx: WriteTx, dependencies: Omit<Dependencies, 'now'>): Stage {
  const recorded: LoadedRows = new Map()
  return {
    recorded,
    play: async (operation, { by, at }, input) => {
      const route = routesById.get(operation.id)
      if (!route) throw new Error(`no route carries out ${operation.id}`)
      const entered = await enterStage(tx, by, operation.purpose, caseIdOf(route, input))
      const principal = principalOf(by, entered, at)
      const rights = caseRightsOf(entered)
      if (!mayAct(route.access, operation.purpose, principal, rights).allowed)
        throw new Error(`the demonstration may not ${operation.id}`)
      const { context, end } = contextOf(
        tx,
        { ...dependencies, now: () => new Date(at) },
        {
          operation,
          principal,
          rights,
          recorded,
        },
      )
      const read = operation.input.parse(input) as never
      const handled = await route.handle(context, read, await sendTogether(route.load?.(tx, read) ?? {}))
      if (!handled.ok)
        throw new Error(`the demonstration is refused ${operation.id}: ${handled.problem.code}`)
      await end()
      await leaveStage(tx)
      return operation.output.parse(handled.value) as never
    },
  }
}

function caseIdOf(route: Route, input: unknown): string | undefined {
  const { caseId } = input as { readonly caseId?: string }
  return route.access.who === 'case' ? caseId : undefined
}

function principalOf(by: Actor, entered: EnteredRow, at: Instant): Principal {
  return {
    userId: by.userId,
    username: '',
    displayName: '',
    locale: 'es-GT',
    organisationId: by.organisationId,
    roles: entered.roles as Role[],
    supervisedTeams: entered.teams as TeamId[],
    teams: entered.member_teams as TeamId[],
    purposes: entered.purposes as Purpose[],
    sessionId: newId(),
    deviceId: undefined,
    confirmedAt: at,
  }
}

type Played = {
  readonly operation: Operation
  readonly principal: Principal
  readonly rights: CaseRights | undefined
  readonly recorded: LoadedRows
}

function contextOf(
  tx: WriteTx,
  dependencies: Dependencies,
  { operation, principal, rights, recorded }: Played,
): { readonly context: OperationContext; readonly end: () => Promise<void> } {
  const now = instantFromMilliseconds(dependencies.now().getTime())
  const command = { id: newId(), madeAt: now, deviceNumber: undefined }
  const written: Promise<unknown>[] = []
  const digests: Buffer[] = []
  const touched = { kind: 'case', ids: [] as readonly string[], fields: [] as readonly string[] }
  const context: OperationContext = {
    tx,
    dependencies,
    principal,
    caseRights: rights,
    purpose: operation.purpose,
    requestId: command.id,
    command,
    now,
    origin: 'demonstration',
    cookies: {},
    reachedAt: '',
    agent: undefined,
    language: 'es',
    append: async (facts) => void digests.push(...keepFacts(recorded, context, facts)),
    write: (statement) => void written.push(statement.execute()),
    // All clocks are wound when everything was told.
    moveClocks: () => {},
    touch: (kind, ids, fields = []) => Object.assign(touched, { kind, ids, fields }),
    setSession: () => {},
    rememberDevice: () => {},
    markConflict: () => {},
  }
  return {
    context,
    end: async () => {
      await Promise.all(written)
      if (operation.kind !== 'command') return
      add(recorded, 'audit_entries', {
        ...auditRow(
          {
            userId: principal.userId,
            organisationId: principal.organisationId,
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
            requestId: command.id,
            commandId: command.id,
            payloadDigest: combineDigests(digests),
          },
        ),
        recorded_at: now,
      })
    },
  }
}

function keepFacts(
  recorded: LoadedRows,
  { principal, purpose, command, now }: OperationContext,
  facts: readonly NewFact[],
): readonly Buffer[] {
  const { headers, payloads } = factRows(
    {
      actorId: principal.userId,
      organisationId: principal.organisationId,
      deviceId: undefined,
      commandId: command.id,
      purpose,
      madeAt: now,
    },
    facts,
  )
  add(recorded, 'facts', ...headers.map((row) => ({ ...row, recorded_at: now })))
  add(
    recorded,
    'fact_payloads',
    ...payloads.map(({ fact_id, payload, salt }) => ({
      fact_id,
      recorded_at: now,
      payload,
      salt: Buffer.from(salt, 'hex'),
    })),
  )
  return payloads.map(({ digest }) => digest)
}
