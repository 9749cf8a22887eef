import { readJourney } from '@amparo/contract/api/journey/journey'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAdd, type OpenedCase } from '../case/index.ts'
import { Debts } from '../smuggling/index.ts'
import { entriesOf, isStanding } from './journey-entries.ts'
import { JourneyMap } from './journey-map.tsx'
import { JourneyTable } from './journey-table.tsx'
import { JourneyTimeline } from './journey-timeline.tsx'
import { LeavingCard } from './leaving-card.tsx'
import { draftOfLeg, draftOfStay } from './draft-names.ts'
import { FormerJourneyCard, LegForm, StayForm, WhereNowProposal, WithdrawnEntries } from './late-forms.tsx'
import { useJourneyPlaces } from './use-journey-places.ts'
import { useJourneyWords } from './use-journey-words.ts'

/** Which way she came, where she was on the way, and why she left. */
export function JourneyScreen({ params }: ScreenProps) {
  const caseId = caseIdOf(params)
  return (
    <CaseFrame caseId={caseId} part="journey">
      {(opened) => <JourneyOfCase opened={opened} caseId={caseId} />}
    </CaseFrame>
  )
}

function JourneyOfCase({ opened, caseId }: { readonly opened: OpenedCase; readonly caseId: CaseId }) {
  const t = useText('journey')
  const { value, state, problem, refresh } = useQuery(readJourney, { caseId })
  const [isAddingLeg, setAddingLeg] = useOpenForm(draftOfLeg(caseId))
  const [isAddingStay, setAddingStay] = useOpenForm(draftOfStay(caseId))
  const mayWrite = mayAdd(opened, 'journey')
  const legs = value?.legs ?? []
  const stays = value?.stays ?? []
  const former = value?.former ?? undefined
  const formerLegs = former?.legs ?? []
  const formerStays = former?.stays ?? []
  const entries = entriesOf(legs, stays)
  // Drawn in one line: the way is one, whoever wrote it down.
  const drawn = entriesOf([...formerLegs, ...legs], [...formerStays, ...stays])
  const places = useJourneyPlaces([
    ...[...formerLegs, ...legs].flatMap(({ from, to }) => [from, to]),
    ...[...formerStays, ...stays].map(({ place }) => place),
  ])
  const words = useJourneyWords(places)
  const shared = { caseId, opened, entries, words }
  const mayAddMore = mayWrite && !isAddingLeg && !isAddingStay
  return (
    <>
      <p className="soft">{t('journey.intro')}</p>
      {state === 'loading' ? <Skeleton lines={5} /> : null}
      {problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null}
      {value ? (
        <>
          <WhereNowProposal opened={opened} caseId={caseId} entries={entries} />
          {former ? (
            <FormerJourneyCard
              caseId={caseId}
              opened={opened}
              former={former}
              words={words}
              places={places}
              ownEntries={entries}
            />
          ) : null}
          <Card title={t(former ? 'journey.own' : 'journey.title')}>
            {entries.length === 0 ? <EmptyState icon="place">{t('journey.empty')}</EmptyState> : null}
            <JourneyTimeline {...shared} places={places} mayWrite={mayWrite} />
            {mayAddMore ? (
              <div className="row">
                <Button icon="add" onPress={() => setAddingLeg(true)}>
                  {t('journey.addLeg')}
                </Button>
                <Button icon="add" onPress={() => setAddingStay(true)}>
                  {t('journey.addStay')}
                </Button>
              </div>
            ) : null}
            {mayWrite && isAddingLeg ? (
              <LegForm {...shared} before={undefined} onDone={() => setAddingLeg(false)} />
            ) : null}
            {mayWrite && isAddingStay ? (
              <StayForm {...shared} before={undefined} onDone={() => setAddingStay(false)} />
            ) : null}
          </Card>
          {[...formerLegs, ...legs].some(isStanding) ? (
            <Card title={t('journey.map')}>
              <JourneyMap entries={drawn} places={places} />
              <JourneyTable entries={drawn} former={former} places={places} words={words} />
            </Card>
          ) : null}
          <LeavingCard caseId={caseId} leaving={value.leaving ?? undefined} mayWrite={mayWrite} />
          {opened.reads.includes('smuggling') ? (
            <Debts caseId={caseId} mayWrite={mayAdd(opened, 'smuggling')} />
          ) : null}
          <WithdrawnEntries legs={legs} stays={stays} words={words} />
        </>
      ) : null}
    </>
  )
}
