import { longestOf } from '@amparo/contract/kernel/fields'
import { openCase, type PersonView } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listNoContacts, recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { noContactRules, type NoContactRule } from '@amparo/domain/safety/no-contact'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { PhoneFields, wholeName, type NameDraft } from '../person/index.ts'
import { draftOfNoContact } from './draft-of-no-contact.ts'

function emptyNoContact() {
  return {
    noContactId: newId<'NoContactId'>(),
    personId: undefined as string | undefined,
    name: '',
    phones: [] as readonly string[],
    rules: [] as readonly NoContactRule[],
    why: '',
    saidBy: '',
  }
}

/** Somebody who could harm the child, of the case or not. */
export function NoContactForm(props: {
  readonly caseId: CaseId
  readonly people: readonly PersonView[]
  readonly onDone: () => void
}) {
  const t = useText('no-contact')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId } = props
  const others = props.people.filter(({ role }) => role !== 'child')
  const draft = useKeptDraft(
    { caseId, form: 'no-contact', name: draftOfNoContact(caseId) },
    emptyNoContact,
    (value) => [value.name, value.why, value.saidBy, ...value.phones].some((text) => text !== ''),
  )
  const { value, update } = draft
  const { shape } = recordNoContact.input
  const command = useCommand(recordNoContact, [listNoContacts, openCase, listHistory])
  const isMissing = (text: string) => checked && text.trim() === ''
  const choose = (personId: string | undefined) => {
    const person = others.find(({ id }) => id === personId)
    update(
      person
        ? {
            personId,
            name: wholeName((person.names as readonly NameDraft[])[0]),
            phones: person.phones,
          }
        : { personId: undefined },
    )
  }
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    const { noContactId, name, rules, why, saidBy } = value
    if (name.trim() === '' || why.trim() === '' || rules.length === 0) return
    const { ok } = await command.send({
      caseId,
      noContactId,
      personId: (value.personId ?? null) as PersonId | null,
      name,
      phones: value.phones.map((phone) => phone.trim()).filter((phone) => phone !== ''),
      rules: [...rules],
      why,
      saidBy,
    })
    if (!ok) return
    say({ words: t('no-contact.saved') })
    leave()
  }
  return (
    <DraftForm draft={draft} command={command} onSave={save} onBack={leave}>
      {others.length > 0 ? (
        <Select
          label={t('no-contact.person')}
          unanswered={t('no-contact.person.none')}
          choices={others.map(({ id, names }) => ({
            value: id,
            label: wholeName((names as readonly NameDraft[])[0]),
          }))}
          value={value.personId}
          onChange={choose}
        />
      ) : null}
      <TextField
        label={t('no-contact.name')}
        value={value.name}
        onChange={(name) => update({ name })}
        longest={longestOf(shape.name)}
        problem={isMissing(value.name) ? t('no-contact.name.missing') : undefined}
      />
      <PhoneFields value={value.phones} onChange={(phones) => update({ phones })} />
      <CheckboxGroup
        label={t('no-contact.rules')}
        choices={noContactRules.map((rule) => ({ value: rule, label: t(`no-contact.rule.${rule}`) }))}
        value={value.rules}
        onChange={(rules) => update({ rules })}
        problem={checked && value.rules.length === 0 ? t('no-contact.rules.missing') : undefined}
      />
      <TextArea
        label={t('no-contact.why')}
        hint={t('no-contact.why.hint')}
        value={value.why}
        onChange={(why) => update({ why })}
        rows={3}
        longest={longestOf(shape.why)}
        problem={isMissing(value.why) ? t('no-contact.why.missing') : undefined}
      />
      <TextField
        label={t('no-contact.saidBy')}
        required={false}
        value={value.saidBy}
        onChange={(saidBy) => update({ saidBy })}
        longest={longestOf(shape.saidBy)}
      />
    </DraftForm>
  )
}
