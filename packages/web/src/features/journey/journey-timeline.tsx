import type { CaseId } from '@amparo/domain/kernel/brand'
import { countryName } from '@amparo/packs/nationalities'
import { between } from '../../app/words/between.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Timeline, type TimelineEntry } from '../../ui/timeline.tsx'
import type { OpenedCase } from '../case/index.ts'
import { gapsBefore, journeysWithStays, type JourneyEntry } from './journey-entries.ts'
import { LegDetail } from './leg-detail.tsx'
import { StayDetail } from './stay-detail.tsx'
import type { JourneyPlaces } from './use-journey-places.ts'
import type { JourneyWords } from './use-journey-words.ts'

type Props = {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly entries: readonly JourneyEntry[]
  readonly words: JourneyWords
  readonly places: JourneyPlaces
  readonly mayWrite: boolean
  /** Told elsewhere: it does not end with where she is today. */
  readonly isFormer?: true
  /** Who told it, where that was elsewhere: beside what is written here its parts have names of their own. */
  readonly org?: string
  /** What is written here, where this was told elsewhere: it may go on with it. */
  readonly ownEntries?: readonly JourneyEntry[]
}

/** Each journey as a line of legs and stays, with what was not told between them; the last one ends with today. */
export function JourneyTimeline(props: Props) {
  const t = useText('journey')
  const { entries } = props
  const journeys = journeysWithStays(entries)
  return journeys.map((journey, index) => {
    const back = journeys.length - 1 - index
    const title = back === 0 ? t('journey.this') : t('journey.earlier', { n: back })
    return (
      <section
        key={journey[0]?.id}
        aria-label={props.org ? [title, t('journey.former', { org: props.org })].join(between) : title}
      >
        {journeys.length > 1 ? <h3 className="entry-sub">{title}</h3> : null}
        <OneJourney {...props} journey={journey} title={title} isLast={back === 0 && !props.isFormer} />
      </section>
    )
  })
}

function OneJourney(
  props: Props & {
    readonly journey: readonly JourneyEntry[]
    readonly title: string
    readonly isLast: boolean
  },
) {
  const t = useText('journey')
  const phases = useText('case')
  const { language } = useLanguage()
  const { journey, words, places, opened } = props
  const gaps = gapsBefore(journey)
  const rows = journey.flatMap((entry): TimelineEntry[] => {
    const detail = { ...props, title: words.title(entry) }
    if (entry.kind === 'stay')
      return [
        {
          id: entry.id,
          when: words.span(entry.one),
          title: detail.title,
          icon: 'home',
          detail: <StayDetail {...detail} stay={entry.one} />,
        },
      ]
    const before = gaps.get(entry.id)
    return [
      ...(before
        ? [
            {
              id: `gap ${entry.id}`,
              when: t('journey.gap.when'),
              title: t('journey.gap', { from: places.nameOf(before.to), to: places.nameOf(entry.one.from) }),
              icon: 'information' as const,
            },
          ]
        : []),
      {
        id: entry.id,
        when: [t('journey.leg.number', { n: entry.number }), words.when(entry.when)].join(between),
        title: detail.title,
        icon: entry.one.phase === 'return' ? 'undo' : 'place',
        detail: <LegDetail {...detail} leg={entry.one} />,
      },
    ]
  })
  const { phase, placeCountry } = opened.case
  const country = placeCountry ? countryName(placeCountry, localeOf(language)) : t('journey.now.noCountry')
  const now: TimelineEntry[] =
    props.isLast && phase
      ? [
          {
            id: 'now',
            when: t('journey.now.title'),
            title: t('journey.now', { phase: phases(`case.phase.${phase}`), country }),
            icon: 'today',
          },
        ]
      : []
  return <Timeline label={props.title} entries={[...rows, ...now]} />
}
