import type { LegView, StayView } from '@amparo/contract/api/journey/journey'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { isStanding } from './journey-entries.ts'
import type { JourneyWords } from './use-journey-words.ts'

/** What was withdrawn, and why; it is neither drawn nor counted. */
export function WithdrawnEntries(props: {
  readonly legs: readonly LegView[]
  readonly stays: readonly StayView[]
  readonly words: JourneyWords
}) {
  const t = useText('journey')
  const written = useText('written')
  const { language } = useLanguage()
  const withdrawn = [
    ...props.legs.map((one) => ({ one, title: props.words.leg(one) })),
    ...props.stays.map((one) => ({ one, title: props.words.stay(one) })),
  ].filter(({ one }) => !isStanding(one))
  if (withdrawn.length === 0) return null
  return (
    <DisclosureSection title={t('journey.withdrawn')}>
      <ul className="entries" aria-label={t('journey.withdrawn')}>
        {withdrawn.map(({ one, title }) => (
          <li key={one.id}>
            <h3 className="entry-title">{title}</h3>
            <p className="written">
              {written('written.withdrawn.on', {
                date: writeDay(dayOf(one.withdrawnAt ?? one.at), language),
                why: one.withdrawnBecause,
              })}
            </p>
          </li>
        ))}
      </ul>
    </DisclosureSection>
  )
}
