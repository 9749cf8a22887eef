import { withdrawStay, type StayView } from '@amparo/contract/api/journey/journey'
import { longestOf } from '@amparo/contract/kernel/fields'
import { closedStays, disputedPairs } from '@amparo/domain/journey/journey-stay'
import type { CaseId, JourneyStayId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import type { OpenedCase } from '../case/index.ts'
import { WrittenFoot } from '../written/index.ts'
import { changedByJourney } from './changed-by-journey.ts'
import type { JourneyEntry } from './journey-entries.ts'
import { draftOfStay } from './draft-names.ts'
import { CustodyLine, StayForm } from './late-forms.tsx'
import type { JourneyWords } from './use-journey-words.ts'

/** With whom she was held, from whom she was parted there, and what contradicts it. */
export function StayDetail(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly entries: readonly JourneyEntry[]
  readonly words: JourneyWords
  readonly stay: StayView
  readonly title: string
  readonly mayWrite: boolean
  readonly isFormer?: true
  readonly ownEntries?: readonly JourneyEntry[]
}) {
  const t = useText('journey')
  const { caseId, stay, words } = props
  const [isChanging, setChanging] = useOpenForm(draftOfStay(caseId, stay.id))
  const command = useCommand(withdrawStay, changedByJourney)
  if (isChanging && props.mayWrite)
    return <StayForm {...props} before={stay} onDone={() => setChanging(false)} />
  const { separation } = stay
  const stays = props.entries.flatMap((entry) =>
    entry.kind === 'stay' ? [{ id: entry.id, content: entry.one }] : [],
  )
  const contradicting = disputedPairs(stays)
    .filter((pair) => pair.some(({ id }) => id === stay.id))
    .map(([one, other]) => (one.id === stay.id ? other : one))
  return (
    <>
      {closedStays.includes(stay.kind) && stay.withAdults === 'yes' ? (
        <p className="facts">
          <Badge meaning="warning">{t('journey.stay.withAdults')}</Badge>
        </p>
      ) : null}
      <CustodyLine {...props} stays={stays.map(({ content }) => content)} />
      {separation ? (
        <>
          <p className="facts">
            <Badge meaning="danger">{t('journey.separation.line', { from: separation.from })}</Badge>
            {separation.by ? <span>{t('journey.separation.lineBy', { by: separation.by })}</span> : null}
            {separation.authority ? <span>{separation.authority}</span> : null}
          </p>
          {separation.why ? <p className="written">{separation.why}</p> : null}
        </>
      ) : null}
      {contradicting.map(({ id, content }) => (
        <p className="facts" key={id}>
          <Badge meaning="warning">{t('journey.disputed', { title: words.stay(content) })}</Badge>
          <span>{words.span(content)}</span>
        </p>
      ))}
      {stay.words ? <p className="quote">{stay.words}</p> : null}
      <WrittenFoot
        {...props}
        about={props.title}
        one={stay}
        form="journey-stay-end"
        command={command}
        longest={longestOf(withdrawStay.input.shape.because)}
        onChange={() => setChanging(true)}
        onWithdraw={(because) => command.send({ caseId, stayId: stay.id as JourneyStayId, because })}
      />
    </>
  )
}
