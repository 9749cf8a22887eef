import type { ApprovalStepView } from '@amparo/contract/kernel/review'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { SummaryList } from '../../ui/summary-list.tsx'

/** The steps of an approval in their order: who answered, and when; whose turn it is; who follows. */
export function ApprovalSteps({ steps }: { readonly steps: readonly ApprovalStepView[] }) {
  const t = useText('case')
  const { language } = useLanguage()
  return (
    <div role="group" aria-label={t('case.steps')}>
      <SummaryList
        rows={steps.map((one, index) => ({
          id: String(one.step),
          label: `${index + 1}. ${t('case.step.by', { by: one.by })}`,
          value:
            one.state === 'given' && one.answeredAt
              ? t('case.step.given', {
                  name: one.answeredBy ?? t('case.someone'),
                  date: writeDay(dayOf(one.answeredAt), language),
                })
              : t(one.state === 'now' ? 'case.step.now' : 'case.step.later'),
        }))}
      />
    </div>
  )
}
