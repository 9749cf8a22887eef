import { longestOf } from '@amparo/contract/kernel/fields'
import {
  editOrganisation,
  listOrganisations,
  type Organisation,
} from '@amparo/contract/api/organisations/organisations'
import type { OrganisationId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'

/** How others see and reach us: name, phone, and what a hidden card says about asking. */
export function OwnOrganisation({ organisation }: { readonly organisation: Organisation }) {
  const t = useText('administration')
  const ui = useText('ui')
  const say = useToast()
  const edit = useCommand(editOrganisation, [listOrganisations])
  const [name, setName] = useState(organisation.name)
  const [phone, setPhone] = useState(organisation.contactPhone)
  const [note, setNote] = useState(organisation.contactNote)
  const [invites, setInvites] = useState(organisation.supervisorsInvite)
  const save = async () => {
    const answer = await edit.send({
      organisationId: organisation.id as OrganisationId,
      version: organisation.version,
      name: name.trim() || organisation.name,
      contactPhone: phone.trim(),
      contactNote: note.trim().replaceAll(/\s+/g, ' '),
      supervisorsInvite: invites,
    })
    if (answer.ok) say({ words: t('organisations.saved') })
  }
  return (
    <Card title={t('organisations.own')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {edit.problem ? <ProblemNotice problem={edit.problem} /> : null}
        <TextField
          label={t('organisations.name')}
          value={name}
          onChange={setName}
          longest={longestOf(editOrganisation.input.shape.name)}
        />
        <TextField
          label={t('organisations.phone')}
          hint={t('organisations.phoneHint')}
          type="tel"
          value={phone}
          onChange={setPhone}
          longest={longestOf(editOrganisation.input.shape.contactPhone)}
          width="medium"
        />
        <TextArea
          label={t('organisations.note')}
          value={note}
          onChange={setNote}
          rows={2}
          longest={longestOf(editOrganisation.input.shape.contactNote)}
        />
        <Checkbox label={t('organisations.supervisorsInvite')} checked={invites} onChange={setInvites} />
        <Button type="submit" weight="main" busy={edit.state === 'sending'}>
          {ui('ui.save')}
        </Button>
      </form>
    </Card>
  )
}
