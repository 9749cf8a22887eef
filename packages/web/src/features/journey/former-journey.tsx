import type { FormerJourney } from '@amparo/contract/api/journey/journey'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { Card } from '../../ui/card.tsx'
import type { OpenedCase } from '../case/index.ts'
import { entriesOf, type JourneyEntry } from './journey-entries.ts'
import { JourneyTimeline } from './journey-timeline.tsx'
import { LeavingFacts } from './leaving-facts.tsx'
import type { JourneyPlaces } from './use-journey-places.ts'
import type { JourneyWords } from './use-journey-words.ts'

/** What who had her before wrote down: with its source, to be read, and never mixed with what is written here. */
export function FormerJourneyCard(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly former: FormerJourney
  readonly words: JourneyWords
  readonly places: JourneyPlaces
  readonly ownEntries: readonly JourneyEntry[]
}) {
  const t = useText('journey')
  const { former, ...shared } = props
  const entries = entriesOf(former.legs, former.stays)
  const { organisation: org, leaving } = former
  return (
    <Card title={t('journey.former', { org })}>
      <p className="soft">{t('journey.former.note')}</p>
      {entries.length === 0 ? <p className="soft">{t('journey.former.empty')}</p> : null}
      <JourneyTimeline {...shared} entries={entries} mayWrite={false} org={org} isFormer />
      <h3 className="entry-sub">{t('journey.former.leaving', { org })}</h3>
      {leaving ? <LeavingFacts leaving={leaving} /> : <p className="soft">{t('journey.former.noLeaving')}</p>}
    </Card>
  )
}
