import { createHash, randomBytes } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type postgres from 'postgres'
import { listForms, saveAnswers, startAssessment } from '@amparo/contract/api/assessments/assessment'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { addNote } from '@amparo/contract/api/notes/notes'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { pathNames, type InputOf, type Operation } from '@amparo/contract/kernel/operation'
import { questionsOf, type FormDefinition } from '@amparo/domain/form/form-definition'
import { castPlay, type CastMember } from '../cast.ts'
import { newTestId, registrationInput } from '../register.ts'
import { address, databasePid, isReady, launchNode, projectFolder, untilTrue } from './launch.ts'
import { withOwner } from './owner-connection.ts'

export type EnduranceChoice = {
  readonly dataFolder: string
  readonly rounds: number
  readonly clients: number
  readonly seed: number
  readonly onRound?: (round: number, killed: Victim, acknowledged: number) => void
}
export type Victim = 'server' | 'database' | 'both'

export type EnduranceReport = {
  readonly acknowledged: number
  /** Sent, and then nothing was heard: sent again under the same id until there was an answer. */
  readonly sentAgain: number
  readonly refused: number
  readonly rounds: readonly Victim[]
  /** Acknowledged, and not there exactly once with command, facts, audit entry and record. */
  readonly lost: readonly string[]
  /** Kept as applied although nobody ever got an acknowledgement. */
  readonly unheard: number
  readonly auditVerify: number | null
  readonly stateVerify: number | null
  readonly said: string
}

type Command = {
  readonly id: string
  readonly operation: Operation
  readonly input: Record<string, unknown>
  readonly record: readonly [table: 'cases' | 'notes' | 'answers', id: string]
}
type Form = { readonly id: string; readonly question: string }

/**
 * Kills a working node without warning, again and again, while people work in it, and counts afterwards: what
 * was acknowledged is there once, whole, and the log and the state still agree with themselves.
 */
export async function endure(choice: EnduranceChoice): Promise<EnduranceReport> {
  const random = mulberry(choice.seed)
  const environment = { AMPARO_DATA: choice.dataFolder, AMPARO_DEMO: '0' }
  const start = async () => {
    const node = launchNode(environment)
    const at = await node.shows(address)
    await untilTrue('ready', () => isReady(at))
    return { node, at }
  }
  let running = await start()
  const { members, cookie } = await withOwner(choice.dataFolder, inviteCast)
  const form = await formOf(running.at, cookie(members[0]))
  const state = { at: running.at as string | undefined, stopped: false }
  const acknowledged: Command[] = []
  const counts = { sentAgain: 0, refused: 0 }
  const clients = Array.from({ length: choice.clients }, (_, index) =>
    work({ state, acknowledged, counts, form, cookie: cookie(members[index % members.length]) }),
  )
  const rounds: Victim[] = []
  for (let round = 1; round <= choice.rounds; round += 1) {
    await pause(400 + random() * 1600)
    const victim = nextVictim(rounds, random)
    rounds.push(victim)
    if (victim !== 'server') process.kill(databasePid(choice.dataFolder), 'SIGKILL')
    if (victim === 'database') {
      const { at } = running
      await pause(200)
      await untilTrue('ready again', () => isReady(at))
    } else {
      state.at = undefined
      running.node.kill()
      await running.node.exited
      running = await start()
      state.at = running.at
    }
    choice.onRound?.(round, victim, acknowledged.length)
  }
  await pause(500)
  state.stopped = true
  await Promise.all(clients)
  const { lost, unheard } = await withOwner(choice.dataFolder, (sql) => account(sql, acknowledged))
  running.node.interrupt()
  await running.node.exited
  const audit = amparo(environment, 'audit', 'verify')
  const verified = amparo(environment, 'state', 'verify')
  return {
    acknowledged: acknowledged.length,
    ...counts,
    rounds,
    lost,
    unheard,
    auditVerify: audit.status,
    stateVerify: verified.status,
    said: [audit.stdout, audit.stderr, verified.stdout, verified.stderr].join(''),
  }
}

/** A node whose database is lost four times within ten minutes ends with a sentence, as it should. */
const mostLossesOfOneNode = 3

function nextVictim(rounds: readonly Victim[], random: () => number): Victim {
  const drawn = (['server', 'database', 'both'] as const)[Math.floor(random() * 3)] ?? 'both'
  const isTooMuch =
    rounds.slice(-mostLossesOfOneNode).filter((one) => one === 'database').length === mostLossesOfOneNode
  return drawn === 'database' && isTooMuch ? 'both' : drawn
}

type Work = {
  readonly state: { at: string | undefined; stopped: boolean }
  readonly acknowledged: Command[]
  readonly counts: { sentAgain: number; refused: number }
  readonly form: Form
  readonly cookie: string
}

/** One person: registers, writes notes, fills forms; what got no answer she sends again until it has one. */
async function work(person: Work): Promise<void> {
  while (!person.state.stopped) {
    const search = { id: newTestId() as string, operation: searchChildren, input: { name: 'Dulce Xol' } }
    await untilAnswered(person, search)
    const input = registrationInput()
    const registered = await perform(person, registerChild, input, ['cases', input.caseId])
    if (!registered) continue
    const { caseId } = input
    const answerId = newTestId<'AnswerId'>()
    for (let turn = 0; turn < 3 && !person.state.stopped; turn += 1) {
      const noteId = newTestId<'NoteId'>()
      await perform(person, addNote, noteInput(caseId, noteId), ['notes', noteId])
    }
    const starts = { caseId, answerId, formVersionId: person.form.id }
    await perform(person, startAssessment, starts as InputOf<typeof startAssessment>, ['answers', answerId])
    const edits = { [person.form.question]: { value: 'Quiere seguir estudiando.', base: 0 } }
    const saved = { caseId, answerId, fields: [{ row: answerId, edits }] }
    await perform(person, saveAnswers, saved as InputOf<typeof saveAnswers>, ['answers', answerId])
  }
}

async function perform<Op extends Operation>(
  person: Work,
  operation: Op,
  input: InputOf<Op>,
  record: Command['record'],
): Promise<boolean> {
  const command = { id: newTestId() as string, operation, input: input as Record<string, unknown>, record }
  const status = await untilAnswered(person, command)
  if (status === 200) person.acknowledged.push(command)
  else person.counts.refused += 1
  return status === 200
}

async function untilAnswered(person: Work, command: Omit<Command, 'record'>): Promise<number> {
  for (let attempt = 0; ; attempt += 1) {
    if (attempt === 1) person.counts.sentAgain += 1
    const { at } = person.state
    const status =
      at === undefined ? undefined : await send(at, person.cookie, command).catch(() => undefined)
    if (status !== undefined && status < 500) return status
    await pause(60)
  }
}

async function send(at: string, cookie: string, command: Omit<Command, 'record'>): Promise<number> {
  const rest = { ...command.input }
  let path: string = command.operation.path
  for (const name of pathNames(path)) {
    path = path.replace(`:${name}`, String(rest[name]))
    delete rest[name]
  }
  const answer = await fetch(`${at}${path}`, {
    method: 'POST',
    headers: { cookie, 'x-amparo': '1', 'idempotency-key': command.id, 'content-type': 'application/json' },
    body: JSON.stringify(rest),
    signal: AbortSignal.timeout(20_000),
  })
  // Only a whole answer is an acknowledgement.
  await answer.text()
  return answer.status
}

function noteInput(caseId: string, noteId: string) {
  return {
    caseId,
    noteId,
    kind: 'note',
    childReached: false,
    occurredOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    place: '',
    seenAlone: null,
    body: 'Comió bien.',
    language: '',
    interpreter: '',
  } as InputOf<typeof addNote>
}

async function inviteCast(sql: postgres.Sql) {
  const cast = await castPlay(sql as never)
  const { caseworker, otherCaseworker, southCaseworker, supervisor } = cast.guatemala
  const members = [caseworker, otherCaseworker, southCaseworker, supervisor]
  const tokens = new Map(members.map((member) => [member.id, randomBytes(32).toString('base64url')]))
  await sql.begin(async (tx) => {
    await tx`set local role amparo_keeper`
    for (const member of members)
      await tx`insert into sign_in.sessions ${tx({
        id: newTestId(),
        token_hash: createHash('sha256')
          .update(tokens.get(member.id) ?? '')
          .digest(),
        user_id: member.id,
        organisation_id: member.organisationId ?? null,
        strength: 'second-factor',
        idle_minutes: 1440,
        expires_at: new Date(Date.now() + 12 * 3_600_000),
      })}`
  })
  const cookie = (member: CastMember | undefined) => `amparo_session=${member ? tokens.get(member.id) : ''}`
  return { members, cookie }
}

async function formOf(at: string, cookie: string): Promise<Form> {
  const answer = await fetch(`${at}${listForms.path}`, { headers: { cookie } })
  const { items }: { items: { name: string; formVersionId: string; definition: FormDefinition }[] } =
    JSON.parse(await answer.text())
  const form = items.find((item) => item.name === 'comprehensive-assessment')
  if (!form) throw new Error('the comprehensive assessment is not published')
  const narrative = questionsOf(form.definition).find(
    (found) => found.question.kind === 'narrative' && found.level.length === 0,
  )
  return { id: form.formVersionId, question: narrative?.question.id ?? '' }
}

/** Looks for every acknowledged command: itself once, its audit entry once, facts, and the record it made. */
async function account(sql: postgres.Sql, acknowledged: readonly Command[]) {
  return sql.begin(async (tx) => {
    await tx`set local role amparo_keeper`
    const asked = acknowledged.map(({ id, record }) => ({ id, table: record[0], record: record[1] }))
    const rows = await tx<
      { id: string; commands: number; entries: number; facts: number; records: number; repeated: number }[]
    >`
      select a.id,
        (select count(*)::int from amparo.commands c where c.id = a.id and c.outcome = 'applied') as commands,
        (select count(*)::int from amparo.audit_entries e where e.command_id = a.id and e.decision = 'allowed') as entries,
        (select count(*)::int from amparo.facts f join amparo.fact_payloads p on p.fact_id = f.id where f.command_id = a.id) as facts,
        (select count(*)::int from amparo.facts f join amparo.facts g on g.stream_id = f.stream_id
          and g.stream_version = f.stream_version and g.id <> f.id where f.command_id = a.id) as repeated,
        case a."table" when 'cases' then (select count(*)::int from amparo.cases where id = a.record)
          when 'notes' then (select count(*)::int from amparo.notes where id = a.record)
          else (select count(*)::int from amparo.answers where id = a.record) end as records
      from jsonb_to_recordset(${tx.json(asked)}) as a (id uuid, "table" text, record uuid)`
    const lost = rows
      .filter(
        (row) =>
          row.commands !== 1 || row.entries !== 1 || row.facts < 1 || row.records !== 1 || row.repeated > 0,
      )
      .map((row) => JSON.stringify(row))
    const [kept] = await tx<{ n: number }[]>`
      select count(*)::int as n from amparo.commands where operation <> ${searchChildren.id} and outcome = 'applied'`
    return { lost, unheard: (kept?.n ?? 0) - acknowledged.length }
  })
}

function amparo(env: Readonly<Record<string, string>>, ...words: string[]) {
  const program = join(projectFolder, 'packages/server/src/cli/amparo.ts')
  const environment = { PATH: process.env['PATH'], LANG: 'en', ...env }
  return spawnSync(process.execPath, [program, ...words], { env: environment, encoding: 'utf8' })
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Small and good enough to repeat a run by its seed (mulberry32, public domain). */
function mulberry(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
