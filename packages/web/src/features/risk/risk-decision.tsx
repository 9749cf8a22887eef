import { longestOf } from '@amparo/contract/kernel/fields'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { listHistory } from '@amparo/contract/api/history/list-history'
import {
  approveRisk,
  askRiskChanges,
  decideRisk,
  showRisk,
  type RiskView,
} from '@amparo/contract/api/risk/risk'
import { riskLevels } from '@amparo/domain/case/case'
import type { CaseId, RiskAssessmentId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ApprovalPanel, mayAdd, type OpenedCase } from '../case/index.ts'
import { RiskReview } from './risk-review.tsx'

const changed = [showRisk, openCase, ...caseLists, listHistory]

/** What may be done with a level now: decide it, or answer it as a second person. */
export function RiskDecision(props: {
  readonly risk: RiskView
  /** The level that was approved before this one. */
  readonly before: RiskView | undefined
  readonly opened: OpenedCase
  readonly caseId: CaseId
}) {
  const t = useText('risk')
  const { risk, opened, caseId } = props
  const riskId = risk.id as RiskAssessmentId
  const approve = useCommand(approveRisk, changed)
  const ask = useCommand(askRiskChanges, changed)

  if (risk.state === 'decided') {
    return (
      <ApprovalPanel
        about={{ caseId, form: 'risk-changes', of: riskId }}
        standing={risk.approval}
        steps={risk.approvalSteps}
        approve={approve}
        ask={ask}
        onApprove={(step) => approve.send({ caseId, riskId, step })}
        onAskChanges={(changes) => ask.send({ caseId, riskId, changes })}
        approved={t('risk.approved')}
        changesSent={t('risk.changesSent')}
      >
        <RiskReview risk={risk} before={props.before} />
      </ApprovalPanel>
    )
  }
  const isOpen = risk.state === 'proposed' || risk.state === 'changes-asked'
  return isOpen && mayAdd(opened, 'risk') ? <DecisionForm risk={risk} caseId={caseId} /> : null
}

function beginDeciding({ decidedLevel, proposedLevel, decidedReason }: RiskView) {
  return { level: decidedLevel ?? proposedLevel, reason: decidedReason }
}

/** The level that a person decides, and why it is another than was proposed. */
function DecisionForm({ risk, caseId }: { readonly risk: RiskView; readonly caseId: CaseId }) {
  const t = useText('risk')
  const words = useText('case')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'risk-decision', of: risk.id, name: `decide ${risk.id}` },
    () => beginDeciding(risk),
    ({ reason }) => reason !== risk.decidedReason,
  )
  const { level, reason } = draft.value
  const decide = useCommand(decideRisk, changed)
  const isOther = level !== risk.proposedLevel
  const send = async () => {
    setChecked(true)
    if (isOther && reason.trim() === '') return
    const riskId = risk.id as RiskAssessmentId
    const answer = await decide.send({ caseId, riskId, level, reason: isOther ? reason : '' })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('risk.decided') })
  }
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <FoundDraft found={draft.found} />
      {risk.changesAsked ? (
        <Banner meaning="warning" title={words('case.changesAsked')}>
          <p className="quote">{risk.changesAsked}</p>
        </Banner>
      ) : null}
      <RadioGroup
        label={t('risk.decide')}
        inline
        choices={riskLevels.map((each) => ({ value: each, label: words(`case.risk.${each}`) }))}
        value={level}
        onChange={(next) => draft.update({ level: next })}
      />
      {isOther ? (
        <TextArea
          label={t('risk.reason')}
          value={reason}
          onChange={(next) => draft.update({ reason: next })}
          rows={3}
          longest={longestOf(decideRisk.input.shape.reason)}
          problem={checked && reason.trim() === '' ? t('risk.reasonMissing') : undefined}
        />
      ) : null}
      <DraftNote unsaved={draft.isUnsaved} keptAt={draft.keptAt} />
      {decide.problem ? <ProblemNotice problem={decide.problem} /> : null}
      <div className="row">
        <Button type="submit" weight="main" busy={decide.state === 'sending'}>
          {t('risk.decideButton')}
        </Button>
      </div>
    </form>
  )
}
