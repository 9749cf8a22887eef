import { traffickingScreening } from '@amparo/domain/form/definitions/trafficking-screening'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { decideIncident } from '@amparo/domain/incident/decide-incident'
import { decideIncidentStep } from '@amparo/domain/incident/decide-incident-step'
import { evolveIncident } from '@amparo/domain/incident/incident'
import { makeId, type CaseId } from '@amparo/domain/kernel/brand'
import { addHours, localDay, type Instant } from '@amparo/domain/kernel/instant'
import { addDays } from '@amparo/domain/kernel/plain-date'
import { decideMissing, decideMissingEnd, decideMissingStep } from '@amparo/domain/missing/decide-missing'
import { evolveMissing } from '@amparo/domain/missing/missing-episode'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import { referenceTo } from '@amparo/domain/rule/rule'
import { weighScreening } from '@amparo/domain/screening/decide-screening'
import { evolveScreening } from '@amparo/domain/screening/screening'
import { signsOfTrafficking, type TraffickingSign } from '@amparo/domain/screening/trafficking-signs'
import { shippedRules } from '@amparo/packs/country-packs'
import { recordFact } from '../facts/record-fact.ts'
import { freshBytes } from '../ids.ts'
import { incidentRow } from '../modules/incidents/store.ts'
import { missingRow } from '../modules/missing/store.ts'
import { screeningRow } from '../modules/screenings/store.ts'
import type { LoadedRows, Row } from './case-file.ts'
import { add, addFacts, addForm, allowed } from './demonstration-forms.ts'
import type { Actor } from './step.ts'
import { Calendar, zone } from './demonstration-calendar.ts'

/** Invented: a child who said why a debt worries her; the others spoke of nothing of the kind. */
const toldOfDebt = 'Mi tío arregló el viaje. Él sabe cuánto falta y dónde voy a trabajar para pagarlo.'

function answersOf(phase: string, by: string, seen: readonly TraffickingSign[], words: string) {
  return {
    'ask-phase': phase,
    'ask-alone': true,
    'ask-by': by,
    'ask-present': 'nobody',
    'ask-told': words,
    ...Object.fromEntries(signsOfTrafficking.map((sign) => [`sign-${sign}`, seen.includes(sign)])),
    'ask-knows': true,
  }
}

export type Workers = readonly { readonly name: string; readonly actor: Actor }[]

/** Talks alone with every child, a robbery on the way, and a night in which nobody knew where one of them was. */
export function makeDemonstrationDanger(
  caseRows: readonly Row[],
  forms: ReadonlyMap<string, FormDefinition>,
  staff: { readonly workers: Workers; readonly checker: Actor },
  now: Date,
): LoadedRows {
  const tables: LoadedRows = new Map()
  const at = new Calendar(now).at(1.3)
  // Nobody asked a child who had not come yet, and nobody missed her.
  const knownSince = (row: Row, hours: number) => String(row['registered_at']) < addHours(at, -hours)
  const open = caseRows.filter((row) => row['state'] === 'open' && knownSince(row, 0))
  for (const { name, actor } of staff.workers) {
    const cases = open.filter((row) => row['worker_id'] === actor.userId)
    for (const [index, row] of cases.entries()) {
      const seen: readonly TraffickingSign[] = index === 1 ? ['debt'] : []
      const [caseId, phase] = [row['id'] as CaseId, row['phase'] as string]
      const answers = answersOf(phase, name, seen, index === 1 ? toldOfDebt : '')
      addScreening(tables, forms, { worker: actor, checker: staff.checker }, { caseId, answers, now })
    }
    const [first, second] = cases.filter((row) => knownSince(row, 240)).map((row) => row['id'] as CaseId)
    if (first) addRobbery(tables, actor, first, at)
    if (second) addNight(tables, actor, second, at)
  }
  return tables
}

function addScreening(
  tables: LoadedRows,
  forms: ReadonlyMap<string, FormDefinition>,
  staff: { readonly worker: Actor; readonly checker: Actor },
  of: { readonly caseId: CaseId; readonly answers: ReturnType<typeof answersOf>; readonly now: Date },
): void {
  const { caseId, answers, now } = of
  const told = { form: traffickingScreening.form, daysAgo: 0, answers, isFinished: true }
  const { record, at } = addForm(tables, forms, staff, { told, caseId, now })
  const event = weighScreening(
    { caseId, answerId: record.id, on: record.on, values: answers },
    {
      screeningId: makeId<'ScreeningId'>(Date.parse(at), freshBytes(10)),
      casePhase: 'transit',
      zone,
      incidentBefore: null,
      newIncident: makeId<'IncidentId'>(Date.parse(at), freshBytes(10)),
      by: staff.worker.userId,
      at,
    },
  )
  const screening = evolveScreening(undefined, event)
  const stream = { caseId, streamKind: 'screening', streamId: screening.id, streamVersion: 1 } as const
  addFacts(tables, staff.worker, at, [recordFact({ ...stream, section: 'sealed-incidents' }, event)])
  add(tables, 'screenings', screeningRow(screening))
}

/** Told by her weeks later; the notice is made, with its number. */
function addRobbery(tables: LoadedRows, by: Actor, caseId: CaseId, at: Instant): void {
  const today = localDay(at, zone)
  const rule = ruleInForce(shippedRules, 'mandatory-report', 'GT', today)
  const incidentId = makeId<'IncidentId'>(Date.parse(at), freshBytes(10))
  const facts = { today, zone, by: by.userId, at }
  const recorded = allowed(
    decideIncident(
      {
        incidentId,
        type: 'kidnapping',
        actors: [{ type: 'gang', agency: null, words: 'Tres hombres en una camioneta' }],
        happened: { kind: 'day', day: addDays(today, -12) },
        hour: null,
        phase: 'transit',
        place: 'Una casa cerca del puente',
        what: 'Les quitaron los teléfonos y no les dejaron salir hasta que una familia pagó. Fueron dos noches.',
        harm: '',
        care: 'none-needed',
        aids: '',
        witnesses: 'yes',
        child: { answer: 'said', words: 'Yo solo pensaba en que mi hermanita no llorara.' },
        source: 'child',
        sourceWords: '',
        done: 'Duerme en el refugio. Su mamá ya sabe que está bien.',
        danger: true,
      },
      {
        ...facts,
        caseId,
        organisation: { agencies: [], enforcement: false },
        tree: [],
        reportRule: rule && { reference: referenceTo(rule), parameters: rule.parameters },
        careRule: undefined,
      },
    ),
  )
  const steps = [
    { step: 'act', words: 'Cambió de número y nadie de afuera sabe dónde está.', dangerOver: true },
    {
      step: 'report',
      to: 'child-authority',
      report: {
        state: 'made',
        madeOn: today,
        way: 'call',
        told: 'told-before',
        reference: 'PGN-0412',
        words: '',
      },
    },
  ] as const
  let incident = evolveIncident(undefined, recorded)
  const events = [
    recorded,
    ...steps.map((step) => {
      const event = allowed(decideIncidentStep(incident, step, facts))
      incident = evolveIncident(incident, event)
      return event
    }),
  ]
  const { section } = incident
  const stream = { caseId, streamKind: 'incident', streamId: incident.id, section } as const
  addFacts(
    tables,
    by,
    at,
    events.map((event, index) => recordFact({ ...stream, streamVersion: index + 1 }, event)),
  )
  add(tables, 'incidents', withLists(incidentRow(incident), ['actors', 'reports', 'steps']))
}

/** She went to see her brother without a word, and came back the next day. */
function addNight(tables: LoadedRows, by: Actor, caseId: CaseId, at: Instant): void {
  const today = localDay(at, zone)
  const since = addDays(today, -9)
  const episodeId = makeId<'MissingEpisodeId'>(Date.parse(at), freshBytes(10))
  const facts = { today, zone, by: by.userId, at }
  const told = {
    episodeId,
    since,
    hour: '19:00',
    lastSeen: 'En la cena, en el comedor del refugio.',
    circumstances: 'Por la tarde habló con su hermano por teléfono.',
    worry: 'No conoce el barrio.',
    noticedBy: 'La educadora de la noche',
  }
  const reported = allowed(decideMissing(told, { ...facts, caseId, caseState: 'open', isMissing: false }))
  const first = evolveMissing(undefined, reported)
  const step = {
    step: 'call-contacts',
    result: 'done',
    words: 'Su hermano dijo que venía en camino.',
    reference: '',
  } as const
  const taken = allowed(decideMissingStep(first, step, facts))
  const searched = evolveMissing(first, taken)
  const ended = allowed(
    decideMissingEnd(
      searched,
      {
        reason: 'found',
        on: addDays(since, 1),
        where: 'En casa de su hermano, a cuatro cuadras',
        found: 'well',
        debrief: 'Quería verlo antes de que se fuera. Ahora sabe que puede pedirlo.',
        words: '',
      },
      facts,
    ),
  )
  const stream = { caseId, streamKind: 'missing', streamId: episodeId, section: 'course' } as const
  addFacts(
    tables,
    by,
    at,
    [reported, taken, ended].map((event, index) =>
      recordFact({ ...stream, streamVersion: index + 1 }, event),
    ),
  )
  add(tables, 'missing_episodes', withLists(missingRow(evolveMissing(searched, ended)), ['steps']))
}

/** Lists that are kept as JSON: COPY would take them for arrays. */
export function withLists<Kept extends Row>(row: Kept, lists: readonly (keyof Kept & string)[]): Row {
  return { ...row, ...Object.fromEntries(lists.map((list) => [list, JSON.stringify(row[list])])) }
}
