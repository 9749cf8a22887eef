import { createHash } from 'node:crypto'
import {
  announceAttachment,
  completeAttachment,
  putAttachmentPart,
} from '@amparo/contract/api/attachments/attachments'
import {
  approveFormRecord,
  fileFormRecord,
  saveFormAnswers,
  startFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import { finishHandTask, listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { HandTaskId, Id } from '@amparo/domain/kernel/brand'
import { partSize, partsOf } from '@amparo/domain/attachment/attachment'
import { firstStep, type Player, type Players } from './demonstration-cast.ts'
import type { Stage } from './demonstration-stage.ts'
import { inventedSchoolPaper } from './invented-paper.ts'
import { inventedBirthPaper } from './invented-picture.ts'
import { inventedVoice } from './invented-sound.ts'
import { type Calendar } from './demonstration-calendar.ts'

/** A meeting about one child with its minutes and what follows from it, approved; one of its actions is done. */
export async function playConference(
  stage: Stage,
  { worker, supervisor, caseId }: Player,
  forms: ReadonlyMap<string, FormDefinition>,
  calendar: Calendar,
): Promise<void> {
  const [formVersionId] = [...forms].find(([, form]) => form.form === 'case-conference') ?? []
  if (!formVersionId) throw new Error('the form of case conferences is not published on this node')
  const answerId = calendar.id<'AnswerId'>()
  const which = { caseId, answerId }
  const said = {
    'conf-day': calendar.on(6),
    'conf-kind': 'case',
    'conf-why': ['care-place', 'reunite'],
    'conf-child-how': 'before',
    'conf-child-says': 'Quiero vivir con mi prima mayor. No quiero volver a la casa de mi tío.',
    'conf-carer-how': 'before',
    'conf-carer-says': 'Su mamá, por teléfono: que esté donde la traten bien y pueda estudiar.',
    'conf-minutes':
      'Ana leyó lo que ella dijo. La psicóloga contó que duerme mejor desde que comparte cuarto con su prima. La escuela la puede recibir en enero. La prima tiene cuarto y trabajo por la mañana.',
    'conf-facts': 'La prima tiene 24 años y vive a dos cuadras del refugio. El tío no sabe dónde están.',
    'conf-decision': 'Se visita la casa de la prima antes de decidir. Mientras tanto sigue en el refugio.',
    'conf-dissent': 'La escuela prefería que entrara ya; se explicó por qué se espera.',
    'conf-tells': 'Ana, mañana, en mam y con la prima presente.',
    'conf-again': calendar.on(-15),
  }
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    [
      'conf-people',
      { 'conf-person': 'Ana Tzoc, trabajadora', 'conf-person-as': 'ours', 'conf-person-signed': true },
    ],
    [
      'conf-people',
      { 'conf-person': 'Berta Coj, supervisora', 'conf-person-as': 'ours', 'conf-person-signed': true },
    ],
    [
      'conf-people',
      {
        'conf-person': 'Maestra de la escuela de la colonia',
        'conf-person-of': 'Escuela de la colonia',
        'conf-person-as': 'partner',
        'conf-person-signed': true,
      },
    ],
    [
      'conf-options',
      {
        'conf-option': 'Vivir con su prima mayor',
        'conf-option-for': 'Es lo que ella pide; hablan mam en casa.',
        'conf-option-against': 'La prima trabaja y falta ver el cuarto.',
      },
    ],
    [
      'conf-options',
      {
        'conf-option': 'Seguir en el refugio hasta enero',
        'conf-option-for': 'Conoce a todas y tiene escuela.',
        'conf-option-against': 'Comparte cuarto con cinco.',
      },
    ],
    ['conf-actions', action('Visitar la casa de la prima', 'Ana Tzoc', calendar.on(-3))],
    ['conf-actions', action('Pedir lugar en la escuela para enero', 'La maestra', calendar.on(-10))],
    ['conf-actions', action('Preguntar a la mamá por el acta', 'Ana Tzoc', calendar.on(1))],
  ]
  const cue = (daysAgo: number, by = worker) => ({ by, at: calendar.at(daysAgo) })
  await stage.play(startFormRecord, cue(5.2), { ...which, formVersionId: formVersionId as Id<string> })
  await stage.play(saveFormAnswers, cue(5.1), {
    ...which,
    fields: [
      {
        row: answerId,
        edits: Object.fromEntries(Object.entries(said).map(([field, value]) => [field, { value, base: 0 }])),
      },
    ],
    addRows: rows.map(([subform, values], position) => ({
      id: calendar.id<'AnswerId'>(),
      upperRowId: answerId,
      subform,
      position,
      values: values as never,
    })),
  })
  await stage.play(fileFormRecord, cue(5), which)
  await stage.play(approveFormRecord, cue(4.2, supervisor), which)
  const { items } = await stage.play(listHandTasks, cue(0.5), { caseId, state: 'all', fromRecord: answerId })
  const asked = items.find(({ words }) => words.startsWith('Preguntar'))
  if (asked)
    await stage.play(finishHandTask, cue(0.5), {
      caseId,
      taskId: asked.id as HandTaskId,
      outcome: 'La manda con el vecino que viene el domingo.',
    })
}

function action(what: string, who: string, by: string) {
  return { 'conf-action': what, 'conf-action-who': who, 'conf-action-by': by }
}

type Announced = Pick<InputOf<typeof announceAttachment>, 'what' | 'parent' | 'title' | 'agreed'> &
  Partial<InputOf<typeof announceAttachment>>

/** A yes that was recorded, a paper that was photographed, and one that came as a file. */
export async function playFiles(stage: Stage, players: Players, calendar: Calendar): Promise<void> {
  const child = players(28)
  const { consentId } = firstStep(child.story, 'recordConsent').input
  await send(stage, child, calendar, inventedVoice(), {
    what: 'audio',
    parent: 'consent',
    parentId: consentId as Id<string>,
    title: 'Su sí, dicho en mam (sonido inventado)',
    agreed: true,
  })
  await send(stage, child, calendar, inventedBirthPaper(), {
    what: 'document',
    parent: 'case',
    section: 'identity',
    title: 'Foto de la partida de nacimiento (inventada)',
    agreed: false,
  })
  await send(stage, child, calendar, inventedSchoolPaper(), {
    what: 'document',
    parent: 'case',
    section: 'identity',
    title: 'Constancia de estudios (inventada)',
    agreed: false,
  })
}

async function send(
  stage: Stage,
  { worker, caseId }: Player,
  calendar: Calendar,
  bytes: Buffer,
  told: Announced,
): Promise<void> {
  const attachmentId = calendar.id<'AttachmentId'>()
  const cue = { by: worker, at: calendar.at(4) }
  await stage.play(announceAttachment, cue, {
    caseId,
    attachmentId,
    takenOn: calendar.on(4),
    size: bytes.length,
    digest: createHash('sha256').update(bytes).digest('hex'),
    ...told,
  })
  for (let part = 1; part <= partsOf(bytes.length); part += 1)
    await stage.play(putAttachmentPart, cue, {
      caseId,
      attachmentId,
      part,
      bytes: new Uint8Array(bytes.subarray((part - 1) * partSize, part * partSize)),
    })
  await stage.play(completeAttachment, cue, { caseId, attachmentId })
}
