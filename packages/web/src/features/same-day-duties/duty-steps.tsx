import type { showSameDayDuty } from '@amparo/contract/api/same-day-duties/same-day-duties'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { dutySteps, type DutyStep } from '@amparo/domain/same-day-duty/duty'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { draftOfDuty } from './duty-changes.ts'
import { StepForm } from './step-form.tsx'

export type ShownDuty = OutputOf<typeof showSameDayDuty>
type Open = ShownDuty & { readonly duty: NonNullable<ShownDuty['duty']> }

/** What is done today, each with its answer; nothing is ticked without saying who and how. */
export function DutySteps(props: {
  readonly caseId: CaseId
  readonly shown: Open
  readonly mayWrite: boolean
}) {
  const t = useText('duty')
  const { duty } = props.shown
  return (
    <Card title={t('duty.steps')}>
      <p className="soft">
        {t('duty.steps.done', { done: String(duty.steps.length), all: String(dutySteps.length) })}
      </p>
      <ul className="entries" aria-label={t('duty.steps')}>
        {dutySteps.map((step) => (
          <li key={step}>
            <Step {...props} step={step} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Step(props: {
  readonly caseId: CaseId
  readonly shown: Open
  readonly mayWrite: boolean
  readonly step: DutyStep
}) {
  const t = useText('duty')
  const words = useText('case')
  const { language } = useLanguage()
  const { caseId, step, shown } = props
  const { duty, safetyPlans, referrals } = shown
  const taken = duty.steps.find((one) => one.step === step)
  const [isWriting, setWriting] = useOpenForm(draftOfDuty('step', `${duty.id} ${step}`))
  const plan = safetyPlans.find(({ id }) => id === taken?.of)
  const referral = referrals.find(({ id }) => id === taken?.of)
  const stands = plan
    ? t('duty.step.plan', { date: writeDay(plan.on, language) })
    : referral && t('duty.step.referral', { to: referral.to, date: writeDay(referral.on, language) })
  return (
    <>
      <h3 className="entry-title">{t(`duty.step.${step}`)}</h3>
      {taken ? (
        <>
          <p>{[t(`duty.answer.${taken.answer}`), ...(stands ? [stands] : [])].join(between)}</p>
          {taken.words === '' ? null : <p className="written">{taken.words}</p>}
          <p className="facts">
            <span>
              {t('duty.by', {
                by: taken.by ?? words('case.someone'),
                date: writeDay(dayOf(taken.at), language),
              })}
            </span>
          </p>
        </>
      ) : null}
      {props.mayWrite && isWriting ? (
        <StepForm {...{ caseId, step, shown }} onDone={() => setWriting(false)} />
      ) : null}
      {props.mayWrite && !isWriting ? (
        <div className="row">
          <Button weight="quiet" icon={taken ? 'edit' : 'add'} onPress={() => setWriting(true)}>
            {t(taken ? 'duty.step.again' : 'duty.step.write')}
            <span className="only-read"> · {t(`duty.step.${step}`)}</span>
          </Button>
          {step === 'safety-plan' && !taken ? (
            <Link href={hrefTo('case-forms', { caseId })}>{t('duty.plan.make')}</Link>
          ) : null}
          {step === 'mental-health' && !taken ? (
            <Link href={hrefTo('case-referrals', { caseId })}>{t('duty.referral.make')}</Link>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
