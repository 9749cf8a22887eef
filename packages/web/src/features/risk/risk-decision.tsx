import { openCase } from '@amparo/contract/api/cases/open-case'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { listHistory } from '@amparo/contract/api/history/list-history'
import {
  approveRisk,
  askRiskChanges,
  decideRisk,
  showRisk,
  type RiskView,
} from '@amparo/contract/api/risk/risk'
import { riskLevels, type RiskLevel } from '@amparo/domain/case/case'
import type { CaseId, RiskAssessmentId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ApprovalPanel, mayAdd, type OpenedCase } from '../case/index.ts'
import { RiskReview } from './risk-review.tsx'

const changed = [showRisk, openCase, listCases, listHistory]

/** What may be done with a level now: decide it, or answer it as a second person. */
export function RiskDecision(props: {
  readonly risk: RiskView
  /** The level that was approved before this one. */
  readonly before: RiskView | undefined
  readonly opened: OpenedCase
  readonly caseId: CaseId
}) {
  const t = useText('risk')
  const words = useText('case')
  const say = useToast()
  const { risk, opened, caseId } = props
  const riskId = risk.id as RiskAssessmentId
  const [level, setLevel] = useState<RiskLevel>(risk.decidedLevel ?? risk.proposedLevel)
  const [reason, setReason] = useState(risk.decidedReason)
  const [checked, setChecked] = useState(false)
  const decide = useCommand(decideRisk, changed)
  const approve = useCommand(approveRisk, changed)
  const ask = useCommand(askRiskChanges, changed)
  const isOther = level !== risk.proposedLevel

  if (risk.state === 'decided') {
    return (
      <ApprovalPanel
        about={{ caseId, form: 'risk-changes', of: riskId }}
        standing={risk.approval}
        approve={approve}
        ask={ask}
        onApprove={() => approve.send({ caseId, riskId })}
        onAskChanges={(changes) => ask.send({ caseId, riskId, changes })}
        approved={t('risk.approved')}
        changesSent={t('risk.changesSent')}
      >
        <RiskReview risk={risk} before={props.before} />
      </ApprovalPanel>
    )
  }
  const isOpen = risk.state === 'proposed' || risk.state === 'changes-asked'
  if (!isOpen || !mayAdd(opened, 'risk')) return null
  const send = async () => {
    setChecked(true)
    if (isOther && reason.trim() === '') return
    const answer = await decide.send({ caseId, riskId, level, reason: isOther ? reason : '' })
    if (answer.ok) say({ words: t('risk.decided') })
  }
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
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
        onChange={setLevel}
      />
      {isOther ? (
        <TextArea
          label={t('risk.reason')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={4000}
          problem={checked && reason.trim() === '' ? t('risk.reasonMissing') : undefined}
        />
      ) : null}
      {decide.problem ? <ProblemNotice problem={decide.problem} /> : null}
      <div className="row">
        <Button type="submit" weight="main" busy={decide.state === 'sending'}>
          {t('risk.decideButton')}
        </Button>
      </div>
    </form>
  )
}
