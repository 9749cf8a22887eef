import { writeLeg } from '@amparo/contract/api/journey/journey'
import type { CaseId, GroupId } from '@amparo/domain/kernel/brand'
import type { LoadedRows } from './case-file.ts'
import type { Calendar } from './demonstration-calendar.ts'
import type { Players } from './demonstration-cast.ts'
import { tellStay } from './demonstration-route.ts'
import type { Stage } from './demonstration-stage.ts'
import type { Actor } from './step.ts'
import { usualLeg } from './story-journey.ts'

const toldTheSameDay = 0.05

function takenFromBus(calendar: Calendar) {
  return {
    kind: 'police',
    place: { country: 'GT', placeCode: 'GT1217', words: '' },
    heldBy: 'Subestación de la policía, junto al puente',
    from: calendar.day(1),
    fromHour: '15:40',
    until: 'still-there',
    withAdults: 'yes',
    position: 9,
    words: 'Llamó con el teléfono de un señor: que lo bajaron del bus y le quitaron la mochila.',
    separation: {
      from: 'Su primo, 15 años',
      by: 'La patrulla',
      why: 'A su primo lo dejaron seguir.',
      authority: '',
    },
  } as const
}

/** Two who may not leave where they are: one taken from a bus, one in a closed house across the border. */
export async function playHeld(stage: Stage, players: Players, calendar: Calendar): Promise<void> {
  await tellStay(stage, calendar, players(11), takenFromBus(calendar), toldTheSameDay)
  await tellStay(stage, calendar, players(24), {
    kind: 'closed-shelter',
    place: { country: 'MX', placeCode: 'MX07089', words: '' },
    heldBy: 'Albergue del DIF',
    from: calendar.day(5),
    until: 'still-there',
    withAdults: 'no',
    position: 9,
    words: 'Nos tratan bien, pero la puerta tiene llave.',
  })
}

/** The stretch that three made together: each journey says so, and the group is one. */
export async function playTogether(
  stage: Stage,
  groups: LoadedRows,
  worker: Actor,
  calendar: Calendar,
): Promise<void> {
  const members = (groups.get('group_members') ?? []).filter(({ kind }) => kind === 'travel-group')
  for (const [index, { case_id: caseId, group_id: groupId }] of members.entries())
    await stage.play(
      writeLeg,
      { by: worker, at: calendar.at(0.5 - index / 20) },
      {
        caseId: caseId as CaseId,
        legId: calendar.id<'JourneyLegId'>(),
        base: 0,
        fields: {
          ...usualLeg,
          from: { country: 'GT', placeCode: 'GT1217', words: '' },
          to: { country: 'MX', placeCode: 'MX07089', words: '' },
          phase: 'transit',
          when: calendar.day(9),
          means: ['raft', 'on-foot'],
          company: ['group'],
          hazards: ['river-or-sea'],
          groupId: groupId as GroupId,
          position: 8,
          words: '',
        },
      },
    )
}
