import type { AccompanimentView } from '@amparo/contract/api/accompaniments/accompaniments'
import type {
  AccompaniedPlace,
  AccompaniedRecord,
  Accompaniment,
  AccompanimentMeans,
  AccompanimentResult,
  InterpreterNeed,
  NotDoneReason,
} from '@amparo/domain/accompaniment/accompaniment'
import { isOnTime, missingInAccompaniment } from '@amparo/domain/accompaniment/accompaniment'
import type { AccompanimentId, InterpreterId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { typedHour } from '../case/index.ts'

export const somebodyElse = 'somebody-else'
export const alone = 'alone'

export function draftOf(before: AccompanimentView | undefined) {
  const result = before?.result ?? null
  return {
    accompanimentId: (before?.id as AccompanimentId | undefined) ?? newId<'AccompanimentId'>(),
    base: before?.version ?? 0,
    taskId: newId<'HandTaskId'>(),
    of: before?.of ? `${before.of.kind} ${before.of.id}` : alone,
    who: before ? (before.userId ?? somebodyElse) : (undefined as string | undefined),
    companion: before?.companion ?? '',
    place: before?.place as AccompaniedPlace | undefined,
    where: before?.where ?? '',
    on: before?.on as string | undefined,
    hour: before?.hour ?? '',
    from: before?.from ?? '',
    means: (before?.means ?? undefined) as AccompanimentMeans | undefined,
    interpreter: (before?.interpreter ?? 'not-needed') as InterpreterNeed,
    interpreterId: before?.interpreterId ?? (before?.interpreterName ? somebodyElse : undefined),
    interpreterName: before?.interpreterName ?? '',
    words: before?.words ?? '',
    outcome: (result?.outcome ?? 'planned') as 'planned' | 'done' | 'not-done',
    reason: (result?.outcome === 'not-done' ? result.reason : undefined) as NotDoneReason | undefined,
    happened: result?.words ?? '',
    nextStep: result?.nextStep ?? '',
  }
}
export type AccompanimentDraft = ReturnType<typeof draftOf>

function resultOf({ outcome, reason, happened, nextStep }: AccompanimentDraft): AccompanimentResult | null {
  if (outcome === 'planned') return null
  if (outcome === 'done') return { outcome, words: happened, nextStep }
  return { outcome, reason: reason ?? 'other', words: happened, nextStep }
}

/** What is missing or cannot be, by the field where it is said; and what would be sent. */
export function readDraft(draft: AccompanimentDraft): {
  readonly fields: Omit<Accompaniment, 'taskId'> | undefined
  readonly lacking: readonly string[]
} {
  const hour = typedHour(draft.hour)
  const [kind, id] = draft.of.split(' ')
  const isArranged = draft.interpreter === 'arranged'
  const isByName = draft.interpreterId === somebodyElse
  const result = resultOf(draft)
  const told = {
    of: draft.of === alone ? null : ({ kind, id } as AccompaniedRecord),
    userId: draft.who === somebodyElse || draft.who === undefined ? null : (draft.who as UserId),
    companion: draft.who === somebodyElse ? draft.companion : '',
    place: draft.place ?? 'other',
    where: draft.where,
    on: (draft.on ?? today()) as PlainDate,
    hour: hour ?? null,
    from: draft.from,
    means: draft.means ?? null,
    interpreter: draft.interpreter,
    interpreterId: isArranged && !isByName ? ((draft.interpreterId ?? null) as InterpreterId | null) : null,
    interpreterName: isArranged && isByName ? draft.interpreterName : '',
    words: draft.words,
    result,
  }
  const isFuture = result?.outcome === 'done' && told.on > today()
  const lacking = [
    ...(draft.place ? [] : ['place']),
    ...(draft.who ? [] : ['userId']),
    ...(draft.on && isOnTime(told, today() as PlainDate) && !isFuture ? [] : ['on']),
    ...(hour === undefined ? ['hour'] : []),
    ...(draft.outcome === 'not-done' && !draft.reason ? ['reason'] : []),
    ...missingInAccompaniment(told),
  ]
  return { fields: lacking.length === 0 ? told : undefined, lacking }
}
