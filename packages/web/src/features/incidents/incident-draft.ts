import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import { isOfficial } from '@amparo/domain/incident/incident-routing'
import type {
  ActorType,
  CareState,
  IncidentPhase,
  IncidentSource,
  IncidentType,
  WitnessAnswer,
} from '@amparo/domain/incident/incident-words'
import type { ViewAnswer } from '@amparo/domain/plan/plan-review'
import { newId } from '../../data/new-id.ts'

/** What has been written of an incident so far. */
export type IncidentDraft = ReturnType<typeof emptyIncident>

export function emptyIncident() {
  return {
    incidentId: newId<'IncidentId'>(),
    type: undefined as IncidentType | undefined,
    actors: [] as readonly ActorType[],
    agencies: {} as Readonly<Partial<Record<ActorType, string>>>,
    actorWords: '',
    what: '',
    danger: false,
    happened: undefined as ApproximateDate | undefined,
    hour: '',
    phase: undefined as IncidentPhase | undefined,
    place: '',
    harm: '',
    care: undefined as CareState | undefined,
    aids: '',
    witnesses: 'not-known' as WitnessAnswer,
    childAnswer: undefined as ViewAnswer | undefined,
    childWords: '',
    source: undefined as IncidentSource | undefined,
    sourceWords: '',
    done: '',
  }
}

export function isWritten(draft: IncidentDraft): boolean {
  return (
    draft.type !== undefined ||
    draft.actors.length > 0 ||
    [draft.what, draft.place, draft.harm, draft.childWords, draft.done].some((text) => text !== '')
  )
}

/** Whose institution is asked for: whoever holds an office, or works where children are kept. */
export function hasAgency(type: ActorType): boolean {
  return isOfficial({ type }) || type === 'care-staff'
}

/** The actors as they are sent; the words stand with the first of them. */
export function actorsOf({ actors, agencies, actorWords }: IncidentDraft) {
  return actors.map((type, index) => ({
    type,
    agency: hasAgency(type) ? (agencies[type] ?? null) : null,
    words: index === 0 ? actorWords : '',
  }))
}

/** The first step on which an answer is missing; nothing where all that is needed is there. */
export function missingStep(draft: IncidentDraft): 0 | 1 | 2 | undefined {
  if (!draft.type || draft.actors.length === 0 || draft.what.trim() === '') return 0
  if (!draft.phase || !draft.care) return 1
  const { childAnswer, childWords, source } = draft
  if (!source || !childAnswer || (childAnswer === 'said' && childWords.trim() === '')) return 2
  return undefined
}
