import type { TransferView } from '@amparo/contract/api/transfers/transfer-view'
import { agreed } from './protocol-data.ts'
import {
  listCaseTransfers,
  listReceivedTransfers,
  listTransferWorkers,
} from '@amparo/contract/api/transfers/transfers'
import { listReceivedReferrals, listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { caseId, fullName, shownAs } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { groupsOf } from './group-scenes.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'
import { shown, worker } from './work-part-data.ts'

const otherCaseId = '01900000-0000-7000-8000-0000000000c9'
const here = { id: '01900000-0000-7000-8000-0000000000a1', name: 'Casa Esperanza', phone: '+502 0000-0000' }
const there = {
  id: '01900000-0000-7000-8000-0000000000a3',
  name: 'Casa del Camino',
  phone: '+52 00 0000 0000',
}

const transfer: TransferView = {
  id: '01900000-0000-7000-8000-0000000000f1',
  caseId,
  caseCode: 'GT-7K2M-9',
  ageFrom: 11,
  ageTo: 12,
  sex: 'female',
  phase: 'transit',
  fromOrganisation: here.name,
  fromOrganisationId: here.id,
  fromPhone: here.phone,
  toOrganisation: there.name,
  toOrganisationId: there.id,
  toPhone: there.phone,
  reason: 'closer-to-family',
  need: 'Va a Tapachula, donde vive su tía. Necesita un lugar hasta que se revise si puede estar con ella.',
  urgency: 'soon',
  sharedSections: ['identity', 'people', 'plan'],
  sharedIncidents: 0,
  dangerSince: null,
  state: 'offered',
  expired: false,
  approval: 'nothing-waits',
  approvalSteps: [],
  reviewedBy: null,
  reviewedAt: null,
  offeredBy: 'Alicia Mejía',
  offeredAt: inDays(-1),
  answerDueAt: inDays(2),
  handedOn: null,
  answeredBy: null,
  answeredAt: null,
  worker: null,
  receivingCaseId: null,
  arrivalDueAt: null,
  completedAt: null,
  arrival: null,
  words: '',
  answers: ['cancel'],
  version: 1,
}
const accepted = {
  ...transfer,
  state: 'accepted',
  answeredAt: inDays(-1),
  arrivalDueAt: inDays(2),
} as const
/** The same as the other side sees it: names of the colleagues there, and none of here. */
export const received: TransferView = {
  ...transfer,
  fromOrganisation: there.name,
  fromOrganisationId: there.id,
  fromPhone: there.phone,
  toOrganisation: here.name,
  toOrganisationId: here.id,
  toPhone: here.phone,
  offeredBy: null,
  answers: ['accept', 'hand-on', 'decline'],
}
const link = (direction: 'out' | 'in', state: TransferView['state'], more = {}) => [
  {
    id: transfer.id,
    direction,
    state,
    organisation: there.name,
    otherCaseId: null,
    at: inDays(-1),
    ...more,
  },
]
const ofCase = (...items: TransferView[]) => answerTo(listCaseTransfers, { caseId }, { items })
const noneReferred = [
  answer(listReceivedReferrals, { items: [], next: null }),
  answer(listRecipients, { organisations: [], outside: [], colleagues: [] }),
]
const chief = signedInAs(['supervisor'])
const arrives = {
  id: 't7',
  kind: 'confirm-arrival',
  subjectId: transfer.id,
  action: null,
  dueAt: inDays(2),
  why: {
    ruleId: 'transfer-arrival-clock.any',
    version: 1,
    basis: 'default-to-confirm',
    dueOn: inDays(2).slice(0, 10),
    unknownYears: [],
  },
}

/** A case on its way to another organisation: offered, read-only, received. */
export const transferScenes: readonly Scene[] = [
  scene('case-transfer-empty', 'case-transfer', worker, [shown, ofCase()], { caseId }),
  {
    ...scene(
      'case-transfer-form',
      'case-transfer',
      worker,
      [
        shown,
        ofCase(),
        groupsOf(),
        answer(listRecipients, {
          organisations: [{ ...there, country: 'MX', kind: 'shelter', ...agreed }],
          outside: [],
          colleagues: [],
        }),
      ],
      { caseId },
    ),
    press: '.page-head .button-main',
  },
  scene(
    'case-transfer-offered',
    'case-transfer',
    worker,
    [
      shownAs({}, { transfers: link('out', 'offered') }),
      ofCase(transfer, {
        ...transfer,
        id: 'f2',
        toOrganisation: fullName,
        state: 'declined',
        words: 'No tenemos lugar hasta el lunes.',
        answeredAt: inDays(-3),
        answers: [],
      }),
    ],
    { caseId },
  ),
  scene(
    'case-transfer-asked',
    'case-transfer',
    chief,
    [
      shownAs({}, { transfers: link('out', 'asked') }),
      ofCase(
        {
          ...transfer,
          state: 'asked',
          approval: 'may',
          approvalSteps: [
            { step: 0, by: 'supervisor', state: 'now', answeredBy: null, answeredAt: null },
            { step: 1, by: 'manager', state: 'later', answeredBy: null, answeredAt: null },
          ],
          answers: ['cancel'],
        },
        {
          ...transfer,
          id: 'f2',
          state: 'sent-back',
          offeredBy: fullName,
          reviewedBy: 'Berta Coj',
          reviewedAt: inDays(-2),
          offeredAt: inDays(-4),
          words: 'Hable antes con su tía: el sábado nadie la recibe.',
          answers: [],
        },
      ),
    ],
    { caseId },
  ),
  scene(
    'case-transferred',
    'case',
    worker,
    [
      shownAs(
        { state: 'transferred' },
        { transfers: link('out', 'accepted'), tasks: [{ ...arrives, kind: 'follow-up-transfer' }] },
      ),
    ],
    { caseId },
  ),
  scene(
    'case-transfer-accepted',
    'case-transfer',
    worker,
    [shownAs({ state: 'transferred' }, { transfers: link('out', 'accepted') }), ofCase(accepted)],
    { caseId },
  ),
  scene(
    'case-followed',
    'case',
    worker,
    [shownAs({}, { transfers: link('in', 'accepted', { otherCaseId }), tasks: [arrives] })],
    { caseId },
  ),
  scene(
    'case-received-transfer',
    'case-transfer',
    worker,
    [
      shownAs({}, { transfers: link('in', 'accepted', { otherCaseId }) }),
      ofCase({
        ...received,
        caseId: otherCaseId,
        state: 'accepted',
        answeredAt: inDays(-1),
        answeredBy: 'Berta Coj',
        worker: 'Alicia Mejía',
        receivingCaseId: caseId,
        arrivalDueAt: inDays(2),
        answers: ['complete'],
      }),
    ],
    { caseId },
  ),
  scene('received-transfers', 'waiting-referrals', chief, [
    answer(listReceivedTransfers, {
      items: [
        {
          ...received,
          sharedSections: ['identity', 'people', 'journey'],
          sharedIncidents: 2,
          dangerSince: inDays(-1),
          handedOn: { to: fullName, mine: false, by: 'Carlos Ixcot', at: inDays(-1) },
        },
        { ...received, id: 'f3', need: `${fullName}. `.repeat(12), expired: true, answers: ['decline'] },
        {
          ...received,
          id: 'f4',
          state: 'completed',
          offeredAt: inDays(-6),
          worker: 'Ana Tzoc',
          answeredBy: 'Berta Coj',
          answeredAt: inDays(-4),
          receivingCaseId: otherCaseId,
          completedAt: inDays(-2),
          arrival: 'arrived',
          words: 'Llegó cansada y bien.',
          answers: [],
        },
      ],
      next: null,
    }),
    ...noneReferred,
  ]),
  {
    ...scene('received-transfer-accepting', 'received-referrals', chief, [
      answer(listReceivedTransfers, { items: [received], next: null }),
      answer(listTransferWorkers, {
        workers: [
          { id: 'u1', name: 'Ana Tzoc' },
          { id: 'u2', name: fullName },
        ],
      }),
      ...noneReferred,
    ]),
    press: '.entry .row button:first-of-type',
  },
]
