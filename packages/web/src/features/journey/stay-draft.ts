import { setFlag } from '@amparo/contract/api/flags/flags'
import type { StayView } from '@amparo/contract/api/journey/journey'
import { longestOf } from '@amparo/contract/kernel/fields'
import { isCustody } from '@amparo/domain/journey/custody'
import {
  closedStays,
  type JourneyStay,
  type Separation,
  type StayKind,
} from '@amparo/domain/journey/journey-stay'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { FlagId, JourneyStayId } from '@amparo/domain/kernel/brand'
import { newId } from '../../data/new-id.ts'
import { typedHour } from '../case/index.ts'
import type { OriginDraft } from '../person/index.ts'
import type { OrderDraft } from './order-field.tsx'

export const mostFlagReason = longestOf(setFlag.input.shape.reason)

export type StayDraft = {
  readonly stayId: JourneyStayId
  readonly flagId: FlagId
  readonly base: number
  readonly kind: StayKind | undefined
  readonly place: OriginDraft
  readonly heldBy: string
  readonly from: ApproximateDate | undefined
  readonly hour: string
  readonly until: ApproximateDate | undefined
  readonly isStillThere: boolean
  readonly hours: number | undefined
  readonly withAdults: JourneyStay['withAdults']
  readonly separation: Separation | undefined
  readonly words: string
  readonly order: OrderDraft
  readonly disputedWith: readonly JourneyStayId[]
  readonly goesOn: JourneyStayId | undefined
}

export function stayDraft(before: StayView | undefined): StayDraft {
  const until = before?.until ?? undefined
  return {
    stayId: (before?.id as JourneyStayId | undefined) ?? newId<'JourneyStayId'>(),
    flagId: newId<'FlagId'>(),
    base: before?.version ?? 0,
    kind: before?.kind,
    place: before?.place ?? { words: '' },
    heldBy: before?.heldBy ?? '',
    from: before?.from ?? undefined,
    hour: before?.fromHour ?? '',
    until: until === 'still-there' ? undefined : until,
    isStillThere: until === 'still-there',
    hours: before?.hours ?? undefined,
    withAdults: before?.withAdults ?? 'not-known',
    separation: before?.separation ?? undefined,
    words: before?.words ?? '',
    order: undefined,
    disputedWith: before?.disputedWith ?? [],
    goesOn: before?.goesOn,
  }
}

/** Told where she was before: here it is a record of its own that says how it is now. */
export function stayGoingOn(former: StayView): StayDraft {
  return {
    ...stayDraft(former),
    stayId: newId<'JourneyStayId'>(),
    base: 0,
    words: '',
    disputedWith: [],
    goesOn: former.id as JourneyStayId,
  }
}

/** Custody is counted in hours: of another stay, or where the day is not known, nobody asks for one. */
export function asksHour({ kind, from }: StayDraft): boolean {
  return kind !== undefined && isCustody(kind) && from?.kind === 'day'
}

/** What the draft says, so that it can be compared with the other stays before it is sent. */
export function stayOf(draft: StayDraft, position: number): JourneyStay {
  const kind = draft.kind ?? 'other-place'
  return {
    kind,
    place: { ...draft.place, words: draft.place.words.trim() },
    heldBy: draft.heldBy,
    from: draft.from ?? null,
    fromHour: asksHour(draft) ? (typedHour(draft.hour) ?? null) : null,
    until: draft.isStillThere ? 'still-there' : (draft.until ?? null),
    hours: draft.hours ?? null,
    withAdults: closedStays.includes(kind) ? draft.withAdults : 'not-known',
    separation: draft.separation ?? null,
    words: draft.words,
    position,
    disputedWith: draft.disputedWith,
    ...(draft.goesOn ? { goesOn: draft.goesOn } : {}),
  }
}
