import { longestOf } from '@amparo/contract/kernel/fields'
import { askEnforcement, listEnforcementRequests } from '@amparo/contract/api/organisations/enforcement'
import type { Organisation } from '@amparo/contract/api/organisations/organisations'
import type { OrganisationId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ConfirmedForm } from './confirmed-form.tsx'
import { FourEyesRequests } from './four-eyes-requests.tsx'

/** Which organisations enforce migration law: they are shut out of every case, and two people say so. */
export function Enforcement({ organisations }: { readonly organisations: readonly Organisation[] }) {
  const t = useText('administration')
  const session = useSession()
  const query = useQuery(listEnforcementRequests, {})
  const own = organisations.find((one) => one.id === session.organisation.id)
  return (
    <Card title={t('enforcement.title')}>
      <p>{t('enforcement.what')}</p>
      <p className="soft">{t('enforcement.how')}</p>
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      <FourEyesRequests requests={(query.value?.items ?? []).filter(({ agency }) => agency === null)} />
      {own?.enforcement ? (
        <Banner meaning="information">{t('enforcement.ownMarked')}</Banner>
      ) : (
        <Ask organisations={organisations} />
      )}
    </Card>
  )
}

function Ask({ organisations }: { readonly organisations: readonly Organisation[] }) {
  const t = useText('administration')
  const ui = useText('ui')
  const say = useToast()
  const ask = useCommand(askEnforcement, [listEnforcementRequests])
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const [reason, setReason] = useState('')
  const organisation = organisations.find((one) => one.id === chosen)
  const isReady = organisation !== undefined && reason.trim() !== ''
  const send = async () => {
    if (!isReady) return
    const answer = await ask.send({
      organisationId: organisation.id as OrganisationId,
      wanted: !organisation.enforcement,
      reason: reason.trim(),
    })
    if (!answer.ok) return
    setOpen(false)
    setReason('')
    setChosen(undefined)
    say({ words: t('enforcement.askedNow') })
  }
  if (!isOpen) {
    return (
      <p>
        <Button onPress={() => setOpen(true)}>{t('enforcement.ask')}</Button>
      </p>
    )
  }
  return (
    <ConfirmedForm
      command={ask}
      label={t('enforcement.send')}
      isReady={isReady}
      onSend={() => void send()}
      onDone={() => setOpen(false)}
    >
      <Select
        label={t('enforcement.organisation')}
        unanswered={ui('ui.choose')}
        choices={organisations.map((one) => ({ value: one.id, label: one.name }))}
        value={chosen}
        onChange={setChosen}
      />
      {organisation ? (
        <Banner meaning="warning">
          {t(organisation.enforcement ? 'enforcement.willOpen' : 'enforcement.willShut', {
            name: organisation.name,
          })}
        </Banner>
      ) : null}
      <TextField
        label={t('enforcement.reason')}
        value={reason}
        onChange={setReason}
        longest={longestOf(askEnforcement.input.shape.reason)}
      />
    </ConfirmedForm>
  )
}
