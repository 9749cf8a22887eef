import type { OutputOf } from '@amparo/contract/kernel/operation'
import { listAudit, readSeal } from '@amparo/contract/api/audit/audit'
import { listImports, showImport, type ImportView } from '@amparo/contract/api/imports/imports'
import { readNodeState } from '@amparo/contract/api/node/node-state'
import { listEnforcementRequests } from '@amparo/contract/api/organisations/enforcement'
import { listOrganisations, listTeams } from '@amparo/contract/api/organisations/organisations'
import { listResets } from '@amparo/contract/api/organisations/resets'
import {
  listUsers,
  readPermissions,
  showWorkInHand,
  type User,
} from '@amparo/contract/api/organisations/users'
import { countPlaces } from '@amparo/contract/api/places/places'
import { listClocksWithoutRule, listRules } from '@amparo/contract/api/rules/rules'
import { readWaysIn } from '@amparo/contract/api/sign-in/openid'
import { roleRights } from '@amparo/domain/access/role-rights'
import { roles } from '@amparo/domain/access/vocabulary'
import { fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { shippedFormsListed } from './paper-scenes.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'

const administrator = signedInAs(['administrator'])
const north = '01900000-0000-7000-8000-0000000000e1'

function person(index: number, more: Partial<User> = {}): User {
  return {
    id: `01900000-0000-7000-8000-0000000007${String(index).padStart(2, '0')}`,
    username: `persona.${index}`,
    displayName: index % 5 === 4 ? fullName : `Persona ${index}`,
    state: 'active',
    isKeptHere: true,
    hasLinkedAccount: false,
    version: 1,
    memberships: [
      {
        id: `01900000-0000-7000-8000-0000000008${String(index).padStart(2, '0')}`,
        role: roles[index % roles.length] ?? 'caseworker',
        teamId: north,
        validFrom: '2026-01-05T06:00:00.000Z',
        validUntil: null,
        confirmation: { at: null, dueAt: '2026-04-06T06:00:00.000Z', isDue: index < 3 },
        version: 1,
      },
    ],
    ...more,
  }
}

const teams = answer(listTeams, {
  items: [
    { id: north, name: 'Norte', state: 'active', version: 1 },
    { id: '01900000-0000-7000-8000-0000000000e2', name: 'Sur', state: 'closed', version: 2 },
  ],
})
const people = [
  person(0),
  person(1, { state: 'invited' }),
  person(2, { state: 'disabled', isKeptHere: false }),
]
const resets = answer(listResets, {
  items: [
    {
      id: '01900000-0000-7000-8000-0000000000d1',
      userId: people[0]?.id ?? '',
      displayName: 'Persona 0',
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

const rule = {
  id: 'first-contact-clock.any',
  version: 1,
  kind: 'first-contact-clock',
  jurisdiction: 'any',
  title: { es: 'Plazo para el primer contacto', en: 'Time to the first contact' },
  basis: {
    status: 'default-to-confirm' as const,
    text: { es: 'Valor de partida. No es una ley.', en: 'Starting value. It is not a law.' },
  },
  from: '2020-01-01',
  to: null,
  status: 'in-force' as const,
  verified: null,
  shownAs: 'default-to-confirm' as const,
  isOwn: false,
  holdsToday: true,
  isLaw: false,
  parameters: { within: { emergency: { amount: 0, unit: 'hours' }, high: { amount: 24, unit: 'hours' } } },
}

const imported: ImportView = {
  id: '01900000-0000-7000-8000-0000000000d9',
  state: 'running',
  dryRun: false,
  owner: 'Alicia Mejía',
  partsSent: 3,
  parts: 3,
  done: 120,
  all: 300,
  counts: {
    imported: 118,
    skipped: 0,
    refused: 2,
    people: 240,
    consents: 110,
    risks: 90,
    notes: 310,
    otherFields: 4100,
  },
  refused: [
    { number: 7, sourceId: 'a1b2', code: 'import.name-missing', sentence: 'No se tomó: falta el nombre.' },
    { number: 64, sourceId: null, code: 'import.name-missing', sentence: 'No se tomó: falta el nombre.' },
  ],
  problem: null,
  createdAt: inDays(0, 9),
  endedAt: null,
}

const entry = {
  at: inDays(0, 9),
  actorId: people[0]?.id ?? null,
  actor: 'Persona 0',
  actorRoles: ['caseworker'],
  organisation: 'Casa Esperanza',
  purpose: 'care',
  reason: null,
  subjectKind: 'case',
  subjectIds: ['01900000-0000-7000-8000-0000000000c1'],
  caseCodes: [],
  userNames: [],
  subjects: 1,
  fields: ['summary', 'identity'],
  place: 4120,
}

const noRule = { jurisdiction: 'MX', of: 'open', cases: 31 } as const
const clocksWithoutRule: OutputOf<typeof listClocksWithoutRule>['items'] = [
  {
    ...noRule,
    kind: 'mandatory-report',
    title: {
      es: 'A quién se avisa de un delito contra una niña o un niño, y en cuánto tiempo',
      en: 'To whom a crime against a child is reported, and how fast',
    },
  },
  {
    ...noRule,
    kind: 'custody-limit',
    jurisdiction: 'US',
    title: { es: 'Plazo de una detención', en: 'Time in custody' },
    of: 'held',
    cases: 1,
  },
  { ...noRule, kind: 'post-closure-check', jurisdiction: 'any', title: null, of: 'closed', cases: 2 },
]

/** Those who keep, steer and check. */
export const keeperScenes: readonly Scene[] = [
  scene('administration', 'administration', signedInAs(['supervisor', 'administrator', 'auditor'])),
  scene('administration-auditor', 'administration', signedInAs(['auditor'])),
  scene('admin-people', 'admin-people', administrator, [
    answer(listUsers, { items: people }),
    answer(readWaysIn, { openid: true, passkeysAt: '' }),
    ...people.map(({ id: userId }, at) =>
      answerTo(
        showWorkInHand,
        { userId: userId as never },
        { cases: 12 * at, supports: 2 * at, tasks: at, offers: 0 },
      ),
    ),
    teams,
    resets,
  ]),
  scene('admin-people-overfull', 'admin-people', signedInAs(['supervisor']), [
    answer(listUsers, { items: Array.from({ length: 60 }, (_, index) => person(index)) }),
    teams,
    answer(listResets, { items: [] }),
  ]),
  scene('admin-organisations', 'admin-organisations', administrator, [
    answer(listOrganisations, {
      items: ['Casa Esperanza', 'Asociación Interinstitucional de Protección a la Niñez'].map(
        (name, index) => ({
          id: `01900000-0000-7000-8000-0000000000a${index + 1}`,
          name,
          shortName: name,
          kind: 'albergue',
          country: index === 0 ? 'HN' : 'GT',
          timeZone: 'America/Tegucigalpa',
          contactPhone: '+504 0000-0000',
          contactNote: '',
          supervisorsInvite: false,
          state: index === 0 ? ('active' as const) : ('suspended' as const),
          enforcement: false,
          agencies: [],
          version: 1,
        }),
      ),
    }),
    teams,
    answer(listEnforcementRequests, { items: [] }),
  ]),
  scene('admin-enforcement', 'admin-organisations', administrator, [
    answer(listOrganisations, {
      items: [true, false].map((enforcement, index) => ({
        id: `01900000-0000-7000-8000-0000000000a${2 - index}`,
        name: enforcement ? 'Oficina Regional de Control Migratorio' : 'Casa Esperanza',
        shortName: 'x',
        kind: enforcement ? 'institución' : 'albergue',
        country: 'GT',
        timeZone: 'America/Guatemala',
        contactPhone: '',
        contactNote: '',
        supervisorsInvite: false,
        state: 'active' as const,
        enforcement,
        agencies: enforcement ? ['gt.igm'] : [],
        version: 1,
      })),
    }),
    teams,
    answer(listEnforcementRequests, {
      items: (['asked', 'approved', 'refused', 'asked'] as const).map((state, index) => ({
        id: `01900000-0000-7000-8000-00000000097${index}`,
        organisationId: '01900000-0000-7000-8000-0000000000a2',
        organisation: index === 3 ? 'Casa Esperanza' : 'Oficina Regional de Control Migratorio',
        wanted: index !== 0,
        agency: index === 3 ? 'gt.pgn' : null,
        reason:
          index === 3 ? 'Es un programa de la Procuraduría.' : 'Detiene y expulsa a personas migrantes.',
        state,
        askedBy: state === 'asked' ? null : 'Alicia Mejía',
        askedFor: 'Casa Esperanza',
        askedAt: inDays(0, 8),
        decidedBy: state === 'asked' ? null : 'Nora Diéguez',
        decidedAt: state === 'asked' ? null : inDays(0, 9),
        version: 1,
        mayApprove: state === 'asked',
        mayRefuse: state === 'asked',
      })),
    }),
  ]),
  scene('admin-roles', 'admin-roles', administrator, [
    answer(readPermissions, {
      roles: roles.map((role) => ({
        role,
        reach: roleRights[role].reach,
        reads: [...roleRights[role].reads],
        writes: [...roleRights[role].writes],
        purposes: [...roleRights[role].purposes],
        needsSecondFactor: role !== 'interpreter',
      })),
    }),
  ]),
  scene('admin-places', 'admin-places', administrator, [
    answer(countPlaces, {
      items: [
        {
          country: 'GT',
          levels: [
            { level: 0, places: 1, disabled: 0 },
            { level: 1, places: 22, disabled: 0 },
            { level: 2, places: 340, disabled: 3 },
          ],
          sources: ['cod'],
        },
        {
          country: 'IQ',
          levels: [
            { level: 0, places: 1, disabled: 0 },
            { level: 1, places: 18, disabled: 0 },
          ],
          sources: ['hxl'],
        },
      ],
    }),
  ]),
  scene('admin-places-empty', 'admin-places', administrator, [answer(countPlaces, { items: [] })]),
  scene('admin-rules', 'admin-rules', administrator, [
    answer(listClocksWithoutRule, { items: clocksWithoutRule }),
    answer(listRules, {
      items: [
        rule,
        {
          ...rule,
          id: 'first-contact-clock.gt',
          jurisdiction: 'GT',
          holdsToday: false,
          status: 'superseded',
          to: '2024-01-01',
          basis: { status: 'organisation', text: rule.basis.text },
          shownAs: 'organisation',
          isOwn: true,
          verified: { by: 'Alicia Mejía', on: '2026-02-03', source: 'Acta 4-2026' },
        },
      ],
    }),
  ]),
  scene('admin-forms', 'admin-forms', administrator, [shippedFormsListed]),
  scene('admin-imports', 'admin-imports', administrator, [
    answer(listImports, { items: [imported] }),
    answerTo(showImport, { importId: imported.id as never }, imported),
    answer(listUsers, { items: people }),
  ]),
  scene('admin-access', 'admin-access', signedInAs(['auditor']), [
    answer(listUsers, { items: people }),
    answer(listAudit, {
      items: [
        { ...entry, id: '1', action: 'case.open', decision: 'read', caseCodes: ['GT-7K2M-9'] },
        {
          ...entry,
          id: '2',
          action: 'plan.approve',
          decision: 'allowed',
          actorRoles: ['supervisor'],
          purpose: 'supervision',
          fields: ['plan'],
          caseCodes: ['GT-7K2M-9'],
          subjects: 2,
          place: null,
        },
        {
          ...entry,
          id: '3',
          action: 'case.list',
          decision: 'refused',
          reason: 'role',
          actor: null,
          actorRoles: [],
          subjects: 0,
          subjectIds: [],
          fields: [],
        },
        {
          ...entry,
          id: '4',
          action: 'user.disable',
          decision: 'allowed',
          reason: 'on-the-machine',
          actor: null,
          actorId: null,
          actorRoles: [],
          purpose: 'system',
          subjectKind: 'user',
          userNames: ['Persona 2'],
          fields: [],
        },
        {
          ...entry,
          id: '5',
          action: 'newer.thing',
          decision: 'read',
          actor: fullName,
          actorRoles: ['caseworker', 'privacy-lead'],
          purpose: 'newer',
          subjects: 40,
        },
      ],
      next: 'more',
    }),
  ]),
  {
    ...scene('admin-access-file', 'admin-access', signedInAs(['auditor']), [
      answer(listUsers, { items: people }),
      answer(listAudit, { items: [], next: null }),
      answer(readSeal, {
        verifier:
          'amparo/0197c2a4-7f3e-7b11-9a52-0d6b5f1e2c33+5b1f0a9c+AQHwqJ5m0v8kq2m1j9m3xkqT8nB4w7Zc1yUe6Hd2PzLr',
        last: {
          size: 812_000,
          at: inDays(0, 8),
          note: `amparo/0197c2a4-7f3e-7b11-9a52-0d6b5f1e2c33\n812000\nYk1c0mB3oT9yP2nW8sXe4uQ7rJ6vK5aLz1dHfGtCiMo=\n\n— amparo/0197c2a4-7f3e-7b11-9a52-0d6b5f1e2c33 Wx8KnD2m1vQ0z7fY5pT4c3bR6hJ9sLkA8uE2iO0gNqM3xPzVtBdCyF1wSrUaHjG5KlZeXoIv6n4T7bQ\n`,
        },
        vanished: 0,
      }),
    ]),
    press: '[role=tab]:nth-child(2)',
  },
  scene('admin-node', 'admin-node', administrator, [
    answer(readNodeState, {
      version: '0.1.0',
      startedAt: inDays(-4, 7),
      database: { version: '18.1', bytes: 1_482_000_000 },
      freeBytes: 41_000_000_000,
      audit: { entries: 812_003, checkpoint: { size: 812_000, at: inDays(0, 8) }, vanished: 2 },
      backupAt: inDays(-30),
    }),
  ]),
]
