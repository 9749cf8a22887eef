import {
  recordShadowing,
  shadowingChoices,
  shadowingColleagues,
} from '@amparo/contract/api/shadowing/shadowing'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, ShadowingId, UserId } from '@amparo/domain/kernel/brand'
import {
  isAgreedByAll,
  observedPoints,
  shadowingPermissions,
  talkPartners,
  type ShadowingPermission,
  type TalkPartner,
} from '@amparo/domain/shadowing/shadowing'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByShadowing } from './changed-by-shadowing.ts'
import { draftOfShadowing } from './draft-of-shadowing.ts'
import { PointField, type Points } from './point-field.tsx'

function emptyShadowing(workerId: string | undefined) {
  return {
    shadowingId: newId<'ShadowingId'>() as string,
    workerId,
    on: today() as string | undefined,
    caseId: undefined as string | undefined,
    talkWith: undefined as TalkPartner | undefined,
    permission: undefined as ShadowingPermission | undefined,
    notAskedBecause: '',
    points: {} as Points,
    strengths: '',
    toPractise: '',
    nextWords: '',
    dueOn: undefined as string | undefined,
  }
}

/** Whom, when, who had said yes, what was seen, what is strong, what to practise, and what comes next. */
export function ShadowingForm(props: {
  /** Absent: she is chosen here. */
  readonly workerId: UserId | undefined
  readonly onDone: () => void
}) {
  const t = useText('shadowing')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    {
      form: 'shadowing',
      ...(props.workerId === undefined ? {} : { of: props.workerId }),
      name: draftOfShadowing(props.workerId),
    },
    () => emptyShadowing(props.workerId),
    ({ points, strengths, toPractise, nextWords }) =>
      strengths + toPractise + nextWords !== '' || Object.keys(points).length > 0,
  )
  const { value, update } = draft
  const command = useCommand(recordShadowing, changedByShadowing)
  const colleagues = useQuery(shadowingColleagues, props.workerId === undefined ? {} : undefined)
  const choices = useQuery(
    shadowingChoices,
    value.workerId === undefined ? undefined : { workerId: value.workerId as UserId },
  )
  const cases = choices.value?.cases ?? []
  const { talkWith, permission } = value
  const asksWhy = talkWith && permission ? !isAgreedByAll(talkWith, permission) : false
  const save = async () => {
    setChecked(true)
    const { workerId, on, dueOn, points, nextWords, shadowingId, caseId, ...words } = value
    const observations = observedPoints.flatMap((point) => {
      const one = points[point]
      return one ? [{ point, ...one }] : []
    })
    if (!workerId || !on || !dueOn || !talkWith || !permission) return
    if (observations.length < observedPoints.length) return
    if ([words.strengths, words.toPractise, nextWords].some(isBlank)) return
    if (asksWhy && isBlank(words.notAskedBecause)) return
    const { ok } = await command.send({
      ...words,
      shadowingId: shadowingId as ShadowingId,
      workerId: workerId as UserId,
      on,
      talkWith,
      permission,
      caseId: cases.some((one) => one.caseId === caseId) ? (caseId as CaseId) : null,
      observations,
      nextStep: { words: nextWords, dueOn },
    })
    if (!ok) return
    draft.discard()
    say({ words: t('shadowing.saved') })
    props.onDone()
  }
  const missing = (isMissing: boolean, words: string) => (checked && isMissing ? words : undefined)
  const { notAskedBecause, strengths, toPractise, nextStep } = recordShadowing.input.shape
  return (
    <DraftForm
      label={t('shadowing.add')}
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('shadowing.save')}
      onBack={props.onDone}
    >
      {colleagues.problem ? (
        <ProblemNotice problem={colleagues.problem} onRetry={colleagues.refresh} />
      ) : null}
      {props.workerId === undefined ? (
        <Select
          label={t('shadowing.who')}
          choices={(colleagues.value?.items ?? []).map(({ userId, name }) => ({
            value: userId,
            label: name,
          }))}
          value={value.workerId}
          onChange={(workerId) => update({ workerId, caseId: undefined })}
          unanswered={colleagues.value?.items.length === 0 ? t('shadowing.who.nobody') : t('shadowing.who')}
          problem={missing(!value.workerId, t('shadowing.who.missing'))}
        />
      ) : null}
      <DayField
        label={t('shadowing.on')}
        value={value.on}
        onChange={(on) => update({ on })}
        problem={missing(!value.on, t('shadowing.on.missing'))}
      />
      <RadioGroup
        label={t('shadowing.talkWith')}
        choices={talkPartners.map((one) => ({ value: one, label: t(`shadowing.talkWith.${one}`) }))}
        value={talkWith}
        onChange={(one) => update({ talkWith: one })}
        problem={missing(!talkWith, t('shadowing.answer.missing'))}
      />
      <RadioGroup
        label={t('shadowing.permission')}
        hint={t('shadowing.permission.help')}
        choices={shadowingPermissions.map((one) => ({ value: one, label: t(`shadowing.permission.${one}`) }))}
        value={permission}
        onChange={(one) => update({ permission: one })}
        problem={missing(!permission, t('shadowing.permission.missing'))}
      />
      {asksWhy ? (
        <TextField
          label={t('shadowing.permission.why')}
          value={value.notAskedBecause}
          onChange={(words) => update({ notAskedBecause: words })}
          longest={longestOf(notAskedBecause)}
          problem={missing(isBlank(value.notAskedBecause), t('shadowing.permission.why.missing'))}
        />
      ) : null}
      {cases.length > 0 ? (
        <Select
          label={t('shadowing.case')}
          hint={t('shadowing.case.help')}
          choices={cases.map(({ caseId, code }) => ({ value: caseId, label: code }))}
          value={value.caseId}
          onChange={(caseId) => update({ caseId })}
          unanswered={t('shadowing.case.none')}
        />
      ) : null}
      <Card title={t('shadowing.observed')}>
        {observedPoints.map((point) => (
          <PointField
            key={point}
            point={point}
            value={value.points[point]}
            onChange={(one) => update({ points: { ...value.points, [point]: one } })}
            isChecked={checked}
          />
        ))}
      </Card>
      <TextArea
        label={t('shadowing.strengths')}
        hint={t('shadowing.words.help')}
        value={value.strengths}
        onChange={(words) => update({ strengths: words })}
        longest={longestOf(strengths)}
        rows={3}
        problem={missing(isBlank(value.strengths), t('shadowing.strengths.missing'))}
      />
      <TextArea
        label={t('shadowing.toPractise')}
        value={value.toPractise}
        onChange={(words) => update({ toPractise: words })}
        longest={longestOf(toPractise)}
        rows={3}
        problem={missing(isBlank(value.toPractise), t('shadowing.toPractise.missing'))}
      />
      <TextField
        label={t('shadowing.next')}
        hint={t('shadowing.next.help')}
        value={value.nextWords}
        onChange={(words) => update({ nextWords: words })}
        longest={longestOf(nextStep.shape.words)}
        problem={missing(isBlank(value.nextWords), t('shadowing.next.missing'))}
      />
      <DayField
        label={t('shadowing.next.due')}
        value={value.dueOn}
        onChange={(dueOn) => update({ dueOn })}
        problem={missing(!value.dueOn, t('shadowing.on.missing'))}
      />
    </DraftForm>
  )
}

function isBlank(words: string): boolean {
  return words.trim() === ''
}
