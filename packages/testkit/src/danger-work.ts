import type { recordIncident } from '@amparo/contract/api/incidents/incidents'
import type { reportMissing } from '@amparo/contract/api/missing/missing'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { daysAgo } from './case-work.ts'
import { newTestId } from './register.ts'

type IncidentInput = InputOf<typeof recordIncident>

const yesterday = daysAgo(1) as PlainDate

/** A robbery on the way, as a child tells it; every part can be replaced. */
export function incidentInput(caseId: CaseId, more: Partial<IncidentInput> = {}): IncidentInput {
  return {
    caseId,
    incidentId: newTestId(),
    type: 'robbery',
    actors: [{ type: 'gang', agency: null, words: '' }],
    happened: { kind: 'day', day: yesterday },
    hour: null,
    phase: 'transit',
    place: 'El puente de Tecún Umán',
    what: 'Le quitaron el dinero y el teléfono.',
    harm: '',
    care: 'none-needed',
    aids: '',
    witnesses: 'not-known',
    child: { answer: 'said', words: 'Me dejaron sin nada.' },
    source: 'child',
    sourceWords: '',
    done: '',
    danger: false,
    ...more,
  }
}

type MissingInput = InputOf<typeof reportMissing>

/** Since yesterday nobody knows where she is. */
export function missingInput(caseId: CaseId, more: Partial<MissingInput> = {}): MissingInput {
  return {
    caseId,
    episodeId: newTestId(),
    since: yesterday,
    hour: '18:30',
    lastSeen: 'En la puerta del albergue, con su mochila.',
    circumstances: 'Había hablado de irse a la frontera.',
    worry: '',
    noticedBy: 'La educadora de la noche',
    ...more,
  }
}
