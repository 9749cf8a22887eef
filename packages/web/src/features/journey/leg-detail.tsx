import { withdrawLeg, type LegView } from '@amparo/contract/api/journey/journey'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, JourneyLegId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import type { OpenedCase } from '../case/index.ts'
import { WrittenFoot } from '../written/index.ts'
import { changedByJourney } from './changed-by-journey.ts'
import type { JourneyEntry } from './journey-entries.ts'
import { draftOfLeg } from './draft-names.ts'
import { LegCompany, LegForm } from './late-forms.tsx'
import type { JourneyWords } from './use-journey-words.ts'

/** How, with whom, what was met, in whose words; and what corrects it. */
export function LegDetail(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly entries: readonly JourneyEntry[]
  readonly words: JourneyWords
  readonly leg: LegView
  readonly title: string
  readonly mayWrite: boolean
}) {
  const t = useText('journey')
  const phases = useText('case')
  const { caseId, leg } = props
  const [isChanging, setChanging] = useOpenForm(draftOfLeg(caseId, leg.id))
  const command = useCommand(withdrawLeg, changedByJourney)
  if (isChanging && props.mayWrite)
    return <LegForm {...props} before={leg} onDone={() => setChanging(false)} />
  return (
    <>
      <p className="facts">
        <Badge meaning="neutral">{phases(`case.phase.${leg.phase}`)}</Badge>
        {leg.means.map((one) => (
          <span key={one}>{t(`journey.means.${one}`)}</span>
        ))}
        {leg.company.length > 0 ? (
          <span>{leg.company.map((one) => t(`journey.company.${one}`)).join(', ')}</span>
        ) : null}
      </p>
      {leg.groupId && props.opened.reads.includes('people') ? <LegCompany caseId={caseId} leg={leg} /> : null}
      {leg.hazards.length > 0 ? (
        <p className="facts">
          {leg.hazards.map((one) => (
            <Badge key={one} meaning="warning">
              {t(`journey.hazard.${one}`)}
            </Badge>
          ))}
        </p>
      ) : null}
      {leg.words ? <p className="quote">{leg.words}</p> : null}
      <WrittenFoot
        {...props}
        about={props.title}
        one={leg}
        form="journey-leg-end"
        command={command}
        longest={longestOf(withdrawLeg.input.shape.because)}
        onChange={() => setChanging(true)}
        onWithdraw={(because) => command.send({ caseId, legId: leg.id as JourneyLegId, because })}
      />
    </>
  )
}
