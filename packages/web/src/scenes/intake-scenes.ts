import { listIntakes, showIntake } from '@amparo/contract/api/intakes/intakes'
import { fullName } from './case-data.ts'
import { decided, intake, intakeId, withoutCase } from './intake-data.ts'
import { inDays } from './looked-at.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'

const worker = signedInAs(['caseworker'])
const volunteer = signedInAs(['intake-volunteer'])
const shown = (more: Parameters<typeof intake>[0] = {}) =>
  answerTo(showIntake, { intakeId: intakeId as never }, intake(more))
const idAt = (index: number) => `01900000-0000-7000-8000-0000000${String(index).padStart(5, '0')}`

/** Before there is a case: who waits, what is written down, what is decided. */
export const intakeScenes: readonly Scene[] = [
  scene('intakes-empty', 'intakes', volunteer, [answer(listIntakes, { items: [], next: null })]),
  scene('intakes-typical', 'intakes', worker, [
    answer(listIntakes, {
      items: [
        intake(),
        intake({ ...decided, id: idAt(2), callName: '' }),
        intake({ id: idAt(3), safeNow: 'yes' }),
      ],
      next: null,
    }),
  ]),
  scene('intakes-overfull', 'intakes', worker, [
    answer(listIntakes, {
      items: Array.from({ length: 50 }, (_, index) =>
        intake({
          id: idAt(index),
          callName: fullName,
          place:
            'Detrás de la terminal de buses, junto al puesto de comida de doña Carmen, frente al mercado',
          cameAt: inDays(index - 50, 9),
        }),
      ),
      next: 'more',
    }),
  ]),
  scene('intake-new', 'intake-new', volunteer),
  scene('intake-open', 'intake', worker, [shown()], { intakeId }),
  scene('intake-volunteer', 'intake', volunteer, [shown()], { intakeId }),
  scene('intake-eligible', 'intake', worker, [shown(decided)], { intakeId }),
  scene('intake-without-case', 'intake', worker, [shown(withoutCase)], { intakeId }),
  scene('intake-register', 'intake-register', volunteer, [shown(decided)], { intakeId }),
]
