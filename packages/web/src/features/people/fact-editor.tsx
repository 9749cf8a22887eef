import { longestOf } from '@amparo/contract/kernel/fields'
import { phoneNumber } from '@amparo/contract/api/cases/person-fields'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase, type PersonView } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { editPerson } from '@amparo/contract/api/people/edit-person'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { ApproximateDateField } from '../../ui/approximate-date-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useOutcomeWords } from '../case/index.ts'
import {
  emptyName,
  isEmptyName,
  LanguageList,
  NameFields,
  NationalityList,
  OriginFields,
  OtherNames,
  type NameDraft,
  type OriginDraft,
} from '../person/index.ts'

export type ChildField =
  'names' | 'born' | 'sex' | 'languages' | 'nationalities' | 'origin' | 'phones' | 'addressForm'

type Edits = InputOf<typeof editPerson>['edits']
type Values = Pick<PersonView, ChildField>

export function draftOfFact(child: PersonView, field: ChildField): string {
  return `fact ${child.id} ${field}`
}

/** Changes one fact; the version that was on the screen goes along, so that nobody's words are written over. */
export function FactEditor(props: {
  readonly field: ChildField
  readonly label: string
  readonly child: PersonView
  readonly caseId: CaseId
  readonly onDone: () => void
}) {
  const words = useText('case')
  const sayOutcome = useOutcomeWords()
  const { field, child, caseId } = props
  // What was on the screen when editing began stays with it, whatever arrives meanwhile.
  const place = {
    caseId,
    form: 'child-fact',
    of: `${child.id} ${field}`,
    name: draftOfFact(child, field),
  } as const
  const draft = useKeptDraft(place, () => ({ seen: child, values: child as Values }))
  const { seen, values } = draft.value
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const command = useCommand(editPerson, [openCase, ...caseLists, listHistory])
  const save = async () => {
    const isSet = field === 'nationalities' || field === 'phones'
    const edit = {
      value: cleaned(field, values),
      base: seen.fieldVersions[field] ?? 0,
      ...(isSet ? { baseValue: seen[field] } : {}),
    }
    const answer = await command.send({
      caseId,
      personId: child.id as PersonId,
      edits: { [field]: edit } as Edits,
    })
    if (!answer.ok) return
    sayOutcome(answer.value, words('case.saved'))
    leave()
  }
  return (
    <DraftForm draft={draft} command={command} onSave={save} onBack={leave}>
      <Editor
        {...props}
        values={values}
        onChange={(more) => draft.update({ values: { ...values, ...more } })}
      />
    </DraftForm>
  )
}

function cleaned(field: ChildField, values: Values): unknown {
  if (field === 'names') return values.names.filter((name) => !isEmptyName(name as NameDraft))
  if (field === 'phones') return values.phones.map((phone) => phone.trim()).filter((phone) => phone !== '')
  if (field === 'origin' && values.origin) {
    // A part that is not known is left out, not sent as nothing.
    return Object.fromEntries(
      Object.entries(values.origin).filter(([, part]) => part !== null && part !== undefined),
    )
  }
  return values[field]
}

function Editor(props: {
  readonly field: ChildField
  readonly label: string
  readonly values: Values
  readonly onChange: (more: Partial<Values>) => void
}) {
  const t = useText('person')
  const { field, label, values, onChange } = props
  switch (field) {
    case 'names': {
      const names = values.names as readonly NameDraft[]
      const called = names.find((name) => name.role === 'called') ?? emptyName('called')
      const others = names.filter((name) => name !== called)
      return (
        <>
          <NameFields
            value={called}
            onChange={(next) => onChange({ names: [next, ...others] })}
            withMarried
          />
          <OtherNames value={others} onChange={(next) => onChange({ names: [called, ...next] })} />
        </>
      )
    }
    case 'born': {
      const born = parseApproximateDate(values.born)
      return (
        <ApproximateDateField
          label={label}
          labelHidden
          value={born.ok ? born.value : undefined}
          onChange={(date) => onChange({ born: date ?? null })}
          toldOn={today()}
        />
      )
    }
    case 'sex':
      return (
        <RadioGroup
          label={label}
          labelHidden
          choices={(['female', 'male', 'other', 'unknown'] as const).map((sex) => ({
            value: sex,
            label: t(`person.sex.${sex}`),
          }))}
          value={values.sex ?? undefined}
          onChange={(sex) => onChange({ sex })}
        />
      )
    case 'languages':
      return <LanguageList value={values.languages} onChange={(languages) => onChange({ languages })} />
    case 'nationalities':
      return (
        <NationalityList
          value={values.nationalities}
          onChange={(nationalities) => onChange({ nationalities })}
        />
      )
    case 'origin':
      return (
        <OriginFields
          value={(values.origin as OriginDraft | null) ?? { words: '' }}
          onChange={(origin) => onChange({ origin })}
        />
      )
    case 'phones':
      return (
        <TextField
          label={label}
          hint={t('person.phone.hint')}
          type="tel"
          value={values.phones[0] ?? ''}
          onChange={(phone) => onChange({ phones: [phone, ...values.phones.slice(1)] })}
          longest={longestOf(phoneNumber)}
        />
      )
    case 'addressForm':
      return (
        <RadioGroup
          label={label}
          labelHidden
          choices={(['tu', 'vos', 'usted'] as const).map((form) => ({
            value: form,
            label: t(`person.addressForm.${form}`),
          }))}
          value={values.addressForm}
          onChange={(addressForm) => onChange({ addressForm })}
        />
      )
  }
}
