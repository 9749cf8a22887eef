import {
  finishShadowingStep,
  recordShadowing,
  replyToShadowing,
} from '@amparo/contract/api/shadowing/shadowing'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { observedPoints, type ObservedAnswer, type ObservedPoint } from '@amparo/domain/shadowing/shadowing'
import type { Calendar } from './demonstration-calendar.ts'
import type { Player } from './demonstration-cast.ts'
import type { Stage } from './demonstration-stage.ts'
import type { Actor } from './step.ts'

type Seen = Partial<Record<ObservedPoint, readonly [ObservedAnswer, string]>>

/** All else was done, and nothing is to be said of it. */
function observed(seen: Seen): InputOf<typeof recordShadowing>['observations'] {
  return observedPoints.map((point) => {
    const [answer, remark] = seen[point] ?? ['done', '']
    return { point, answer, remark }
  })
}

/**
 * The supervisor looked on at a talk, and it led to something; a colleague did so, and what they agreed is due; and in the
 * supervisor's own words of last month the worker has not answered yet.
 */
export async function playShadowings(
  stage: Stage,
  people: Readonly<Record<'supervisor' | 'worker' | 'colleague', Actor>>,
  child: Player,
  calendar: Calendar,
): Promise<void> {
  const { supervisor, worker, colleague } = people
  const first = calendar.id<'ShadowingId'>()
  await stage.play(
    recordShadowing,
    { by: supervisor, at: calendar.at(46) },
    {
      shadowingId: first,
      workerId: worker.userId,
      on: calendar.on(46),
      caseId: null,
      talkWith: 'child',
      permission: 'child',
      notAskedBecause: '',
      observations: observed({
        confidentiality: ['in-part', 'Dijo qué se guarda; faltó decir cuándo tendría que contarlo.'],
        language: ['no-occasion', ''],
      }),
      strengths: 'Espera. Deja que el silencio trabaje y no llena con preguntas.',
      toPractise: 'Decir al principio, con palabras cortas, en qué casos no puede guardar un secreto.',
      nextStep: { words: 'Ensayar tres maneras de decirlo, según la edad', dueOn: calendar.on(32) },
    },
  )
  await stage.play(
    replyToShadowing,
    { by: worker, at: calendar.at(45) },
    { shadowingId: first, reply: 'De acuerdo. Me cuesta porque temo que ya no me cuenten.' },
  )
  await stage.play(
    finishShadowingStep,
    { by: worker, at: calendar.at(33) },
    {
      shadowingId: first,
      outcome: 'Lo ensayamos en la reunión del lunes; la versión con la caja funciona bien.',
    },
  )
  await stage.play(
    recordShadowing,
    { by: colleague, at: calendar.at(8) },
    {
      shadowingId: calendar.id<'ShadowingId'>(),
      workerId: worker.userId,
      on: calendar.on(9),
      caseId: null,
      talkWith: 'both',
      permission: 'both',
      notAskedBecause: '',
      observations: observed({
        decides: ['in-part', 'La mamá contestó casi todo.'],
        place: ['not-done', 'Había gente entrando y saliendo.'],
      }),
      strengths: 'Explica los papeles con dibujos; las dos los entendieron.',
      toPractise: 'Pedir un rato a solas aunque la mamá esté tranquila.',
      nextStep: { words: 'Apartar el cuarto del fondo para las pláticas', dueOn: calendar.on(-2) },
    },
  )
  await stage.play(
    recordShadowing,
    { by: supervisor, at: calendar.at(3) },
    {
      shadowingId: calendar.id<'ShadowingId'>(),
      workerId: colleague.userId,
      on: calendar.on(3),
      caseId: child.caseId,
      talkWith: 'child',
      permission: 'not-asked',
      notAskedBecause: 'Fue en el patio; se acercó mientras hablábamos, y después se le contó.',
      observations: observed({ introduced: ['no-occasion', 'Ya se conocen.'] }),
      strengths: 'Se agacha a su altura y repite lo que oyó.',
      toPractise: 'Cerrar diciendo cuándo se ven otra vez.',
      nextStep: { words: 'Anotar al final de cada visita el día de la próxima', dueOn: calendar.on(-12) },
    },
  )
}
