import { recordInterpreting } from '@amparo/contract/api/interpreters/interpreting'
import { longestOf } from '@amparo/contract/kernel/fields'
import {
  childAgreements,
  interpretingModes,
  interpretingOutcomes,
} from '@amparo/domain/interpreter/interpreting'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByInterpreting } from './changed-by-interpreting.ts'
import { emptyHelp, fieldsOf, objectionsOf } from './helped-draft.ts'
import { HelperFields } from './helper-fields.tsx'
import { useLanguageChoices } from './use-language-choices.ts'
import { useRecordChoices } from './use-record-choices.ts'
import type { KnownInterpreters } from './who-can.tsx'

const { shape } = recordInterpreting.input.shape.fields

export function draftOfInterpreting(caseId: CaseId): string {
  return `interpreting ${caseId}`
}

/** Who interpreted on a day, with which record, whether the child agreed, and how it went. */
export function HelpedForm(props: {
  readonly caseId: CaseId
  readonly into: string
  readonly known: KnownInterpreters
  /** Of the register, where the form was opened from the list. */
  readonly chosen: readonly string[]
  readonly onDone: () => void
}) {
  const t = useText('interpreter')
  const person = useText('person')
  const ui = useText('ui')
  const say = useToast()
  const languages = useLanguageChoices()
  const { caseId, known } = props
  const records = useRecordChoices(known.records)
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'interpreting', name: draftOfInterpreting(caseId) },
    () =>
      emptyHelp(
        known.languages.find((one) => one !== props.into),
        props.into,
        props.chosen,
      ),
    ({ words, despite, went }) => words + despite !== '' || went !== undefined,
  )
  const { value, update } = draft
  const command = useCommand(recordInterpreting, changedByInterpreting)
  const objections = objectionsOf(value, known)
  const asksWhy = objections.length > 0 || command.problem?.code === 'interpreting.reason'
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    const fields = fieldsOf(value)
    if (!fields) return
    const { ok } = await command.send({ caseId, interpretingId: value.interpretingId, fields })
    if (!ok) return
    say({ words: t('interpreting.saved') })
    leave()
  }
  const missing = (isMissing: boolean) => (checked && isMissing ? t('interpreter.missing') : undefined)
  return (
    <DraftForm
      look="entry"
      label={t('interpreting.add')}
      {...{ draft, command, onSave: save, onBack: leave }}
    >
      <DayField
        label={t('interpreting.on')}
        value={value.on}
        onChange={(on) => update({ on })}
        problem={missing(!value.on)}
      />
      <HelperFields
        register={known.register}
        value={value.helpers}
        onChange={(helpers) => update({ helpers })}
        checked={checked}
      />
      {objections.length > 0 ? (
        <Banner meaning="warning" title={t('interpreting.excluded')}>
          <p>{objections.map((one) => t(`interpreting.objection.${one}`)).join(' ')}</p>
        </Banner>
      ) : null}
      {asksWhy ? (
        <TextArea
          label={t('interpreting.despite')}
          rows={2}
          value={value.despite}
          onChange={(despite) => update({ despite })}
          longest={longestOf(shape.despite)}
          problem={missing(value.despite.trim() === '')}
        />
      ) : null}
      <Select
        label={t('interpreting.about')}
        unanswered={ui('ui.choose')}
        choices={records}
        value={value.record}
        onChange={(record) => update({ record: record ?? value.record })}
      />
      <div className="field-columns">
        <ComboBox
          label={t('interpreting.from')}
          noneFound={person('person.language.none')}
          choices={languages}
          value={value.from}
          onChange={(from) => update({ from })}
          problem={missing(!value.from)}
        />
        <ComboBox
          label={t('interpreting.to')}
          noneFound={person('person.language.none')}
          choices={languages}
          value={value.to}
          onChange={(to) => update({ to })}
          problem={
            missing(!value.to) ?? (value.from === value.to ? t('interpreting.sameLanguage') : undefined)
          }
        />
      </div>
      <RadioGroup
        label={t('interpreting.mode')}
        inline
        choices={interpretingModes.map((one) => ({ value: one, label: t(`interpreting.mode.${one}`) }))}
        value={value.mode}
        onChange={(mode) => update({ mode })}
      />
      <RadioGroup
        label={t('interpreting.agreed')}
        hint={t('interpreting.agreed.hint')}
        inline
        choices={childAgreements.map((one) => ({ value: one, label: t(`interpreting.agreed.${one}`) }))}
        value={value.childAgreed}
        onChange={(childAgreed) => update({ childAgreed })}
        problem={missing(!value.childAgreed)}
      />
      <RadioGroup
        label={t('interpreting.went')}
        inline
        choices={interpretingOutcomes.map((one) => ({ value: one, label: t(`interpreting.went.${one}`) }))}
        value={value.went}
        onChange={(went) => update({ went })}
        problem={missing(!value.went)}
      />
      <TextArea
        label={t('interpreting.words')}
        hint={t('interpreting.words.hint')}
        required={false}
        rows={2}
        value={value.words}
        onChange={(words) => update({ words })}
        longest={longestOf(shape.words)}
      />
      <CheckboxGroup
        label={t('interpreter.before')}
        choices={[{ value: 'stated', label: t('interpreting.stated'), hint: t('interpreting.stated.hint') }]}
        value={value.stated ? ['stated'] : []}
        onChange={(ticked) => update({ stated: ticked.length > 0 })}
        problem={missing(!value.stated)}
      />
    </DraftForm>
  )
}
