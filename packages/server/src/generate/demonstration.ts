import type { Role } from '@amparo/domain/access/vocabulary'
import { makeId, type Id, type OrganisationId, type TeamId, type UserId } from '@amparo/domain/kernel/brand'
import type { Interpreter } from '@amparo/domain/interpreter/interpreter'
import type { Helper } from '@amparo/domain/interpreter/interpreting'
import { speaksBetween } from '@amparo/domain/interpreter/judge-interpreter'
import type { Instant } from '@amparo/domain/kernel/instant'
import { refreshTasks } from '../clock/refresh-tasks.ts'
import type { Database } from '../db/database.ts'
import type { Dependencies } from '../http/route.ts'
import { asSystem, type WriteTx } from '../db/transaction.ts'
import { freshBytes } from '../ids.ts'
import { createUserDirectly } from '../modules/organisations/index.ts'
import type { LoadedRows } from './case-file.ts'
import { insertDemonstrationApprovals } from './demonstration-approvals.ts'
import { makeDemonstrationDuty } from './demonstration-duty.ts'
import { makeDemonstrationDanger } from './demonstration-danger.ts'
import { makeDemonstrationForms } from './demonstration-forms.ts'
import { insertDemonstrationFileReview } from './demonstration-file-review.ts'
import { makeDemonstrationGroups } from './demonstration-groups.ts'
import { insertDemonstrationIntakes } from './demonstration-intakes.ts'
import { insertDemonstrationLists } from './demonstration-lists.ts'
import { insertInterpreter } from '../modules/interpreters/store.ts'
import { insertDemonstrationProtocol } from './demonstration-protocols.ts'
import { makeDemonstrationInterpreters } from './demonstration-interpreters.ts'
import { insertDemonstrationServices } from './demonstration-services.ts'
import { insertDemonstrationRequests } from './demonstration-requests.ts'
import { makeDemonstrationSupports } from './demonstration-supports.ts'
import { insertDemonstrationSupervision } from './demonstration-supervision.ts'
import { castChildren, registrationIn, type Player, type Players } from './demonstration-cast.ts'
import { playConference, playFiles } from './demonstration-conference.ts'
import { playFamilies } from './demonstration-family.ts'
import { playRoutes } from './demonstration-route.ts'
import { playHeld, playTogether } from './demonstration-now.ts'
import { playShadowings } from './demonstration-shadowings.ts'
import { openStage } from './demonstration-stage.ts'
import { earlierChildren, endedAt, playEarlierYears, type EarlierStory } from './demonstration-years.ts'
import { foldStory } from './fold-story.ts'
import { makeStory } from './make-story.ts'
import type { Actor } from './step.ts'
import type { StoryPlan } from './story-setting.ts'
import { storySource } from './story-source.ts'
import {
  ensurePartitions,
  hasDemonstration,
  insertDemonstrationPlaces,
  listCasesWithClocks,
  loadRows,
  markDemonstration,
  openDemonstration,
  readWorld,
} from './store.ts'
import type { World } from './world.ts'
import { Calendar } from './demonstration-calendar.ts'

/** Known to everybody who reads this: the accounts open only while the node listens on its own machine. */
export const demonstrationPassword = 'camino-seguro-demo'

export type DemonstrationAccount = {
  readonly username: string
  readonly role: Role
  readonly organisation: string
}

type Member = {
  readonly username: string
  readonly name: string
  readonly role: Role
  /** How many days ago she came. */
  readonly since: number
}
/** Who worked here and went, as the report of use counts it. */
const former = { username: 'lidia', name: 'Lidia Batz', role: 'caseworker', since: 540, until: 190 } as const

const shelter = {
  name: 'Refugio La Ceiba (demostración · demonstration)',
  kind: 'shelter',
  country: 'GT',
  zone: 'America/Guatemala',
  phone: '+502 0000 0000',
  members: [
    { username: 'ana', name: 'Ana Tzoc', role: 'caseworker', since: 560 },
    { username: 'julia', name: 'Julia Cux', role: 'caseworker', since: 380 },
    { username: 'berta', name: 'Berta Coj', role: 'supervisor', since: 700 },
    { username: 'carlos', name: 'Carlos Paz', role: 'manager', since: 700 },
    { username: 'elmer', name: 'Elmer Ical', role: 'intake-volunteer', since: 200 },
    { username: 'feliciana', name: 'Feliciana Xol', role: 'interpreter', since: 120 },
    { username: 'gloria', name: 'Gloria Mux', role: 'privacy-lead', since: 480 },
    { username: 'hugo', name: 'Hugo Lima', role: 'auditor', since: 75 },
    { username: 'irma', name: 'Irma Sosa', role: 'administrator', since: 700 },
  ],
} as const
const office = {
  name: 'Procuraduría del Camino (demostración · demonstration)',
  kind: 'protection-office',
  country: 'MX',
  zone: 'America/Mexico_City',
  phone: '+52 00 0000 0000',
  members: [
    { username: 'marta', name: 'Marta Gómez', role: 'caseworker', since: 640 },
    { username: 'noe', name: 'Noé Jiménez', role: 'supervisor', since: 700 },
    { username: 'pilar', name: 'Pilar Reyes', role: 'manager', since: 700 },
    { username: 'delia', name: 'Delia Ruiz', role: 'service-provider', since: 400 },
    { username: 'olga', name: 'Olga Pérez', role: 'administrator', since: 700 },
  ],
} as const

export const demonstrationAccounts: readonly DemonstrationAccount[] = [shelter, office].flatMap(
  ({ name, members }) => members.map(({ username, role }) => ({ username, role, organisation: name })),
)

const children = 40
const seed = 2026
const wholeStory = 99
/** How far each has come: some have just arrived, most are in the middle of the work; over and over. */
const stepsOfStories = [99, 99, 3, 6, 8, 2, 14, 19, 99, 7, 99, 4, 12, 99] as const
const referredOneIn = 4
const pausedOne = 1
const offeredOne = 10
const givenOne = 8
const longestStory = 60
/** Before the first case of a child who came again a year later. */
const earliestStory = 520
const monthsTold = 21

/**
 * Loads the demonstration into an empty node: two organisations, an account for every role, forty children who
 * do not exist, each at another point of the work.
 */
export async function loadDemonstration(dependencies: Omit<Dependencies, 'now'>, now: Date): Promise<void> {
  const owner = dependencies.database
  const day = new Date(now.getTime() - earliestStory * 86_400_000).toISOString().slice(0, 10)
  await asSystem(owner, 'amparo_keeper', 'load the demonstration', async (tx) => {
    await ensurePartitions(tx, day, monthsTold)
    const staff = await insertStaff(tx, now)
    const administrator = actorOf(staff, 'irma')
    const approvals = await insertDemonstrationApprovals(tx, administrator, now)
    const world = {
      ...(await readWorld(owner, tx, [
        now.getUTCFullYear() - 2,
        now.getUTCFullYear() - 1,
        now.getUTCFullYear(),
      ])),
      ownRules: new Map([[administrator.organisationId as string, [approvals]]]),
    }
    const interpreters = makeDemonstrationInterpreters(actorOf(staff, 'berta'), now)
    const { present: invented, earlier, rows, players } = invent(world, staff, interpreters, now)
    await loadRows(tx, invented)
    await loadRows(tx, rows)
    const stage = openStage(tx, dependencies)
    const receiving = { supervisor: actorOf(staff, 'berta'), worker: actorOf(staff, 'julia') }
    await playEarlierYears(stage, earlier, receiving, seed, now)
    const forms = { worker: actorOf(staff, 'ana'), checker: actorOf(staff, 'berta') }
    await loadRows(tx, makeDemonstrationForms(invented.get('cases') ?? [], world.forms, forms, now))
    const workers = [
      { name: 'Ana Tzoc', actor: actorOf(staff, 'ana') },
      { name: 'Julia Cux', actor: actorOf(staff, 'julia') },
      { name: 'Marta Gómez', actor: actorOf(staff, 'marta') },
    ]
    const danger = makeDemonstrationDanger(
      invented.get('cases') ?? [],
      world.forms,
      { workers, checker: actorOf(staff, 'berta') },
      now,
    )
    await loadRows(tx, danger)
    const asks = { worker: actorOf(staff, 'julia'), name: 'Julia Cux', checker: actorOf(staff, 'berta') }
    await loadRows(tx, makeDemonstrationDuty(invented.get('cases') ?? [], world.forms, asks, now))
    const carers = { workers: [actorOf(staff, 'ana'), actorOf(staff, 'julia')] as const }
    const supervisor = actorOf(staff, 'berta')
    const groups = makeDemonstrationGroups(invented, { ...carers, supervisor }, now)
    await loadRows(tx, groups)
    await loadRows(tx, makeDemonstrationSupports(invented, carers.workers, now))
    const people = { receives: actorOf(staff, 'elmer'), decides: actorOf(staff, 'ana') }
    await insertDemonstrationIntakes(tx, people, now)
    for (const one of interpreters) await insertInterpreter(tx, one)
    await insertDemonstrationServices(tx, actorOf(staff, 'berta'), now)
    const two = { supervisor: actorOf(staff, 'berta'), worker: actorOf(staff, 'ana') }
    await insertDemonstrationSupervision(tx, two, now)
    await insertDemonstrationFileReview(tx, two.supervisor, invented.get('cases') ?? [], now)
    await insertDemonstrationLists(tx, two.supervisor, now)
    const asking = { colleague: actorOf(staff, 'julia'), elsewhere: actorOf(staff, 'marta') }
    const asked = { lead: two.worker, supervisor: two.supervisor, ...asking }
    await insertDemonstrationRequests(tx, invented.get('cases') ?? [], asked, now)
    const calendar = new Calendar(now)
    await playRoutes(stage, players, calendar)
    await playTogether(stage, groups, two.worker, calendar)
    await playHeld(stage, players, calendar)
    await playShadowings(stage, { supervisor, ...asking, worker: two.worker }, players(5), calendar)
    await playFamilies(stage, players, interpreters, calendar)
    await playConference(stage, players(28), world.forms, calendar)
    await playFiles(stage, players, calendar)
    await loadRows(tx, stage.recorded)
    // Last, because it leaves another role behind: what is due after all that was told since the stories.
    const waiting: Promise<unknown>[] = []
    const atEnd = (statement: Promise<unknown>) => void waiting.push(statement)
    const ids = await listCasesWithClocks(tx)
    await refreshTasks({ tx, atEnd }, owner, ids, now.toISOString() as Instant)
    await Promise.all(waiting)
  })
}

type Staffed = { readonly actors: ReadonlyMap<string, Actor> }

async function insertStaff(tx: WriteTx, now: Date): Promise<Staffed> {
  const actors = new Map<string, Actor>()
  for (const place of [shelter, office]) {
    const organisationId = makeId<'OrganisationId'>(Date.now(), freshBytes(10))
    const teamId = makeId<'TeamId'>(Date.now(), freshBytes(10))
    await insertDemonstrationPlaces(tx, { id: organisationId, teamId, ...place })
    for (const member of [...place.members, ...(place === shelter ? [former] : [])])
      actors.set(member.username, await hire(tx, { organisationId, teamId }, member, now))
  }
  const signs = (username: string, name: string) => ({ ...actorOf({ actors }, username), name })
  await insertDemonstrationProtocol(tx, signs('carlos', 'Carlos Paz'), signs('pilar', 'Pilar Reyes'), now)
  return { actors }
}

async function hire(
  tx: WriteTx,
  { organisationId, teamId }: { readonly organisationId: OrganisationId; readonly teamId: TeamId },
  member: Member & { readonly until?: number },
  now: Date,
): Promise<Actor> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const made = await createUserDirectly(tx, {
    username: member.username,
    displayName: member.name,
    organisationId,
    memberships: [
      {
        role: member.role,
        teamId,
        since: daysAgo(member.since),
        ...(member.until === undefined ? {} : { until: daysAgo(member.until) }),
      },
    ],
    password: demonstrationPassword,
    acceptedConduct: 'es',
  })
  if (!made) throw new Error(`somebody is called ${member.username} already`)
  await markDemonstration(tx, made.id)
  return {
    userId: made.id as UserId,
    organisationId,
    roles: [member.role],
    teams: [teamId],
    supervisedTeams: member.role === 'supervisor' ? [teamId] : [],
  }
}

function helperFor(interpreters: readonly Interpreter[], language: string): Helper | undefined {
  const found = interpreters.find(
    ({ pairs, signedOn }) => signedOn && pairs.some((pair) => speaksBetween(pair, language, 'spa')),
  )
  return found && { interpreterId: found.id, name: found.name }
}

function actorOf({ actors }: Staffed, name: string): Actor {
  const found = actors.get(name)
  if (!found) throw new Error(`nobody plays ${name}`)
  return found
}

type Invented = {
  /** Of the children who are here now. */
  readonly present: LoadedRows
  /** Of those who came before, and what is told of each of them further. */
  readonly rows: LoadedRows
  readonly earlier: readonly EarlierStory[]
  readonly players: Players
}

function invent(world: World, staff: Staffed, interpreters: readonly Interpreter[], now: Date): Invented {
  const actor = (name: string) => actorOf(staff, name)
  const year = now.getUTCFullYear()
  const [formVersionId] = [...world.forms].find(([, form]) => form.form === 'comprehensive-assessment') ?? []
  if (!formVersionId) throw new Error('the assessment form is not published on this node')
  const [present, rows]: [LoadedRows, LoadedRows] = [new Map(), new Map()]
  const told: EarlierStory[] = []
  const players = new Map<number, Player>()
  for (const person of castChildren(seed, children, year)) {
    const inMexico = person.number % 5 === 4
    const steps = stepsOfStories[person.number % stepsOfStories.length]
    const earlier = earlierChildren.find(({ number }) => number === person.number)
    const plan: StoryPlan = {
      source: storySource(seed, person.number, now.getTime()),
      country: inMexico ? 'MX' : 'GT',
      worker: inMexico ? actor('marta') : actor(person.number % 3 === 2 ? 'julia' : 'ana'),
      supervisor: actor(inMexico ? 'noe' : 'berta'),
      ...(person.number % referredOneIn === 0 && !inMexico && !earlier
        ? { referredTo: { supervisor: actor('noe'), receiver: actor('marta') } }
        : {}),
      offeredTo: person.number === offeredOne ? actor('noe').organisationId : undefined,
      assignedTo: person.number === givenOne ? actor('ana') : undefined,
      pauses: person.number === pausedOne,
      tellsJourney: earlier !== undefined || steps === wholeStory,
      interpreterFor: inMexico ? undefined : (language) => helperFor(interpreters, language),
      until: earlier ? endedAt(earlier, seed, now) : now.getTime(),
      formVersionId: formVersionId as Id<string>,
      days: longestStory,
      steps: earlier ? wholeStory : steps,
    }
    const story = makeStory(person, plan)
    foldStory(world, story, earlier ? rows : present)
    if (earlier) told.push({ earlier, person, plan, story })
    const { caseId, childId } = registrationIn(story).input
    const { worker, supervisor } = plan
    players.set(person.number, { caseId, childId, worker, supervisor, story })
  }
  return { present, rows, earlier: told, players: playerOf }

  function playerOf(number: number): Player {
    const found = players.get(number)
    if (!found) throw new Error(`nobody has the number ${number}`)
    return found
  }
}

/**
 * At every start: the accounts with the known password are open where only this machine reaches the node, and
 * closed everywhere else. Answers whether there are any and they are open.
 */
export async function settleDemonstration(owner: Database, mayOpen: boolean): Promise<boolean> {
  return asSystem(owner, 'amparo_keeper', 'open or close the demonstration', async (tx) => {
    if (!(await hasDemonstration(tx))) return false
    await openDemonstration(tx, mayOpen)
    return mayOpen
  })
}
