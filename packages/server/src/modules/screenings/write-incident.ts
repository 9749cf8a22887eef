import type { Screening } from '@amparo/domain/screening/screening'
import type { IncidentId } from '@amparo/domain/kernel/brand'
import type { OperationContext } from '../../http/route.ts'
import { recordIncidentCommand } from '../incidents/index.ts'

/** A strong sign is an incident like any other: with its danger of today, its notices by the place, its steps. */
export function writeIncident(
  context: OperationContext,
  incidentId: IncidentId,
  { caseId, phase }: Pick<Screening, 'caseId' | 'phase'>,
  told: { readonly what: string; readonly childWords: string; readonly done: string },
) {
  const { what, childWords, done } = told
  return recordIncidentCommand(context, {
    caseId,
    incidentId,
    type: 'trafficking',
    actors: [{ type: 'not-known', agency: null, words: '' }],
    happened: null,
    hour: null,
    phase,
    place: '',
    what,
    harm: '',
    care: 'not-known',
    aids: '',
    witnesses: 'not-known',
    child: childWords === '' ? { answer: 'not-asked', words: '' } : { answer: 'said', words: childWords },
    source: childWords === '' ? 'worker-saw' : 'child',
    sourceWords: '',
    done,
    danger: true,
  })
}
