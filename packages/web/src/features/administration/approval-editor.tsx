import {
  approvedWorks,
  askedWorks,
  approverRoles,
  mostSteps,
  type ApprovalStep,
  type ApprovalSteps,
  type AskedWork,
} from '@amparo/domain/approval/approval-steps'
import { riskLevels } from '@amparo/domain/case/case'
import { closureReasons } from '@amparo/domain/closure/closure-reasons'
import { calendarDays } from '@amparo/domain/rule/duration'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { ApprovalWords, useKeptForms } from './approval-words.tsx'
import { DurationField } from './rule-figures.tsx'

/** Who approves each kind of work, step by step, and how it reads then. */
export function ApprovalEditor(props: {
  readonly steps: ApprovalSteps
  readonly onChange: (steps: ApprovalSteps) => void
}) {
  const t = useText('approval')
  const ui = useText('ui')
  const { steps, onChange } = props
  const forms = useKeptForms()
  const setForm = (form: string, given: readonly ApprovalStep[]) => {
    const others = steps.forms.filter((one) => one.form !== form)
    onChange({ ...steps, forms: given.length === 0 ? others : [...others, { form, steps: given }] })
  }
  const setAlso = (work: AskedWork, given: readonly ApprovalStep[]) => {
    const { [work]: _before, ...others } = steps.also ?? {}
    onChange({ ...steps, also: given.length === 0 ? others : { ...others, [work]: given } })
  }
  const unasked = forms.filter(({ form }) => !steps.forms.some((one) => one.form === form))
  return (
    <>
      <p>{t('approval.help')}</p>
      {approvedWorks.map((work) => (
        <DisclosureSection key={work} level={3} title={t(`approval.work.${work}`)}>
          <Steps
            steps={steps.works[work]}
            hasReasons={work === 'closure'}
            mustStay
            onChange={(given) => onChange({ ...steps, works: { ...steps.works, [work]: given } })}
          />
        </DisclosureSection>
      ))}
      {askedWorks.map((work) => (
        <DisclosureSection key={work} level={3} title={t(`approval.also.${work}`)}>
          {steps.also?.[work] ? null : <p className="soft">{t('approval.nobodyAsked')}</p>}
          <Steps steps={steps.also?.[work] ?? []} onChange={(given) => setAlso(work, given)} />
        </DisclosureSection>
      ))}
      {steps.forms.map(({ form, steps: ofForm }) => (
        <DisclosureSection
          key={form}
          level={3}
          startsOpen
          title={t('approval.form', { name: forms.find((one) => one.form === form)?.title ?? form })}
        >
          <Steps steps={ofForm} onChange={(given) => setForm(form, given)} />
        </DisclosureSection>
      ))}
      <Select
        label={t('approval.addForm')}
        required={false}
        unanswered={ui('ui.choose')}
        choices={unasked.map(({ form, title }) => ({ value: form, label: title }))}
        value={undefined}
        onChange={(form) => {
          if (form !== undefined) setForm(form, [{ by: 'supervisor' }])
        }}
      />
      <h3 className="card-title">{t('approval.preview')}</h3>
      <div aria-live="polite">
        <ApprovalWords steps={steps} />
      </div>
    </>
  )
}

function Steps(props: {
  readonly steps: readonly ApprovalStep[]
  readonly hasReasons?: boolean
  /** Of a step of the case: one of them is always asked. */
  readonly mustStay?: boolean
  readonly onChange: (steps: readonly ApprovalStep[]) => void
}) {
  const t = useText('approval')
  const { steps, hasReasons = false, mustStay = false, onChange } = props
  const change = (at: number, step: ApprovalStep) =>
    onChange(steps.map((one, index) => (index === at ? step : one)))
  return (
    <div className="stack">
      {steps.map((step, at) => (
        <Step
          // Steps have no name but their place.
          key={at}
          number={at + 1}
          step={step}
          hasReasons={hasReasons}
          mayGo={!mustStay || steps.length > 1}
          onChange={(next) => change(at, next)}
          onRemove={() => onChange(steps.filter((_, index) => index !== at))}
        />
      ))}
      {mustStay && steps.every(({ when }) => when) ? (
        <p className="field-problem">{t('approval.alwaysOne')}</p>
      ) : null}
      {steps.length < mostSteps ? (
        <p>
          <Button icon="add" onPress={() => onChange([...steps, { by: 'manager' }])}>
            {t('approval.add')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

function Step(props: {
  readonly number: number
  readonly step: ApprovalStep
  readonly hasReasons: boolean
  readonly mayGo: boolean
  readonly onChange: (step: ApprovalStep) => void
  readonly onRemove: () => void
}) {
  const t = useText('approval')
  const rules = useText('administration')
  const ui = useText('ui')
  const closure = useText('closure')
  const { step, onChange } = props
  const { when, within, by } = step
  const write = (next: Partial<Record<'risk' | 'reasons', readonly string[]>>) => {
    const said = Object.entries({ ...when, ...next }).filter(([, words]) => (words ?? []).length > 0)
    const others = { by, ...(within ? { within } : {}) }
    onChange(said.length === 0 ? others : { ...others, when: Object.fromEntries(said) })
  }
  return (
    <FieldGroup label={t('approval.step', { n: props.number })}>
      <div className="stack">
        <Select
          label={t('approval.who')}
          unanswered={ui('ui.choose')}
          choices={approverRoles.map((role) => ({ value: role, label: t(`approval.role.${role}`) }))}
          value={by}
          onChange={(role) => onChange({ ...step, by: role ?? by })}
        />
        <CheckboxGroup
          label={t('approval.risk')}
          hint={t('approval.riskHint')}
          choices={riskLevels.map((level) => ({ value: level, label: rules(`rules.level.${level}`) }))}
          value={when?.risk ?? []}
          onChange={(risk) => write({ risk })}
        />
        {props.hasReasons ? (
          <DisclosureSection level={3} title={t('approval.reasons')} startsOpen={when?.reasons !== undefined}>
            <CheckboxGroup
              label={t('approval.reasons')}
              labelHidden
              choices={closureReasons.map((reason) => ({
                value: reason,
                label: closure(`closure.reason.${reason}`),
              }))}
              value={when?.reasons ?? []}
              onChange={(reasons) => write({ reasons })}
            />
          </DisclosureSection>
        ) : null}
        <Checkbox
          label={t('approval.ownClock')}
          checked={within !== undefined}
          onChange={(own) => {
            const { within: _own, ...others } = step
            onChange(own ? { ...others, within: calendarDays(3) } : others)
          }}
        />
        {within ? (
          <DurationField
            label={t('approval.ownClock')}
            value={within}
            onChange={(next) => onChange({ ...step, within: next })}
          />
        ) : null}
        {props.mayGo ? (
          <p>
            <Button weight="quiet" onPress={props.onRemove}>
              {t('approval.remove')}
            </Button>
          </p>
        ) : null}
      </div>
    </FieldGroup>
  )
}
