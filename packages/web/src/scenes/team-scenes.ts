import { receivedRequests } from '@amparo/contract/api/case-requests/case-requests'
import { mySupports } from '@amparo/contract/api/supports/supports'
import { myAssignments } from '@amparo/contract/api/assignments/assignments'
import { listResets } from '@amparo/contract/api/organisations/resets'
import { listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { supervisorQueue, today } from '@amparo/contract/api/tasks/tasks'
import { listContactRequests } from '@amparo/contract/api/team/contact-requests'
import { showRhythm } from '@amparo/contract/api/supervision/supervision'
import { listTeamOverdue, showTeam } from '@amparo/contract/api/team/team'
import { listReceivedTransfers } from '@amparo/contract/api/transfers/transfers'
import { givenToMe } from './assignment-scenes.ts'
import { inDays } from './looked-at.ts'
import { answer, scene, signedInAs, type Scene } from './scene.ts'
import {
  approval,
  busy,
  calm,
  crowded,
  largeTeam,
  late,
  manyLate,
  manyRequests,
  request,
  smallTeam,
} from './team-data.ts'
import { received } from './transfer-scenes.ts'

const worker = signedInAs(['caseworker'])
const supervisor = signedInAs(['supervisor'])
const noReferrals = answer(listReceivedReferrals, { items: [], next: null })
const noRequests = answer(listContactRequests, { items: [] })
const noneGiven = answer(myAssignments, { items: [], next: null })
const noneAsked = answer(mySupports, { items: [], next: null })
const noneWanted = answer(receivedRequests, { items: [], next: null })
const noResets = answer(listResets, { items: [] })
const oneReset = answer(listResets, {
  items: [
    {
      id: '01900000-0000-7000-8000-0000000000d1',
      userId: '01900000-0000-7000-8000-000000000002',
      displayName: 'Julia Cux',
      kind: 'password',
      state: 'asked',
      askedBy: 'Mario Chub',
      askedAt: inDays(0, 8),
      decidedBy: null,
      decidedAt: null,
      expiresAt: inDays(2),
      version: 1,
      mayApprove: true,
    },
  ],
})
const oneReferral = answer(listReceivedReferrals, {
  items: [
    {
      id: '01900000-0000-7000-8000-0000000000b1',
      caseId: '01900000-0000-7000-8000-0000000000c8',
      caseCode: 'MX-4T9W-2',
      callName: null,
      ageFrom: 12,
      ageTo: 13,
      fromOrganisation: 'Casa del Camino',
      fromOrganisationId: '01900000-0000-7000-8000-0000000000a3',
      fromPhone: '+52 00 0000 0000',
      toOrganisation: 'Casa Esperanza',
      toOrganisationId: '01900000-0000-7000-8000-0000000000a1',
      service: 'health',
      reason: '',
      urgency: 'today',
      sharedIncidents: 0,
      sharedSections: [],
      state: 'sent',
      sentBy: null,
      sentAt: inDays(-1, 9),
      answerDueAt: inDays(0),
      answeredAt: null,
      answerReason: '',
      cause: null,
      given: null,
      providerPhone: '',
      howToRefer: '',
      receiver: null,
      receiverId: null,
      outcome: '',
      recall: null,
      answers: ['accept', 'decline'],
      version: 1,
    },
  ],
  next: null,
})

const rhythm = (people: number) =>
  answer(showRhythm, {
    items: Array.from({ length: people }, (_, index) => ({
      userId: `01900000-0000-7000-8000-00000000000${index}`,
      displayName: ['Julia Cux', 'Kevin Orozco', 'Nora Diéguez', 'Mario Chub'][index % 4] ?? 'Julia Cux',
      lastOn: index === 1 ? null : inDays(-3 - index * 9).slice(0, 10),
      days: 3 + index * 9,
      dueOn: inDays(11 - index * 9).slice(0, 10),
      late: index > 1,
      shadowing: {
        lastOn: null,
        dueOn: inDays(index * 20 - 30).slice(0, 10),
        late: index < 2,
      },
    })),
  })

/** A person's day, and a supervisor's ten minutes. */
export const teamScenes: readonly Scene[] = [
  scene('today-empty', 'today', worker, [
    answer(today, calm),
    noReferrals,
    noneGiven,
    noneAsked,
    noneWanted,
    noRequests,
  ]),
  scene('today-typical', 'today', worker, [
    answer(today, busy),
    oneReferral,
    answer(myAssignments, { items: [givenToMe], next: null }),
    noneAsked,
    noneWanted,
    answer(listContactRequests, { items: [request()] }),
  ]),
  scene('today-overfull', 'today', supervisor, [
    answer(today, crowded),
    oneReferral,
    noneGiven,
    noneAsked,
    noneWanted,
    oneReset,
    answer(listContactRequests, { items: manyRequests }),
    answer(listReceivedTransfers, { items: [received], next: null }),
  ]),
  scene('today-without-cases', 'today', signedInAs(['auditor']), [
    answer(today, { ...calm, counts: { ...calm.counts, cases: 0 } }),
    noRequests,
  ]),
  scene('team-empty', 'team', supervisor, [
    answer(showTeam, { items: [], offers: { referrals: 0, transfers: 0 } }),
    rhythm(0),
    answer(supervisorQueue, { items: [], next: null }),
    answer(listTeamOverdue, { items: [], next: null }),
    noRequests,
    noResets,
  ]),
  scene('team-typical', 'team', supervisor, [
    answer(showTeam, { items: smallTeam, offers: { referrals: 3, transfers: 1 } }),
    rhythm(3),
    answer(supervisorQueue, {
      items: [approval(), approval({ what: 'plan', dueAt: inDays(-2) })],
      next: null,
    }),
    answer(listTeamOverdue, { items: [late(), late({ id: 'l2', kind: 'contact' })], next: null }),
    answer(listContactRequests, { items: [request()] }),
  ]),
  scene('team-overfull', 'team', signedInAs(['manager']), [
    answer(showTeam, { items: largeTeam, offers: { referrals: 128, transfers: 41 } }),
    rhythm(9),
    answer(supervisorQueue, { items: crowded.waitingForMe, next: 'more' }),
    answer(listTeamOverdue, { items: manyLate, next: 'more' }),
    answer(listContactRequests, { items: manyRequests }),
  ]),
]
