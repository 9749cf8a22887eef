import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listIncidents, moveReport, recordIncident } from '@amparo/contract/api/incidents/incidents'
import { writeStay } from '@amparo/contract/api/journey/journey'
import { acceptTransfer, completeTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { firstStep, type Player, type Players } from './demonstration-cast.ts'
import type { Stage } from './demonstration-stage.ts'
import type { Actor } from './step.ts'
import { usualStay } from './story-journey.ts'
import { type Calendar } from './demonstration-calendar.ts'

type Incident = InputOf<typeof recordIncident>
type Stay = InputOf<typeof writeStay>['fields']

const usualIncident: Omit<Incident, 'caseId' | 'incidentId' | 'type' | 'actors' | 'happened' | 'what'> = {
  hour: null,
  phase: 'transit',
  place: '',
  harm: '',
  care: 'none-needed',
  aids: '',
  witnesses: 'not-known',
  child: { answer: 'does-not-want-to-say', words: '' },
  source: 'child',
  sourceWords: '',
  done: '',
  danger: false,
}

type Told = Pick<Incident, 'type' | 'actors' | 'what'> & Partial<Incident> & { readonly daysAgo: number }

/** What happened on the way, at home and here, each to one child; every kind where it is likely. */
const happened: Readonly<Record<number, Told>> = {
  36: {
    type: 'fall-from-train',
    actors: [{ type: 'nobody', agency: null, words: '' }],
    daysAgo: 116,
    place: 'Pasando Ixtepec, Oaxaca',
    what: 'Iba con sueño y se soltó en una curva. Otros que viajaban lo cargaron hasta la carretera.',
    harm: 'Se quebró la muñeca izquierda; le duele cuando hace frío.',
    care: 'given',
    aids: 'Muñequera',
    witnesses: 'yes',
    child: { answer: 'said', words: 'Yo ya no me subo a eso.' },
  },
  22: {
    type: 'extortion',
    actors: [{ type: 'police', agency: null, words: 'Dos agentes en un retén' }],
    daysAgo: 40,
    place: 'Un retén antes de la frontera',
    what: 'Bajaron a todos del bus y les pidieron dinero para seguir. A él le quitaron lo que llevaba en el zapato.',
    witnesses: 'yes',
    child: { answer: 'said', words: 'El señor que venía conmigo pagó por los dos.' },
  },
  38: {
    type: 'forced-recruitment',
    actors: [{ type: 'gang', agency: null, words: '' }],
    daysAgo: 95,
    phase: 'origin',
    place: 'Su colonia, camino a la escuela',
    what: 'Lo esperaban a la salida para que guardara cosas. Cuando dijo que no, nombraron a su hermano.',
    child: { answer: 'said', words: 'Mi mamá me sacó esa misma noche.' },
    done: 'Nadie de su colonia sabe en qué país está.',
  },
  24: {
    type: 'detention-abuse',
    actors: [{ type: 'migration-officials', agency: 'mx.inm', words: '' }],
    daysAgo: 30,
    place: 'Estación migratoria',
    what: 'Le quitaron el teléfono y no la dejaron llamar en cuatro días. Dormía con adultas que no conocía.',
    witnesses: 'yes',
    child: { answer: 'said', words: 'Pedí llamar y me dijeron que mañana, siempre mañana.' },
  },
  14: {
    type: 'left-behind',
    actors: [{ type: 'smuggler', agency: null, words: 'El que los guiaba' }],
    daysAgo: 33,
    place: 'Una bodega a la orilla de Tapachula',
    what: 'El guía se fue de noche con los que podían pagar más. Ella y otras dos esperaron dos días sin comida.',
    child: { answer: 'said', words: 'Tomábamos agua de la llave.' },
  },
  28: {
    type: 'discrimination',
    actors: [{ type: 'known-person', agency: null, words: 'Una señora de la tienda' }],
    daysAgo: 15,
    phase: 'destination',
    place: 'La tienda de la esquina',
    what: 'No la quisieron atender porque hablaba mam con su prima.',
    child: { answer: 'said', words: 'Ya no quiero hablar mam en la calle.' },
    done: 'La trabajadora fue con ella a la tienda. La dueña pidió disculpas.',
  },
  15: {
    type: 'labour-exploitation',
    actors: [{ type: 'employer', agency: null, words: 'El encargado de la finca' }],
    daysAgo: 120,
    place: 'Una finca de café cerca de la frontera',
    what: 'Cortó café seis semanas para pagar el viaje. Le descontaban la comida y al final no le pagaron.',
    harm: 'Cortadas en las manos, ya cerradas.',
    care: 'given',
    child: { answer: 'said', words: 'Le pregunté por mi dinero y me dijo que me fuera.' },
  },
}

export async function playRoutes(stage: Stage, players: Players, calendar: Calendar): Promise<void> {
  for (const [number, told] of Object.entries(happened)) {
    const { worker, caseId } = players(Number(number))
    const incidentId = await tellIncident(stage, calendar, { worker, caseId }, told)
    if (!waiting.includes(Number(number)))
      await makeReports(stage, calendar, { worker, caseId }, { caseId, incidentId }, Number(number))
  }
  await stayAmongKin(stage, players(13), calendar)
  await stayAtTheBorder(stage, players(36), calendar)
  await stayDisputed(stage, players(15), calendar)
}

/** Of these two the authority has not been told yet. */
const waiting: readonly number[] = [15, 22]

/** Every notice that the rules of the place ask for, with the number that came back. */
async function makeReports(
  stage: Stage,
  calendar: Calendar,
  { worker, caseId }: Pick<Player, 'worker' | 'caseId'>,
  which: Pick<Incident, 'caseId' | 'incidentId'>,
  number: number,
): Promise<void> {
  const cue = { by: worker, at: calendar.at(1.1) }
  const { items } = await stage.play(listIncidents, cue, { caseId, limit: 50 })
  const due = items.find(({ id }) => id === which.incidentId)?.reports ?? []
  for (const { to } of due.filter(({ state }) => state === 'due'))
    await stage.play(moveReport, cue, {
      ...which,
      to,
      state: 'made',
      madeOn: calendar.on(2),
      way: 'in-writing',
      told: 'told-before',
      reference: `OF-${1180 + number}`,
      words: '',
    })
}

async function tellIncident(
  stage: Stage,
  calendar: Calendar,
  { worker, caseId }: Pick<Player, 'worker' | 'caseId'>,
  { daysAgo, ...told }: Told,
  toldAgo = 1.4,
) {
  const incidentId = calendar.id<'IncidentId'>()
  const incident = { ...usualIncident, happened: calendar.day(daysAgo), ...told, caseId, incidentId }
  await stage.play(recordIncident, { by: worker, at: calendar.at(toldAgo) }, incident)
  return incidentId
}

export function tellStay(
  stage: Stage,
  calendar: Calendar,
  { worker, caseId }: Player,
  stay: Partial<Stay> & Pick<Stay, 'kind' | 'place'>,
  toldAgo = 1.2,
) {
  const fields = { ...usualStay, disputedWith: [], ...stay }
  const stayId = calendar.id<'JourneyStayId'>()
  return stage.play(
    writeStay,
    { by: worker, at: calendar.at(toldAgo) },
    { caseId, stayId, base: 0, flag: null, fields },
  )
}

/** With her aunt, as families do it, and not yet looked at. */
function stayAmongKin(stage: Stage, player: Player, calendar: Calendar) {
  return tellStay(stage, calendar, player, {
    kind: 'private-house',
    place: { country: 'GT', words: 'Casa de su tía, en Quetzaltenango' },
    heldBy: 'Su tía materna',
    from: calendar.day(8),
    until: 'still-there',
    withAdults: 'no',
    position: 9,
    words: 'Duermo con mis primas. Mi tía me despierta para ir al mercado.',
  })
}

/** Of an earlier journey: three nights in a cold cell at the northern border, and the house for children after it. */
async function stayAtTheBorder(stage: Stage, player: Player, calendar: Calendar) {
  await tellStay(stage, calendar, player, {
    kind: 'border-hold',
    place: { country: 'US', words: 'Cerca de McAllen, Texas' },
    heldBy: 'CBP',
    from: calendar.day(110),
    until: calendar.day(107),
    hours: 70,
    withAdults: 'yes',
    position: 1.2,
    words: 'Le decíamos la hielera. Nos dieron una cobija de aluminio.',
    separation: { from: 'Su primo, 19 años', by: 'CBP', why: 'Él ya era mayor de edad.', authority: 'CBP' },
  })
  await tellStay(stage, calendar, player, {
    kind: 'closed-shelter',
    place: { country: 'US', words: 'Harlingen, Texas' },
    heldBy: 'Albergue de ORR',
    from: calendar.day(107),
    until: calendar.day(62),
    withAdults: 'no',
    position: 1.4,
    words: 'Había escuela por la mañana. No podíamos salir solos.',
  })
}

/** His paper says the station, he says the shelter of the DIF: both stay until somebody knows. */
async function stayDisputed(stage: Stage, player: Player, calendar: Calendar) {
  const { stayId, fields } = firstStep(player.story, 'writeStay').input
  await tellStay(stage, calendar, player, {
    kind: 'closed-shelter',
    place: { country: 'MX', placeCode: 'MX07089', words: '' },
    heldBy: 'Albergue del DIF',
    from: fields.from,
    until: fields.until,
    withAdults: 'no',
    position: 0.6,
    words: 'Él dice que estuvo aquí todos esos días; la constancia dice estación migratoria.',
    disputedWith: [stayId],
  })
}

/** So many days ago. */
export const handedOverBefore = 40

export type Receiving = { readonly supervisor: Actor; readonly worker: Actor }

/** Handed over across the border with his journey and one of the two things that happened, as he agreed. */
export async function playTransfer(
  stage: Stage,
  { worker, caseId, story }: Pick<Player, 'worker' | 'caseId' | 'story'>,
  receiving: Receiving,
  calendar: Calendar,
): Promise<CaseId> {
  const at = (daysLater: number) => calendar.at(handedOverBefore - daysLater)
  const hers = { worker, caseId }
  const robbed = await tellIncident(
    stage,
    calendar,
    hers,
    {
      type: 'robbery',
      actors: [{ type: 'not-known', agency: null, words: 'Dos hombres con pasamontañas' }],
      daysAgo: handedOverBefore + 12,
      place: 'El monte, entre la vía y la carretera',
      what: 'Les quitaron los zapatos y el dinero. A su primo le pegaron.',
      witnesses: 'yes',
      child: { answer: 'said', words: 'Caminamos descalzos hasta que amaneció.' },
    },
    handedOverBefore,
  )
  await tellIncident(
    stage,
    calendar,
    hers,
    {
      type: 'violence-at-home',
      actors: [{ type: 'family', agency: null, words: 'Su padrastro' }],
      daysAgo: 200,
      phase: 'origin',
      what: 'Le pegaba con un cable cuando no vendía todo.',
      child: { answer: 'said', words: 'Eso no lo cuenten allá.' },
    },
    handedOverBefore,
  )
  const to = receiving.supervisor.organisationId
  await stage.play(
    recordConsent,
    { by: worker, at: at(0.3) },
    {
      ...firstStep(story, 'recordConsent').input,
      consentId: calendar.id<'ConsentId'>(),
      purpose: 'transfer-of-case',
      recipientOrganisationId: to,
      sections: ['identity', 'people', 'journey', 'incidents', 'sealed-incidents'],
      givenOn: calendar.on(handedOverBefore),
    },
  )
  const transferId = calendar.id<'TransferId'>()
  const receivingCaseId = calendar.id<'CaseId'>()
  await stage.play(
    offerTransfer,
    { by: worker, at: at(0.5) },
    {
      caseId,
      transferId,
      to,
      reason: 'closer-to-family',
      need: 'Su abuela vive a dos horas de ustedes y quiere recibirlo. Necesita un lugar mientras se visita la casa.',
      urgency: 'soon',
      sharedSections: ['people', 'journey'],
      sharedIncidents: [robbed],
    },
  )
  await stage.play(
    acceptTransfer,
    { by: receiving.supervisor, at: at(1) },
    {
      transferId,
      receivingCaseId,
      workerId: receiving.worker.userId,
    },
  )
  await stage.play(
    completeTransfer,
    { by: receiving.supervisor, at: at(2.5) },
    {
      transferId,
      arrival: 'arrived',
      words: 'Llegó con la acompañante del consulado, cansado y contento.',
    },
  )
  return receivingCaseId
}
