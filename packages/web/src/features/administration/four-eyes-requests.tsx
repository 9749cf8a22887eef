import {
  approveEnforcement,
  listEnforcementRequests,
  refuseEnforcement,
} from '@amparo/contract/api/organisations/enforcement'
import { listOrganisations } from '@amparo/contract/api/organisations/organisations'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { Id } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ConfirmIdentity, needsConfirmation } from '../account/index.ts'
import { agencyName } from '../incidents/index.ts'

type Request = OutputOf<typeof listEnforcementRequests>['items'][number]

const meanings: Readonly<Record<Request['state'], Meaning>> = {
  asked: 'warning',
  approved: 'good',
  refused: 'neutral',
}

/** What one person asked for and another decides: the mark of an organisation, or the name of its institution. */
export function FourEyesRequests({ requests }: { readonly requests: readonly Request[] }) {
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
            title: request.agency
              ? t('agencies.request', {
                  name: request.organisation,
                  agency: agencyName(request.agency, language),
                })
              : t(request.wanted ? 'enforcement.set' : 'enforcement.unset', { name: request.organisation }),
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
