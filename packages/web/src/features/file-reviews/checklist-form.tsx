import {
  listFileReviews,
  listReviewsOfCase,
  saveChecklist,
  showFileReview,
  showReviewedFile,
} from '@amparo/contract/api/file-reviews/file-reviews'
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { longestOf } from '@amparo/contract/kernel/fields'
import {
  checklistAreas,
  checklistItems,
  type ChecklistAnswer,
  type ChecklistItem,
} from '@amparo/domain/file-review/checklist'
import type { CaseId, FileReviewId, HandTaskId, ReviewedFileId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Card } from '../../ui/card.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { areaNames } from './area-names.ts'
import { ChecklistPoint } from './checklist-point.tsx'
import type { ShownFile } from './file-screen.tsx'

export function draftOfFile(fileId: string): string {
  return `file-review ${fileId}`
}

/** What she answered herself; where she has not, what the file says or what was saved before stands. */
export type Points = Readonly<
  Partial<Record<ChecklistItem, { readonly answer: ChecklistAnswer; readonly remark: string }>>
>

function pointsOf({ file, proposed }: ShownFile): Points {
  const said = file.checklist?.items ?? proposed.map((one) => ({ ...one, remark: '' }))
  return Object.fromEntries(said.map(({ item, answer, remark }) => [item, { answer, remark }]))
}

const changed = [listFileReviews, showFileReview, showReviewedFile, listReviewsOfCase, listHandTasks]

export function ChecklistForm(props: {
  readonly shown: ShownFile
  readonly onBack?: () => void
  readonly onDone: () => void
}) {
  const t = useText('file-review')
  const say = useToast()
  const { file, proposed, maySetTasks } = props.shown
  const [isChecked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { form: 'file-review', caseId: file.caseId as CaseId, of: file.id, name: draftOfFile(file.id) },
    () => ({
      points: pointsOf(props.shown),
      remark: file.checklist?.remark ?? '',
      because: '',
      taskId: newId<'HandTaskId'>() as string,
      followUp: '',
      dueOn: undefined as string | undefined,
    }),
  )
  const { value, update } = draft
  const command = useCommand(saveChecklist, changed)
  const proposedFor = (item: ChecklistItem) => proposed.find((one) => one.item === item)?.answer
  const isAsked = maySetTasks && value.followUp.trim() !== ''
  const isWhole =
    checklistItems.every((item) => isAnswered(value.points[item], proposedFor(item))) &&
    (!file.checklist || value.because.trim() !== '') &&
    (!isAsked || value.dueOn !== undefined)
  const save = async () => {
    setChecked(true)
    if (!isWhole) return
    const { ok } = await command.send({
      reviewId: file.reviewId as FileReviewId,
      fileId: file.id as ReviewedFileId,
      base: file.version,
      items: checklistItems.flatMap((item) => {
        const point = value.points[item]
        return point ? [{ item, ...point }] : []
      }),
      remark: value.remark,
      because: file.checklist ? value.because : '',
      followUp: isAsked
        ? { taskId: value.taskId as HandTaskId, words: value.followUp, dueOn: value.dueOn ?? '' }
        : null,
    })
    if (!ok) return
    draft.discard()
    say({ words: t('file-review.saved') })
    props.onDone()
  }
  const { remark, because, followUp } = saveChecklist.input.shape
  return (
    <DraftForm
      label={t('file-review.checklist')}
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('file-review.save')}
      onBack={props.onBack}
    >
      {areaNames.map((area) => (
        <Card key={area} title={t(`file-review.area.${area}`)}>
          {checklistAreas[area].map((item) => (
            <ChecklistPoint
              key={item}
              item={item}
              proposed={proposedFor(item)}
              value={value.points[item]}
              onChange={(point) => update({ points: { ...value.points, [item]: point } })}
              isChecked={isChecked}
            />
          ))}
        </Card>
      ))}
      <TextArea
        label={t('file-review.remark.whole')}
        hint={t('file-review.remark.who')}
        value={value.remark}
        onChange={(words) => update({ remark: words })}
        longest={longestOf(remark)}
        rows={3}
      />
      {maySetTasks ? (
        <TextField
          label={t('file-review.followUp')}
          hint={t('file-review.followUp.help')}
          value={value.followUp}
          onChange={(words) => update({ followUp: words })}
          longest={longestOf(followUp.def.innerType.shape.words)}
        />
      ) : (
        <p className="soft">{t('file-review.followUp.closed')}</p>
      )}
      {isAsked ? (
        <DayField
          label={t('file-review.followUp.due')}
          value={value.dueOn}
          onChange={(dueOn) => update({ dueOn })}
          problem={isChecked && !value.dueOn ? t('file-review.followUp.due.missing') : undefined}
        />
      ) : null}
      {file.checklist ? (
        <TextField
          label={t('file-review.because')}
          value={value.because}
          onChange={(words) => update({ because: words })}
          longest={longestOf(because)}
          problem={isChecked && value.because.trim() === '' ? t('file-review.because.missing') : undefined}
        />
      ) : null}
    </DraftForm>
  )
}

function isAnswered(point: Points[ChecklistItem], proposed: ChecklistAnswer | undefined): boolean {
  if (!point) return false
  return proposed === undefined || point.answer === proposed || point.remark.trim() !== ''
}
