import { readCalendar } from '@amparo/contract/api/calendar/calendar'
import { readNotices } from '@amparo/contract/api/notifications/notifications'
import { readSignInMethods } from '@amparo/contract/api/sign-in/methods'
import { readWaysIn } from '@amparo/contract/api/sign-in/openid'
import { listSessions } from '@amparo/contract/api/sign-in/sessions'
import { inDays } from './looked-at.ts'
import { answer, scene, signedInAs, type Scene } from './scene.ts'

const bothOfHers = [
  { id: '01900000-0000-7000-8000-0000000000a1', name: 'Casa Esperanza', country: 'GT' },
  { id: '01900000-0000-7000-8000-0000000000a2', name: 'Albergue Río Suchiate', country: 'MX' },
]

/** Everybody's own account. */
export const accountScenes: readonly Scene[] = [
  scene('account', 'account', signedInAs(['caseworker']), [
    answer(listSessions, {
      sessions: [
        { id: '1', device: 'Chrome, Android', lastUsedAt: '2026-03-14T21:05:00.000Z', current: true },
        { id: '2', device: 'Firefox, Windows', lastUsedAt: '2026-03-09T15:40:00.000Z', current: false },
      ],
    }),
    answer(readWaysIn, { openid: false, passkeysAt: '' }),
    answer(readSignInMethods, {
      hasPassword: true,
      hasCodeApp: true,
      hasLinkedAccount: false,
      passkeys: [{ id: '1', label: 'Mi celular', createdAt: inDays(-40), lastUsedAt: null }],
      resets: [
        {
          id: '01900000-0000-7000-8000-0000000000d1',
          kind: 'password',
          state: 'asked',
          askedBy: 'Mario Chub',
          askedAt: inDays(0, 8),
          decidedBy: null,
          decidedAt: null,
          version: 1,
        },
      ],
    }),
    answer(readNotices, { pushKey: 'key', devices: 1, mailIsPossible: true, mail: false }),
    answer(readCalendar, {
      feed: { madeAt: inDays(-12, 9), fetchedAt: inDays(0, 7) },
      address: 'https://amparo.example.org/calendar/',
    }),
  ]),
  scene('account-two-organisations', 'account', signedInAs(['caseworker'], { organisations: bothOfHers }), [
    answer(listSessions, { sessions: [] }),
    answer(readWaysIn, { openid: true, passkeysAt: '' }),
    answer(readSignInMethods, {
      hasPassword: false,
      hasCodeApp: true,
      hasLinkedAccount: true,
      passkeys: [],
      resets: [],
    }),
    answer(readNotices, { pushKey: 'key', devices: 0, mailIsPossible: false, mail: false }),
    answer(readCalendar, { feed: null, address: 'https://amparo.example.org/calendar/' }),
  ]),
]
