import { listForms } from '@amparo/contract/api/assessments/assessment'
import {
  approvedWorks,
  askedWorks,
  type ApprovalStep,
  type ApprovalSteps,
} from '@amparo/domain/approval/approval-steps'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { wordsOf } from '../../app/words/words-of.ts'
import { useQuery } from '../../data/use-query.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { durationWords } from './rule-parameters.tsx'

/** Who approves what, in which order, when, and how soon: a sentence for each. */
export function ApprovalWords({ steps }: { readonly steps: ApprovalSteps }) {
  const t = useText('approval')
  const say = useSentence()
  const titleOf = useFormTitles(steps.forms.length > 0)
  return (
    <>
      <SummaryList
        rows={[
          ...approvedWorks.map((work) => ({
            id: work,
            label: t(`approval.work.${work}`),
            value: say(steps.works[work]),
          })),
          ...askedWorks.map((work) => {
            const asked = steps.also?.[work]
            return {
              id: work,
              label: t(`approval.also.${work}`),
              value: asked ? say(asked) : t('approval.nobodyAsked'),
            }
          }),
          ...steps.forms.map(({ form, steps: ofForm }) => ({
            id: form,
            label: t('approval.form', { name: titleOf(form) }),
            value: say(ofForm),
          })),
        ]}
      />
      {steps.forms.length === 0 ? <p className="soft">{t('approval.noForms')}</p> : null}
    </>
  )
}

/** The forms that are kept, as they are called here; what is not known is shown by its code. */
export function useKeptForms(wanted = true) {
  const { language } = useLanguage()
  const query = useQuery(listForms, wanted ? { use: 'record' } : undefined)
  return (query.value?.items ?? []).map(({ name, definition }) => ({
    form: name,
    title: wordsOf((definition as FormDefinition).title, language),
  }))
}

export function useFormTitles(wanted: boolean): (form: string) => string {
  const forms = useKeptForms(wanted)
  return (form) => forms.find((one) => one.form === form)?.title ?? form
}

function useSentence(): (steps: readonly ApprovalStep[]) => string {
  const t = useText('approval')
  const rules = useText('administration')
  const closure = useText('closure')
  const { language } = useLanguage()
  const oneOf = (words: readonly string[]) =>
    new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(words)
  const stepWords = ({ by, when, within }: ApprovalStep) =>
    [
      t(`approval.who.${by}`),
      within
        ? t('approval.within', { time: (durationWords(within, rules) ?? '').toLocaleLowerCase(language) })
        : t('approval.byClock'),
      ...(when?.risk
        ? [t('approval.whenRisk', { levels: oneOf(when.risk.map((level) => rules(`rules.level.${level}`))) })]
        : []),
      ...(when?.reasons
        ? [
            t('approval.whenReason', {
              reasons: oneOf(when.reasons.map((reason) => `“${closure(`closure.reason.${reason}`)}”`)),
            }),
          ]
        : []),
    ].join(', ')
  return (steps) => {
    const [only, ...others] = steps
    if (only === undefined) return '—'
    if (others.length === 0) return `${t('approval.only', { step: stepWords(only) })}.`
    return `${steps
      .map((step, index) => t(index === 0 ? 'approval.first' : 'approval.then', { step: stepWords(step) }))
      .join('; ')}.`
  }
}
