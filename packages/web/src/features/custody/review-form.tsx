import {
  custodyReviewFields,
  writeCustodyReview,
  type CustodyReviewView,
} from '@amparo/contract/api/custody-reviews/custody-reviews'
import { longestOf } from '@amparo/contract/kernel/fields'
import {
  custodyActors,
  custodyAlternatives,
  custodyDelays,
  missingIn,
  type CustodyActor,
  type CustodyAlternative,
  type CustodyDelay,
} from '@amparo/domain/journey/custody-review'
import type { CaseId, CustodyReviewId, JourneyStayId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByReview, draftOfReview } from './review-entry.tsx'

const { shape } = custodyReviewFields

/** Why she is still there, what delays it, whose turn it is, what was tried, and what comes next on which day. */
export function ReviewForm(props: {
  readonly caseId: CaseId
  readonly stayId: JourneyStayId
  readonly before: CustodyReviewView | undefined
  readonly onDone: () => void
}) {
  const t = useText('custody')
  const ui = useText('ui')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, stayId, before } = props
  const draft = useKeptDraft(
    {
      caseId,
      form: 'custody-review',
      of: before?.id ?? stayId,
      name: draftOfReview(caseId, before?.id ?? stayId),
    },
    () => ({
      reviewId: (before?.id as CustodyReviewId | undefined) ?? newId<'CustodyReviewId'>(),
      base: before?.version ?? 0,
      on: (before?.on ?? today()) as string | undefined,
      reviewer: before?.reviewer ?? '',
      held: (before?.held ?? 'yes') as 'yes' | 'not-known',
      why: before?.why ?? '',
      delays: (before?.delays ?? []) as readonly CustodyDelay[],
      delayWords: before?.delayWords ?? '',
      waitsFor: (before?.waitsFor ?? undefined) as CustodyActor | undefined,
      alternatives: (before?.alternatives ?? []) as readonly CustodyAlternative[],
      alternativeWords: before?.alternativeWords ?? '',
      nextStep: before?.nextStep ?? '',
      nextOn: before?.nextOn as string | undefined,
    }),
  )
  const { value, update } = draft
  const command = useCommand(writeCustodyReview, changedByReview)
  const lacking = missingIn({ ...value, waitsFor: value.waitsFor ?? null })
  const missing = (field: string) => (checked && lacking.includes(field) ? t('custody.missing') : undefined)
  const dayProblem = () => {
    if (!checked) return undefined
    if (value.on === undefined) return t('custody.missing')
    return value.on > today() ? t('custody.day') : undefined
  }
  const nextProblem = () => {
    if (!checked) return undefined
    if (value.nextOn === undefined) return t('custody.missing')
    return value.on !== undefined && value.nextOn < value.on ? t('custody.nextDay') : undefined
  }
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    const { reviewId, base, on, nextOn, waitsFor, ...rest } = value
    if (lacking.length > 0 || !on || !nextOn || nextOn < on || on > today()) return
    const { ok } = await command.send({
      caseId,
      reviewId,
      base,
      fields: {
        ...rest,
        stayId,
        on,
        nextOn,
        waitsFor: waitsFor ?? null,
        delays: [...rest.delays],
        alternatives: [...rest.alternatives],
      },
    })
    if (!ok) return
    say({ words: t('custody.saved') })
    leave()
  }
  return (
    <DraftForm
      label={before ? t('custody.edit') : t('custody.add')}
      look="stack entry"
      draft={draft}
      command={command}
      onSave={save}
      onBack={leave}
    >
      <DayField
        label={t('custody.on')}
        value={value.on}
        onChange={(on) => update({ on })}
        problem={dayProblem()}
      />
      <TextField
        label={t('custody.reviewer')}
        hint={t('custody.reviewer.hint')}
        value={value.reviewer}
        onChange={(reviewer) => update({ reviewer })}
        longest={longestOf(shape.reviewer)}
        problem={missing('reviewer')}
      />
      <RadioGroup
        label={t('custody.held')}
        hint={t('custody.held.hint')}
        choices={(['yes', 'not-known'] as const).map((one) => ({
          value: one,
          label: t(`custody.held.${one}`),
        }))}
        value={value.held}
        onChange={(held) => update({ held })}
      />
      <TextArea
        label={t(value.held === 'yes' ? 'custody.why' : 'custody.why.notKnown')}
        value={value.why}
        onChange={(why) => update({ why })}
        longest={longestOf(shape.why)}
        rows={2}
        problem={missing('why')}
      />
      <CheckboxGroup
        label={t('custody.delays')}
        required={value.held === 'yes'}
        choices={custodyDelays.map((one) => ({ value: one, label: t(`custody.delay.${one}`) }))}
        value={value.delays}
        onChange={(delays) => update({ delays })}
        problem={missing('delays')}
      />
      <TextArea
        label={t('custody.delayWords')}
        required={value.delays.includes('other')}
        value={value.delayWords}
        onChange={(delayWords) => update({ delayWords })}
        longest={longestOf(shape.delayWords)}
        rows={2}
        problem={missing('delayWords')}
      />
      <Select
        label={t('custody.waitsFor')}
        required={value.held === 'yes'}
        unanswered={ui('ui.choose')}
        choices={custodyActors.map((one) => ({ value: one, label: t(`custody.actor.${one}`) }))}
        value={value.waitsFor}
        onChange={(waitsFor) => update({ waitsFor })}
        problem={missing('waitsFor')}
      />
      <CheckboxGroup
        label={t('custody.alternatives')}
        required={false}
        choices={custodyAlternatives.map((one) => ({ value: one, label: t(`custody.alternative.${one}`) }))}
        value={value.alternatives}
        onChange={(alternatives) => update({ alternatives })}
      />
      <TextArea
        label={t('custody.alternativeWords')}
        required={false}
        value={value.alternativeWords}
        onChange={(alternativeWords) => update({ alternativeWords })}
        longest={longestOf(shape.alternativeWords)}
        rows={2}
      />
      <TextArea
        label={t('custody.nextStep')}
        value={value.nextStep}
        onChange={(nextStep) => update({ nextStep })}
        longest={longestOf(shape.nextStep)}
        rows={2}
        problem={missing('nextStep')}
      />
      <DayField
        label={t('custody.nextOn')}
        value={value.nextOn}
        onChange={(nextOn) => update({ nextOn })}
        problem={nextProblem()}
      />
    </DraftForm>
  )
}
