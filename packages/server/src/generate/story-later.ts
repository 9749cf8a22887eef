import { instantFromMilliseconds } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { oneOf, type MadeUpPerson } from '@amparo/packs/people/make-people'
import type { Step } from './step.ts'
import { atWork, morningAfter } from './work-hours.ts'
import type { StorySetting } from './story-setting.ts'
import { isSmall } from './texts-of-the-small.ts'

const day = 86_400_000
/** Somebody goes along, so that she is not alone there. */
const wentAlong = [
  {
    minutes: 75,
    givenBy: 'Una voluntaria del refugio',
    words: 'La acompañante estuvo en la consulta y en el camino de vuelta.',
  },
  {
    minutes: 140,
    givenBy: 'La trabajadora del caso',
    words:
      'Al consulado, por el documento de viaje. Esperaron tres turnos; la entrevista fue en su presencia.',
  },
  {
    minutes: 50,
    givenBy: 'La educadora',
    words: 'El camino de ida y vuelta, caminando, para que conozca las paradas y a quién pedir ayuda.',
  },
  {
    minutes: 180,
    givenBy: 'El abogado de la clínica y la educadora',
    words: 'A la cita en la oficina de refugio. Hubo descansos cuando los pidió.',
  },
] as const
const oneInSoMany = 1 / 3

/** Given to a colleague some hours ago, who has not answered. */
export function givenOn(
  steps: readonly Step[],
  { ids, supervisor, assignedTo, until }: StorySetting,
): Step | undefined {
  const [first] = steps
  const last = steps.at(-1)
  if (!assignedTo || !last || first?.do !== 'registerChild') return undefined
  const at = Math.max(atWork(until), Date.parse(last.at) + 60_000)
  return {
    do: 'assignCase',
    by: supervisor,
    at: instantFromMilliseconds(at),
    commandId: ids.next(at),
    input: {
      caseId: first.input.caseId,
      assignmentId: ids.next<'AssignmentId'>(),
      to: assignedTo.userId,
      reason: 'workload',
      words: '',
      mustKnow: 'El jueves tiene cita en salud. Le cuesta hablar por la mañana; mejor después de comer.',
      toldChild: 'Sabe que va a conocer a otra persona del equipo y que puede preguntar lo que quiera.',
      introducer: 'former-worker',
      despite: '',
    },
  }
}

/**
 * The plan looked at again two days after it was approved, and written down two days later, where there is time and
 * work goes on.
 */
export function reviewOf(
  steps: readonly Step[],
  person: MadeUpPerson,
  { ids, worker, until }: StorySetting,
): Step | undefined {
  const approval = steps.find((step) => step.do === 'approvePlan')
  const last = steps.at(-1)
  if (!approval || !last || last.do === 'holdCase') return undefined
  const agreedAt = Date.parse(approval.at)
  const at = Math.max(agreedAt + 4 * day, Date.parse(last.at) + 60_000)
  if (at > until) return undefined
  return {
    do: 'recordReview',
    by: worker,
    at: instantFromMilliseconds(at),
    commandId: ids.next(at),
    input: {
      caseId: approval.input.caseId,
      reviewId: ids.next<'ReviewId'>(),
      reviewedOn: new Date(agreedAt + 2 * day).toISOString().slice(0, 10),
      fit: 'partly',
      child: isSmall(person)
        ? { answer: 'not-asked', words: 'Por su edad; se le vio jugando y se deja consolar.' }
        : { answer: 'said', words: 'Quiere seguir, y llamar más seguido a su casa.' },
      caregiver: { answer: 'does-not-want-to-say', words: '' },
      changes: '',
      decision: 'continue',
      reason: 'Lo acordado ayuda; se busca otra hora para llamar.',
    },
  } as Step
}

/** Here and there the team went along somewhere, and looked in vain for something else, the morning after. */
export function servedIn(
  steps: readonly Step[],
  { random, ids, worker, until, country }: StorySetting,
): Step[] {
  const last = steps.at(-1)
  const [first] = steps
  if (!last || first?.do !== 'registerChild' || random() >= oneInSoMany) return []
  const at = morningAfter(Date.parse(last.at))
  if (at > until) return []
  const { caseId } = first.input
  const on = new Date(at - day).toISOString().slice(0, 10)
  const given = {
    caseId,
    recordId: ids.next<'ServiceRecordId'>(),
    service: 'accompaniment',
    givenOn: on,
    endsAction: false,
    ...oneOf(wentAlong, random),
  }
  const missing = {
    caseId,
    gapId: ids.next<'ServiceGapId'>(),
    service: 'legal',
    place: { country, code: '', name: '' },
    cause: 'language',
    words: 'Nadie atiende en su idioma.',
    noticedOn: on,
  }
  return (
    [
      ['recordService', given],
      ['recordGap', missing],
    ] as const
  ).map(([name, input], index) => ({
    do: name,
    by: worker,
    at: instantFromMilliseconds(at + index * 60_000),
    commandId: ids.next(at + index * 60_000),
    input,
  })) as Step[]
}

/** Here and there the supervisor asks the worker for something, the morning after, where there is time. */
export function taskOf(
  steps: readonly Step[],
  person: MadeUpPerson,
  { random, ids, worker, supervisor, until }: StorySetting,
): Step | undefined {
  const last = steps.at(-1)
  const [first] = steps
  if (!last || first?.do !== 'registerChild' || random() >= oneInSoMany) return undefined
  if (steps.some((step) => step.do === 'holdCase')) return undefined
  const at = morningAfter(Date.parse(last.at)) + day / 48
  if (at > until) return undefined
  return {
    do: 'addHandTask',
    by: supervisor,
    at: instantFromMilliseconds(at),
    commandId: ids.next(at),
    input: {
      caseId: first.input.caseId,
      taskId: ids.next<'HandTaskId'>(),
      what: 'document',
      words: `Preguntar qué papeles pide la ${isSmall(person) ? 'guardería' : 'escuela'}.`,
      dueOn: new Date(at + 6 * day).toISOString().slice(0, 10) as PlainDate,
      hour: null,
      repeat: null,
      assignee: worker.userId,
    },
  } as Step
}
