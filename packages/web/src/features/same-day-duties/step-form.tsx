import { takeSameDayStep } from '@amparo/contract/api/same-day-duties/same-day-duties'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, Id, SameDayDutyId } from '@amparo/domain/kernel/brand'
import { stepAnswers, type DutyStep } from '@amparo/domain/same-day-duty/duty'
import { useState } from 'react'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Select } from '../../ui/select.tsx'
import { ChoiceForm } from './choice-form.tsx'
import { changedByDuty } from './duty-changes.ts'
import type { ShownDuty } from './duty-steps.tsx'

/** One step: done or not, in which paper it stands, and the words. */
export function StepForm(props: {
  readonly caseId: CaseId
  readonly step: DutyStep
  readonly shown: ShownDuty
  readonly onDone: () => void
}) {
  const t = useText('duty')
  const { language } = useLanguage()
  const { caseId, step, shown } = props
  const dutyId = (shown.duty?.id ?? '') as SameDayDutyId
  const before = shown.duty?.steps.find((one) => one.step === step)
  const [of, setOf] = useState<string | undefined>(before?.of ?? undefined)
  const command = useCommand(takeSameDayStep, changedByDuty)
  const papers =
    step === 'safety-plan'
      ? shown.safetyPlans.map(({ id, on }) => ({
          value: id,
          label: t('duty.step.plan', { date: writeDay(on, language) }),
        }))
      : step === 'mental-health'
        ? shown.referrals.map(({ id, on, to }) => ({
            value: id,
            label: t('duty.step.referral', { to, date: writeDay(on, language) }),
          }))
        : []
  return (
    <ChoiceForm
      {...{ caseId, command }}
      form="duty-step"
      of={`${dutyId} ${step}`}
      question={t('duty.step.answer')}
      choices={stepAnswers
        .filter((answer) => answer !== 'not-safe' || step === 'caregiver')
        .map((answer) => ({ value: answer, label: t(`duty.answer.${answer}`) }))}
      first={before?.answer}
      label={t('duty.step.words')}
      longest={longestOf(takeSameDayStep.input.shape.words)}
      wordsFor={() => of === undefined}
      saveLabel={t('duty.step.write')}
      saved={t('duty.step.saved')}
      onSend={async (answer, words) =>
        (await command.send({ caseId, dutyId, step, answer, words, of: (of ?? null) as Id<string> | null }))
          .ok
      }
      onDone={props.onDone}
    >
      {papers.length > 0 ? (
        <Select
          label={t('duty.step.of')}
          required={false}
          unanswered={t('duty.step.of.none')}
          choices={papers}
          value={of}
          onChange={setOf}
        />
      ) : null}
    </ChoiceForm>
  )
}
