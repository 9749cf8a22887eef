import {
  approveReset,
  issueResetCode,
  listResets,
  refuseReset,
} from '@amparo/contract/api/organisations/resets'
import type { PaperSlip } from '@amparo/contract/api/organisations/users'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { Id } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ConfirmIdentity, needsConfirmation } from '../account/index.ts'

type Reset = OutputOf<typeof listResets>['items'][number]

const meanings: Readonly<Record<Reset['state'], Meaning>> = {
  asked: 'warning',
  approved: 'information',
  refused: 'neutral',
  issued: 'good',
}

/** Lost passwords and second steps: one asks, another approves, one of the two prints the code. */
export function Resets({ onSlip }: { readonly onSlip: (slip: PaperSlip) => void }) {
  const t = useText('administration')
  const { language } = useLanguage()
  const query = useQuery(listResets, {})
  const approve = useCommand(approveReset, [listResets])
  const refuse = useCommand(refuseReset, [listResets])
  const code = useCommand(issueResetCode, [listResets])
  const [waiting, setWaiting] = useState<Reset | undefined>(undefined)
  const approveOne = async (reset: Reset) => {
    const answer = await approve.send({ resetId: reset.id as Id<'ResetId'>, version: reset.version })
    setWaiting(!answer.ok && needsConfirmation(answer.problem) ? reset : undefined)
  }
  const print = async (reset: Reset) => {
    const answer = await code.send({ resetId: reset.id as Id<'ResetId'> })
    if (answer.ok) onSlip(answer.value)
  }
  const items = query.value?.items ?? []
  const problem = [approve.problem, refuse.problem, code.problem].find(
    (one) => one !== undefined && !needsConfirmation(one),
  )
  const isSending = [approve, refuse, code].some((one) => one.state === 'sending')
  if (query.state === 'loading') return <Skeleton />
  if (query.problem) return <ProblemNotice problem={query.problem} onRetry={query.refresh} />
  if (items.length === 0) return null
  return (
    <Card title={t('resets.title')}>
      <p className="soft">{t('resets.intro')}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {waiting ? <ConfirmIdentity onConfirmed={() => void approveOne(waiting)} /> : null}
      <List
        label={t('resets.title')}
        items={items.map((reset) => ({
          id: reset.id,
          title: t(`resets.kind.${reset.kind}`, { person: reset.displayName }),
          detail: t('resets.asked', {
            by: reset.askedBy,
            when: `${writeDay(dayOf(reset.askedAt), language)}, ${writeTime(reset.askedAt, language)}`,
          }),
          state: <Badge meaning={meanings[reset.state]}>{t(`resets.state.${reset.state}`)}</Badge>,
          ...(reset.state === 'asked' || reset.state === 'approved'
            ? {
                actions: (
                  <>
                    {reset.state === 'asked' && reset.mayApprove ? (
                      <Button icon="check" busy={isSending} onPress={() => void approveOne(reset)}>
                        {t('resets.approve')}
                      </Button>
                    ) : null}
                    {reset.state === 'approved' ? (
                      <Button busy={isSending} onPress={() => void print(reset)}>
                        {t('resets.print')}
                      </Button>
                    ) : null}
                    <Button
                      weight="quiet"
                      busy={isSending}
                      onPress={() =>
                        void refuse.send({ resetId: reset.id as Id<'ResetId'>, version: reset.version })
                      }
                    >
                      {t('resets.refuse')}
                    </Button>
                  </>
                ),
              }
            : {}),
        }))}
      />
    </Card>
  )
}
