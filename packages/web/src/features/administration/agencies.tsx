import { askAgency } from '@amparo/contract/api/organisations/agencies'
import { listEnforcementRequests } from '@amparo/contract/api/organisations/enforcement'
import type { Organisation } from '@amparo/contract/api/organisations/organisations'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { OrganisationId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { agencyChoices, agencyName } from '../incidents/index.ts'
import { ConfirmedForm } from './confirmed-form.tsx'
import { FourEyesRequests } from './four-eyes-requests.tsx'

/** Which institution an organisation is or belongs to: its people never read what was done by their own. Two people say so. */
export function Agencies({ organisations }: { readonly organisations: readonly Organisation[] }) {
  const t = useText('administration')
  const say = useToast()
  const { language } = useLanguage()
  const [organisationId, setOrganisation] = useState<string | undefined>(undefined)
  const [agency, setAgency] = useState<string | undefined>(undefined)
  const [reason, setReason] = useState('')
  const [isOpen, setOpen] = useState(false)
  const requests = useQuery(listEnforcementRequests, {})
  const command = useCommand(askAgency, [listEnforcementRequests])
  const named = organisations.filter(({ agencies }) => agencies.length > 0)
  const isReady = organisationId !== undefined && agency !== undefined && reason.trim() !== ''
  const send = async () => {
    if (!isReady) return
    const { ok } = await command.send({
      organisationId: organisationId as OrganisationId,
      agency,
      reason: reason.trim(),
    })
    if (!ok) return
    setAgency(undefined)
    setReason('')
    setOpen(false)
    say({ words: t('enforcement.askedNow') })
  }
  return (
    <Card title={t('agencies.title')}>
      <p>{t('agencies.what')}</p>
      {named.length > 0 ? (
        <List
          label={t('agencies.title')}
          items={named.map(({ id, name, agencies }) => ({
            id,
            title: name,
            detail: agencies.map((one) => agencyName(one, language)).join('; '),
          }))}
        />
      ) : null}
      <FourEyesRequests
        requests={(requests.value?.items ?? []).filter(({ agency: asked }) => asked !== null)}
      />
      {isOpen ? (
        <ConfirmedForm
          command={command}
          label={t('enforcement.send')}
          isReady={isReady}
          onSend={() => void send()}
          onDone={() => setOpen(false)}
        >
          <Select
            label={t('agencies.organisation')}
            unanswered={t('agencies.choose')}
            choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            value={organisationId}
            onChange={setOrganisation}
          />
          <Select
            label={t('agencies.institution')}
            unanswered={t('agencies.choose')}
            choices={agencyChoices(language)}
            value={agency}
            onChange={setAgency}
          />
          <TextField
            label={t('enforcement.reason')}
            value={reason}
            onChange={setReason}
            longest={longestOf(askAgency.input.shape.reason)}
          />
        </ConfirmedForm>
      ) : (
        <p>
          <Button onPress={() => setOpen(true)}>{t('agencies.ask')}</Button>
        </p>
      )}
    </Card>
  )
}
