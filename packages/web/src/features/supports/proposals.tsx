import { longestOf } from '@amparo/contract/kernel/fields'
import type { PlanView } from '@amparo/contract/api/plans/plan'
import {
  acceptProposal,
  declineProposal,
  listProposals,
  withdrawProposal,
  type ProposalView,
} from '@amparo/contract/api/supports/proposals'
import type { CaseId, ProposalId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'
import { changedByProposals } from './changed-by-supports.ts'
import { draftOfProposal } from './draft-of-proposal.ts'

const ProposalForm = latePart(async () => (await import('./proposal-form.tsx')).ProposalForm)

/** What those who support the case propose to its plan, and for them a way to propose. */
export function Proposals({ caseId, plan }: { readonly caseId: CaseId; readonly plan: PlanView }) {
  const t = useText('proposal')
  const ui = useText('ui')
  const pages = usePages(listProposals, { caseId })
  const [isProposing, setProposing] = useOpenForm(draftOfProposal(caseId))
  const { more } = pages
  const asked = useQuery(listProposals, { caseId })
  const mayPropose = asked.value?.mayPropose ?? false
  if (pages.first.state === 'ready' && pages.items.length === 0 && !mayPropose) return null
  return (
    <Card title={t('proposal.title')}>
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      {mayPropose ? <p className="soft">{t('proposal.what')}</p> : null}
      {isProposing && mayPropose ? (
        <ProposalForm caseId={caseId} plan={plan} onDone={() => setProposing(false)} />
      ) : mayPropose ? (
        <p>
          <Button icon="add" onPress={() => setProposing(true)}>
            {t('proposal.make')}
          </Button>
        </p>
      ) : null}
      {pages.items.map((one) => (
        <Proposal key={one.id} one={one} caseId={caseId} />
      ))}
      {more ? (
        <p>
          <Button icon="down" busy={pages.asking} onPress={() => void more()}>
            {ui('ui.showMore')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}

const meanings = { proposed: 'warning', accepted: 'good', declined: 'neutral', withdrawn: 'neutral' } as const

function Proposal({ one, caseId }: { readonly one: ProposalView; readonly caseId: CaseId }) {
  const t = useText('proposal')
  const { language } = useLanguage()
  const who = one.isHers ? one.by : one.owner
  return (
    <article className="sub-block" aria-label={t(`proposal.kind.${one.kind}`)}>
      <h3 className="entry-title">{t(`proposal.kind.${one.kind}`)}</h3>
      <p className="row">
        <Badge meaning={meanings[one.state]}>{t(`proposal.state.${one.state}`)}</Badge>
        <span className="soft">
          {[one.by, writeDay(dayOf(one.at), language)].filter(Boolean).join(between)}
        </span>
      </p>
      {one.before && one.state === 'proposed' ? (
        <p className="soft">{t('proposal.before', { what: one.before })}</p>
      ) : null}
      <p className="quote">{one.what}</p>
      <p className="facts">
        {one.dueOn ? <span>{t('proposal.dueOn', { day: writeDay(one.dueOn, language) })}</span> : null}
        {who ? <span>{t('proposal.who', { name: who })}</span> : null}
      </p>
      <p>{t('proposal.because', { why: one.why })}</p>
      {one.words ? <p className="soft">{t('proposal.answered', { words: one.words })}</p> : null}
      {one.mayAnswer ? <Answer one={one} caseId={caseId} /> : null}
      {one.mayWithdraw ? <Withdraw one={one} caseId={caseId} /> : null}
    </article>
  )
}

type Props = { readonly one: ProposalView; readonly caseId: CaseId }

function Answer({ one, caseId }: Props) {
  const t = useText('proposal')
  const say = useToast()
  // Kept, so that a second try after a cut line writes no second action.
  const [actionId] = useState(() => newId<'PlanActionId'>())
  const [isDeclining, setDeclining] = useState(false)
  const accept = useCommand(acceptProposal, changedByProposals)
  const decline = useCommand(declineProposal, changedByProposals)
  const of = { caseId, proposalId: one.id as ProposalId }
  const take = async () => {
    const answer = await accept.send({ ...of, actionId })
    if (answer.ok) say({ words: t('proposal.accepted') })
  }
  const refuse = async (words: string) => {
    const answer = await decline.send({ ...of, words })
    if (answer.ok) say({ words: t('proposal.declined') })
    return answer.ok
  }
  if (isDeclining)
    return (
      <WordsForm
        caseId={caseId}
        form="proposal-decline"
        of={one.id}
        name={`decline proposal ${one.id}`}
        label={t('proposal.decline.why')}
        longest={longestOf(declineProposal.input.shape.words)}
        required
        saveLabel={t('proposal.decline')}
        command={decline}
        onSave={refuse}
        onBack={() => setDeclining(false)}
      />
    )
  return (
    <>
      {accept.problem ? <ProblemNotice problem={accept.problem} /> : null}
      <div className="row">
        <Button icon="check" weight="main" busy={accept.state === 'sending'} onPress={() => void take()}>
          {t('proposal.accept')}
          <span className="only-read"> · {one.what}</span>
        </Button>
        <Button onPress={() => setDeclining(true)}>
          {t('proposal.decline')}
          <span className="only-read"> · {one.what}</span>
        </Button>
      </div>
    </>
  )
}

function Withdraw({ one, caseId }: Props) {
  const t = useText('proposal')
  const command = useCommand(withdrawProposal, changedByProposals)
  return (
    <>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <p>
        <Button
          busy={command.state === 'sending'}
          onPress={() => void command.send({ caseId, proposalId: one.id as ProposalId })}
        >
          {t('proposal.withdraw')}
          <span className="only-read"> · {one.what}</span>
        </Button>
      </p>
    </>
  )
}
