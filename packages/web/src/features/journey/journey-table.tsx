import type { FormerJourney } from '@amparo/contract/api/journey/journey'
import { useText } from '../../app/words/words-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { legsOf, type JourneyEntry, type LegEntry } from './journey-entries.ts'
import type { JourneyPlaces } from './use-journey-places.ts'
import type { JourneyWords } from './use-journey-words.ts'

/** What the drawing shows, for whoever reads or hears it. */
export function JourneyTable(props: {
  readonly entries: readonly JourneyEntry[]
  /** Where some of them were told to another organisation, whose they are. */
  readonly former: FormerJourney | undefined
  readonly places: JourneyPlaces
  readonly words: JourneyWords
}) {
  const t = useText('journey')
  const phases = useText('case')
  const { former } = props
  const { nameOf } = props.places
  const orUnknown = (text: string) => text || t('journey.table.unknown')
  return (
    <DisclosureSection level={3} title={t('journey.table')}>
      <DataTable<LegEntry>
        caption={t('journey.table')}
        captionHidden
        columns={[
          {
            id: 'number',
            label: t('journey.table.number'),
            cell: ({ number }) => t('journey.leg.number', { n: number }),
          },
          { id: 'from', label: t('journey.table.from'), cell: ({ one }) => orUnknown(nameOf(one.from)) },
          { id: 'to', label: t('journey.table.to'), cell: ({ one }) => orUnknown(nameOf(one.to)) },
          { id: 'when', label: t('journey.table.when'), cell: ({ one }) => props.words.when(one.when) },
          {
            id: 'phase',
            label: t('journey.table.phase'),
            cell: ({ one }) => phases(`case.phase.${one.phase}`),
          },
          ...(former
            ? [
                {
                  id: 'source',
                  label: t('journey.table.source'),
                  cell: ({ id }: LegEntry) =>
                    former.legs.some((leg) => leg.id === id)
                      ? t('journey.former', { org: former.organisation })
                      : t('journey.own'),
                },
              ]
            : []),
        ]}
        rows={legsOf(props.entries)}
        rowKey={({ id }) => id}
      />
    </DisclosureSection>
  )
}
