import type { LegView, StayView } from '@amparo/contract/api/journey/journey'
import { isPlaceKnown } from '@amparo/domain/journey/journey-leg'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import { between } from '../../app/words/between.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'
import { writeHour } from '../case/index.ts'
import type { JourneyEntry } from './journey-entries.ts'
import type { JourneyPlaces } from './use-journey-places.ts'

/** Legs and stays as people read them. */
export function useJourneyWords({ nameOf }: JourneyPlaces) {
  const t = useText('journey')
  const ui = useText('ui')
  const { language } = useLanguage()
  const when = (date: ApproximateDate | null) =>
    date ? writeApproximateDate(date, ui, language) : t('journey.noDate')
  const leg = ({ from, to }: Pick<LegView, 'from' | 'to'>) => {
    if (!isPlaceKnown(to)) return t('journey.leg.from', { from: nameOf(from) })
    if (!isPlaceKnown(from)) return t('journey.leg.to', { to: nameOf(to) })
    return t('journey.leg.fromTo', { from: nameOf(from), to: nameOf(to) })
  }
  const stay = ({ kind, place, heldBy }: Pick<StayView, 'kind' | 'place' | 'heldBy'>) =>
    t('journey.stay.title', {
      kind: t(`journey.stay.${kind}`),
      place: [heldBy, nameOf(place)].filter(Boolean).join(', '),
    })
  const span = ({
    from,
    fromHour,
    until,
    hours,
  }: Pick<StayView, 'from' | 'fromHour' | 'until' | 'hours'>) => {
    const since = fromHour ? [when(from), writeHour(fromHour, language)].join(', ') : when(from)
    const days =
      until === 'still-there'
        ? t('journey.stay.sinceStill', { from: since })
        : from && until
          ? t('journey.stay.span', { from: since, until: when(until) })
          : from
            ? t('journey.stay.since', { from: since })
            : until
              ? t('journey.stay.upTo', { until: when(until) })
              : t('journey.noDate')
    return hours === null ? days : [days, t('journey.stay.hoursToo', { n: hours })].join(between)
  }
  const title = (entry: JourneyEntry) => (entry.kind === 'leg' ? leg(entry.one) : stay(entry.one))
  return { when, leg, stay, span, title }
}

export type JourneyWords = ReturnType<typeof useJourneyWords>
