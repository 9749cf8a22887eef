import type { JourneyStayId } from '../kernel/brand.ts'
import { compareText } from '../kernel/compare-text.ts'
import type { Instant, TimeZone } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { HolidayCalendar } from '../rule/holiday-calendar.ts'
import { dueAt, type Due } from '../rule/due-at.ts'
import type { RuleParameters } from '../rule/rule-parameters.ts'

/** What the clocks know of a review: of which stay, on which day, whether it found her there, and no word. */
export type CustodyReviewTime = {
  readonly stayId: JourneyStayId
  readonly on: PlainDate
  readonly held: 'yes' | 'not-known'
  readonly nextOn: PlainDate
}

/** Longer than anybody is held as a child: a rhythm of no days would never come to an end. */
const mostReviews = 400

/**
 * The first day of the rule, from when she was first held, after the last review that found her there: each counts for all
 * that was due until its day, and none for what is to come. After the last day of the rule it is asked again and again.
 */
export function reviewDue(
  parameters: RuleParameters['custody-review'],
  custody: { readonly since: Instant; readonly reviews: readonly CustodyReviewTime[] },
  zone: TimeZone,
  holidays: HolidayCalendar | undefined,
): Due | undefined {
  const { after, every } = parameters
  const last = lastOf(custody.reviews.filter(({ held }) => held === 'yes'))?.on
  const isOpen = ({ on }: Due) => last === undefined || on > last
  const days = [after.first, after.second, after.third, after.fourth]
    .map((duration) => dueAt(duration, custody.since, holidays, zone))
    .sort((one, other) => compareText(one.at, other.at))
  const open = days.find(isOpen)
  if (open) return open
  let next = days.at(-1)
  for (let nth = 0; next && !isOpen(next) && nth < mostReviews; nth += 1)
    next = dueAt(every, next.at, holidays, zone)
  return next && isOpen(next) ? next : undefined
}

/** The day on which people meant to go on, as the last review says, whatever it found out. */
export function agreedNext(reviews: readonly CustodyReviewTime[]): PlainDate | undefined {
  return lastOf(reviews)?.nextOn
}

/** The last one by its day; of one day, the one that was written last. */
function lastOf(reviews: readonly CustodyReviewTime[]): CustodyReviewTime | undefined {
  return reviews.reduce<CustodyReviewTime | undefined>(
    (last, one) => (last === undefined || one.on >= last.on ? one : last),
    undefined,
  )
}
