import { listFreezes, showFreezable, type FreezeView } from '@amparo/contract/api/freezes/freezes'
import { fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answer, scene, signedInAs, type Scene } from './scene.ts'

const freeze: FreezeView = {
  id: '1',
  code: 'GT-26-7K2M9Q',
  reason: 'accused-colleague',
  words: 'Una persona del equipo fue señalada; hay una investigación interna abierta desde el lunes.',
  exempt: [
    { id: 'a', name: 'Berta Coj', hasLeft: false },
    { id: 'b', name: fullName, hasLeft: true },
  ],
  frozenBy: 'Gloria Mux',
  frozenAt: inDays(-2, 9),
  lift: null,
  lifted: null,
  readers: [],
  mayName: true,
  mayAskLift: true,
  mayConfirmLift: false,
  mayStayClosed: false,
  version: 1,
}
const asked = { askedBy: 'Gloria Mux', askedAt: inDays(0, 8), words: 'La persona ya no trabaja aquí.' }
const readers = [
  { id: 'a', name: 'Berta Coj', roles: ['supervisor' as const] },
  { id: 'b', name: 'Carlos Paz', roles: ['manager' as const] },
]

/** Closed cases: for the privacy lead in all their states, for the second person, and before there is one. */
export const freezeScenes: readonly Scene[] = [
  scene('admin-closed', 'admin-closed', signedInAs(['privacy-lead']), [
    answer(showFreezable, { code: freeze.code, readers }),
    answer(listFreezes, {
      items: [
        freeze,
        {
          ...freeze,
          id: '2',
          code: 'GT-26-3D8H4T',
          reason: 'leak',
          words: '',
          lift: asked,
          mayAskLift: false,
          mayStayClosed: true,
        },
        {
          ...freeze,
          id: '3',
          code: 'HN-25-9P5R2W',
          reason: 'threat-from-inside',
          words: '',
          lift: asked,
          lifted: { by: 'Carlos Paz', at: inDays(0, 9) },
          mayName: false,
          mayAskLift: false,
        },
      ],
    }),
  ]),
  scene('admin-closed-second', 'admin-closed', signedInAs(['manager']), [
    answer(listFreezes, {
      items: [
        {
          ...freeze,
          lift: asked,
          mayName: false,
          mayAskLift: false,
          mayConfirmLift: true,
          mayStayClosed: true,
        },
      ],
    }),
  ]),
  scene('admin-closed-none', 'admin-closed', signedInAs(['privacy-lead']), [
    answer(listFreezes, { items: [] }),
  ]),
]
