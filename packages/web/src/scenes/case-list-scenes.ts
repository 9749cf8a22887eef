import { listFilterChoices } from '@amparo/contract/api/cases/filter-choices'
import { countCases, listCases } from '@amparo/contract/api/cases/list-cases'
import { listSavedLists, type SavedListView } from '@amparo/contract/api/cases/saved-lists'
import type { TeamId, UserId } from '@amparo/domain/kernel/brand'
import { card, manyCases } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answer, scene, signedInAs, type Scene } from './scene.ts'

const worker = signedInAs(['caseworker'])
const supervisor = signedInAs(['supervisor'])
const north = '01900000-0000-7000-8000-0000000000d1' as TeamId
const whoLeft = '01900000-0000-7000-8000-0000000000e2' as UserId

const onlyHers = { with: 'nobody' as const, team: null }
const noLists = answer(listSavedLists, { items: [], shares: [onlyHers] })

function savedList(more: Partial<SavedListView>): SavedListView {
  return {
    id: '01900000-0000-7000-8000-00000000f001',
    name: 'Riesgo alto sin contacto',
    scope: 'team',
    filter: { state: 'live', risk: 'high', silentDays: 30 },
    view: { order: 'contact' },
    sharedWith: 'nobody',
    team: null,
    isOwn: true,
    mayChange: true,
    partsGone: false,
    version: 1,
    ...more,
  }
}

const choices = answer(listFilterChoices, {
  people: [
    { id: '01900000-0000-7000-8000-0000000000e1', name: 'Julia Cux', hasLeft: false },
    { id: whoLeft, name: 'Kevin Orozco', hasLeft: true },
  ],
  teams: [{ id: north, name: 'Equipo Norte', isClosed: false }],
})
const lists = answer(listSavedLists, {
  items: [
    savedList({}),
    savedList({
      id: '01900000-0000-7000-8000-00000000f002',
      name: 'De quien se fue',
      filter: { state: 'live', worker: whoLeft },
      sharedWith: north,
      team: 'Equipo Norte',
      partsGone: true,
    }),
  ],
  shares: [onlyHers, { with: north, team: 'Equipo Norte' }],
})

/** Cases that she supports, for the tab that counts them. */
const supported = answer(countCases, { count: 2 })

/** The list of cases: empty, as on most days, long, filtered, and one that was saved. */
export const caseListScenes: readonly Scene[] = [
  scene('cases-empty', 'cases', worker, [
    answer(listCases, { items: [], next: null }),
    answer(countCases, { count: 0 }),
    noLists,
  ]),
  scene('cases-typical', 'cases', worker, [
    answer(listCases, {
      items: [
        card({ id: '01900000-0000-7000-8000-0000000000c4' }),
        card({
          id: '01900000-0000-7000-8000-0000000000c3',
          callName: 'Ana',
          code: 'HN-8R1D-4',
          riskLevel: 'medium',
          holder: 'Casa de paso, con su hermana',
          nextDueAt: inDays(20),
        }),
        card({
          callName: 'Mateo',
          code: 'GT-2F4C-1',
          ageFrom: 7,
          ageTo: 8,
          holder: 'Su mamá',
          riskLevel: 'low',
          nextDueAt: null,
        }),
      ],
      next: null,
    }),
    supported,
    noLists,
  ]),
  scene('cases-overfull', 'cases', supervisor, [
    answer(listCases, { items: manyCases, next: 'more' }),
    supported,
    lists,
    choices,
  ]),
  {
    ...scene('cases-filtered', 'cases', supervisor, [
      answer(listCases, { items: manyCases.slice(0, 2), next: null }),
      answer(countCases, { count: 2 }),
      lists,
      choices,
    ]),
    href: '/cases?scope=team&state=live&risk=high&overdue=contact&place=MX',
    press: '.disclosure-button',
  },
  {
    ...scene('cases-columns', 'cases', supervisor, [
      answer(listCases, {
        items: manyCases.slice(0, 6).map((one, at) => ({
          ...one,
          worker: at === 2 ? null : 'Julia Cux',
          lastContactAt: at ? inDays(-at) : null,
        })),
        next: null,
      }),
      supported,
      lists,
      choices,
    ]),
    href: '/cases?scope=team&order=contact&columns=age+risk+next+worker+phase+place+registered+contact+changed',
  },
  {
    ...scene('cases-saved', 'cases', supervisor, [
      answer(listCases, { items: manyCases.slice(0, 1), next: null }),
      answer(countCases, { count: 1 }),
      lists,
      choices,
    ]),
    href: `/cases?scope=team&state=live&worker=${whoLeft}`,
    press: '.case-main > p > button',
  },
]
