import { longestOf } from '@amparo/contract/kernel/fields'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listReviews, recordReview } from '@amparo/contract/api/reviews/reviews'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import {
  fits,
  missingWords,
  reviewDecisions,
  type Fit,
  type ReviewDecision,
} from '@amparo/domain/plan/plan-review'
import { useState } from 'react'
import { navigate } from '../../app/router.tsx'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { noView, ViewField } from './view-field.tsx'

export function draftOfReview(caseId: CaseId): string {
  return `plan-review ${caseId}`
}

function emptyReview() {
  return {
    reviewId: newId<'ReviewId'>(),
    reviewedOn: today() as string | undefined,
    fit: undefined as Fit | undefined,
    child: noView,
    caregiver: noView,
    changes: '',
    decision: undefined as ReviewDecision | undefined,
    reason: '',
  }
}
type Written = ReturnType<typeof emptyReview>

function isWritten({ fit, child, caregiver, changes, decision, reason }: Written): boolean {
  return changes + reason !== '' || [fit, child.answer, caregiver.answer, decision].some(Boolean)
}

/** The plan looked at again with the child and who cares for her, and what follows from it. */
export function ReviewForm(props: {
  readonly caseId: CaseId
  readonly onDone: () => void
  /** The decision is that the plan must change. */
  readonly onChange: () => void
}) {
  const t = useText('review')
  const say = useToast()
  const { caseId } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'plan-review', name: draftOfReview(caseId) },
    emptyReview,
    isWritten,
  )
  const { value, update, discard } = draft
  const command = useCommand(recordReview, [listReviews, openCase, ...caseLists, listHistory])
  const whole = wholeOf(value)
  const chosen = (given: unknown) => (checked && given === undefined ? t('review.chooseOne') : undefined)
  const save = async () => {
    setChecked(true)
    if (!whole || missingWords(whole).length > 0) return
    const answer = await command.send({ caseId, ...whole })
    if (!answer.ok) return
    discard()
    props.onDone()
    if (whole.decision === 'change') props.onChange()
    if (whole.decision === 'close') navigate(hrefTo('case-closure', { caseId }))
    say({ words: t(whole.decision === 'continue' ? 'review.saved' : `review.saved.${whole.decision}`) })
  }
  return (
    <DraftForm
      label={t('review.ask')}
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('review.save')}
      onBack={props.onDone}
    >
      <DayField
        label={t('review.on')}
        value={value.reviewedOn}
        onChange={(reviewedOn) => update({ reviewedOn })}
        problem={checked && value.reviewedOn === undefined ? t('review.dayMissing') : undefined}
      />
      <RadioGroup
        label={t('review.fit')}
        inline
        choices={fits.map((fit) => ({ value: fit, label: t(`review.fit.${fit}`) }))}
        value={value.fit}
        onChange={(fit) => update({ fit })}
        problem={chosen(value.fit)}
      />
      <ViewField who="child" checked={checked} value={value.child} onChange={(child) => update({ child })} />
      <ViewField
        who="caregiver"
        checked={checked}
        value={value.caregiver}
        onChange={(caregiver) => update({ caregiver })}
      />
      <TextArea
        label={t('review.changes')}
        required={false}
        value={value.changes}
        onChange={(changes) => update({ changes })}
        longest={longestOf(recordReview.input.shape.changes)}
        rows={3}
      />
      <RadioGroup
        label={t('review.decision')}
        choices={reviewDecisions.map((one) => ({ value: one, label: t(`review.decision.${one}`) }))}
        value={value.decision}
        onChange={(decision) => update({ decision })}
        problem={chosen(value.decision)}
      />
      <TextArea
        label={t('review.reason')}
        value={value.reason}
        onChange={(reason) => update({ reason })}
        longest={longestOf(recordReview.input.shape.reason)}
        rows={3}
        problem={checked && value.reason.trim() === '' ? t('review.wordsMissing') : undefined}
      />
      <p className="soft">{t('review.actions')}</p>
    </DraftForm>
  )
}

/** What can be sent; nothing while a question that needs an answer has none. */
function wholeOf({ reviewedOn, fit, child, caregiver, decision, ...rest }: Written) {
  if (!reviewedOn || !fit || !decision || !child.answer || !caregiver.answer) return undefined
  return {
    ...rest,
    reviewedOn: reviewedOn as PlainDate,
    fit,
    decision,
    child: { answer: child.answer, words: child.words },
    caregiver: { answer: caregiver.answer, words: caregiver.words },
  }
}
