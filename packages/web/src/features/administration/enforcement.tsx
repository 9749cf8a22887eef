import { longestOf } from '@amparo/contract/kernel/fields'
import {
  approveEnforcement,
  askEnforcement,
  listEnforcementRequests,
  refuseEnforcement,
} from '@amparo/contract/api/organisations/enforcement'
import { listOrganisations, type Organisation } from '@amparo/contract/api/organisations/organisations'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { Id, OrganisationId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useSession } from '../../app/session-context.tsx'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ConfirmIdentity, needsConfirmation } from '../account/index.ts'
import { ConfirmedForm } from './confirmed-form.tsx'

type Request = OutputOf<typeof listEnforcementRequests>['items'][number]

const meanings: Readonly<Record<Request['state'], Meaning>> = {
  asked: 'warning',
  approved: 'good',
  refused: 'neutral',
}

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
      <Requests requests={query.value?.items ?? []} />
      {own?.enforcement ? (
        <Banner meaning="information">{t('enforcement.ownMarked')}</Banner>
      ) : (
        <Ask organisations={organisations} />
      )}
    </Card>
  )
}

function Requests({ requests }: { readonly requests: readonly Request[] }) {
  const t = useText('administration')
  const { language } = useLanguage()
  const approve = useCommand(approveEnforcement, [listEnforcementRequests, listOrganisations])
  const refuse = useCommand(refuseEnforcement, [listEnforcementRequests])
  const [waiting, setWaiting] = useState<Request | undefined>(undefined)
  const inputOf = ({ id, version }: Request) => ({ requestId: id as Id<'EnforcementRequestId'>, version })
  const approveOne = async (request: Request) => {
    const answer = await approve.send(inputOf(request))
    setWaiting(!answer.ok && needsConfirmation(answer.problem) ? request : undefined)
  }
  const problem = [approve.problem, refuse.problem].find(
    (one) => one !== undefined && !needsConfirmation(one),
  )
  const isSending = approve.state === 'sending' || refuse.state === 'sending'
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {waiting ? <ConfirmIdentity onConfirmed={() => void approveOne(waiting)} /> : null}
      {requests.length > 0 ? (
        <List
          label={t('enforcement.requests')}
          items={requests.map((request) => ({
            id: request.id,
            title: t(request.wanted ? 'enforcement.set' : 'enforcement.unset', {
              name: request.organisation,
            }),
            detail: [
              t('enforcement.asked', {
                by: [request.askedBy, request.askedFor].filter(Boolean).join(', '),
                when: `${writeDay(dayOf(request.askedAt), language)}, ${writeTime(request.askedAt, language)}`,
              }),
              request.reason,
            ].join(between),
            state: <Badge meaning={meanings[request.state]}>{t(`enforcement.state.${request.state}`)}</Badge>,
            ...(request.mayRefuse
              ? {
                  actions: (
                    <>
                      {request.mayApprove ? (
                        <Button icon="check" busy={isSending} onPress={() => void approveOne(request)}>
                          {t('enforcement.approve')}
                          <span className="only-read"> · {request.organisation}</span>
                        </Button>
                      ) : null}
                      <Button
                        weight="quiet"
                        busy={isSending}
                        onPress={() => void refuse.send(inputOf(request))}
                      >
                        {t(request.mayApprove ? 'enforcement.refuse' : 'enforcement.takeBack')}
                        <span className="only-read"> · {request.organisation}</span>
                      </Button>
                    </>
                  ),
                }
              : {}),
          }))}
        />
      ) : null}
    </>
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
