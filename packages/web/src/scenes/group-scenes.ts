import {
  groupChoices,
  listGroups,
  type GroupMemberView,
  type GroupView,
} from '@amparo/contract/api/groups/groups'
import type { GroupId } from '@amparo/domain/kernel/brand'
import { caseId, fullName } from './case-data.ts'
import { answerTo, scene, type Scene, type SceneAnswer } from './scene.ts'
import { day, shown, worker } from './work-part-data.ts'

const child: GroupMemberView = {
  id: '01900000-0000-7000-8000-000000000c01',
  who: 'child',
  name: 'Ixchel Xol Caal',
  caseId,
  case: null,
  place: '',
  joinedOn: day(-9),
  leftOn: null,
  leftBecause: '',
  heads: false,
  mayChange: true,
}
const sister: GroupMemberView = {
  ...child,
  id: '01900000-0000-7000-8000-000000000c02',
  name: 'Dulce María Xol Caal',
  caseId: '01900000-0000-7000-8000-0000000000c2',
  case: { code: 'GT-4F8P-2', state: 'open', worker: 'Julia Cux', partings: ['closing', 'other-worker'] },
}
const named: GroupMemberView = {
  ...child,
  id: '01900000-0000-7000-8000-000000000c03',
  who: 'named',
  name: 'Tomás, el menor',
}
const siblings: GroupView = {
  id: 'g1',
  kind: 'siblings',
  isIn: true,
  hasHidden: true,
  childHeaded: false,
  members: [child, sister, named],
}
const place = 'De Tecún Umán a Tapachula, en balsa y combi'
export const travelGroup = '01900000-0000-7000-8000-0000000000d2' as GroupId
export const travellers: GroupView = {
  id: travelGroup,
  kind: 'travel-group',
  isIn: true,
  hasHidden: false,
  childHeaded: false,
  members: [
    { ...child, id: '01900000-0000-7000-8000-000000000c04', place },
    {
      ...sister,
      id: '01900000-0000-7000-8000-000000000c05',
      name: fullName,
      caseId: '01900000-0000-7000-8000-0000000000c3',
      place,
      case: { code: 'GT-9A2D-7', state: 'on-hold', worker: null, partings: ['nobody'] },
      mayChange: false,
    },
    {
      ...named,
      id: '01900000-0000-7000-8000-000000000c06',
      who: 'person',
      name: 'Marta Coc',
      place,
      leftOn: day(-3),
      leftBecause: 'Se quedó en Tapachula con su hermano; no quiso seguir.',
      mayChange: false,
    },
  ],
}
export const groupsOf = (...items: readonly GroupView[]): SceneAnswer =>
  answerTo(listGroups, { caseId }, { items: [...items] })

/** A sister whose case is about to be closed by somebody else. */
export const withSister = groupsOf(siblings)

const choices = answerTo(
  groupChoices,
  { caseId },
  { cases: [{ caseId: sister.caseId, code: 'GT-4F8P-2', name: sister.name }] },
)
const house: GroupView = {
  id: 'g3',
  kind: 'household',
  isIn: false,
  hasHidden: false,
  childHeaded: false,
  members: [
    {
      ...child,
      id: '01900000-0000-7000-8000-000000000c07',
      place: 'Casa de su abuela, El Estor',
      joinedOn: day(-700),
      leftOn: day(-40),
      leftBecause: 'La abuela enfermó.',
      mayChange: false,
    },
    { ...named, id: '01900000-0000-7000-8000-000000000c08', name: 'Abuela Petrona', joinedOn: day(-700) },
  ],
}

/** Two sisters whose mother went ahead: the elder one decides. */
const ofSisters: GroupView = {
  id: 'g4',
  kind: 'household',
  isIn: true,
  hasHidden: false,
  childHeaded: true,
  members: [
    { ...child, id: '01900000-0000-7000-8000-000000000c09', heads: true, place: 'Cuarto en la zona 3' },
    { ...named, id: '01900000-0000-7000-8000-000000000c0a', place: 'Cuarto en la zona 3' },
  ],
}

/** Who belongs together, over several cases. */
export const groupScenes: readonly Scene[] = [
  scene('case-groups-empty', 'case-groups', worker, [shown, groupsOf()], { caseId }),
  scene('case-groups-child-headed', 'case-groups', worker, [shown, groupsOf(ofSisters)], { caseId }),
  scene('case-groups-typical', 'case-groups', worker, [shown, groupsOf(siblings, travellers, house)], {
    caseId,
  }),
  {
    ...scene('case-groups-form', 'case-groups', worker, [shown, groupsOf(), choices], { caseId }),
    press: '.page-head .button-main',
  },
  {
    ...scene('case-groups-leaving', 'case-groups', worker, [shown, withSister], { caseId }),
    press: '.case-main .entries li:nth-child(2) .button',
  },
]
