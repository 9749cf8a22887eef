import { listAttachments, type AttachmentView } from '@amparo/contract/api/attachments/attachments'
import { caseId, fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answerTo, scene, type Scene } from './scene.ts'
import { day, shown, supervisor, worker } from './work-part-data.ts'

const certificate: AttachmentView = {
  id: '01900000-0000-7000-8000-0000000000f1',
  section: 'identity',
  what: 'document',
  parent: 'case',
  parentId: null,
  question: '',
  title: 'Acta de nacimiento',
  takenOn: day(-3),
  state: 'here',
  size: 412_000,
  format: 'pdf',
  carriesMore: false,
  partsHere: [],
  addedBy: 'Alicia Mejía',
  addedAt: inDays(-3),
  removedBy: null,
  removedAt: null,
  removedBecause: '',
}
const voice: AttachmentView = {
  ...certificate,
  id: '01900000-0000-7000-8000-0000000000f2',
  section: 'consent',
  what: 'audio',
  parent: 'consent',
  parentId: '01900000-0000-7000-8000-0000000000c1',
  title: 'Dice con sus palabras que sí',
  format: 'webm',
  size: 96_000,
}
const coming: AttachmentView = {
  ...certificate,
  id: '01900000-0000-7000-8000-0000000000f3',
  title: 'Resolución del juzgado',
  state: 'coming',
  format: null,
  size: 2_400_000,
  partsHere: [1, 2, 3, 4],
}
const odd: AttachmentView = {
  ...certificate,
  id: '01900000-0000-7000-8000-0000000000f4',
  title: `Constancia escolar ${'con un título que no termina '.repeat(6)}`.slice(0, 200),
  section: 'other-data',
  carriesMore: true,
  addedBy: fullName,
}
const list = (items: readonly AttachmentView[], next: string | null = null) =>
  answerTo(listAttachments, { caseId, state: 'standing' }, { items: [...items], next })

/** Papers, photos and voices of a case. */
export const fileScenes: readonly Scene[] = [
  scene('case-files-typical', 'case-files', worker, [shown, list([coming, voice, certificate])], { caseId }),
  scene('case-files-empty', 'case-files', supervisor, [shown, list([])], { caseId }),
  scene(
    'case-files-overfull',
    'case-files',
    worker,
    [
      shown,
      list(
        Array.from({ length: 30 }, (_, at) => ({ ...odd, id: `${odd.id.slice(0, -2)}${10 + at}` })),
        'more',
      ),
    ],
    { caseId },
  ),
  {
    ...scene('case-files-form', 'case-files', worker, [shown, list([certificate])], { caseId }),
    press: '.page-head .button-main',
  },
]
