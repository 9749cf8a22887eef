import type { recordShadowing } from '@amparo/contract/api/shadowing/shadowing'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { UserId } from '@amparo/domain/kernel/brand'
import { observedPoints } from '@amparo/domain/shadowing/shadowing'
import { dayInGuatemala } from './case-work.ts'
import { newTestId } from './register.ts'

/** Yesterday, with the child's yes, everything done; about no case. */
export function shadowingInput(
  workerId: string,
  more: Partial<InputOf<typeof recordShadowing>> = {},
): InputOf<typeof recordShadowing> {
  return {
    shadowingId: newTestId<'ShadowingId'>(),
    workerId: workerId as UserId,
    on: dayInGuatemala(-1),
    caseId: null,
    talkWith: 'child',
    permission: 'child',
    notAskedBecause: '',
    observations: observedPoints.map((point) => ({ point, answer: 'done', remark: '' })),
    strengths: 'Escucha sin apurar.',
    toPractise: 'Decir antes qué no puede guardar en secreto.',
    nextStep: { words: 'Explicarlo al empezar la próxima visita', dueOn: dayInGuatemala(10) },
    ...more,
  }
}
