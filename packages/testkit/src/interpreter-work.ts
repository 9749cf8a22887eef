import type { recordInterpreting } from '@amparo/contract/api/interpreters/interpreting'
import type { addInterpreter } from '@amparo/contract/api/interpreters/register'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { daysAgo } from './case-work.ts'
import { newTestId } from './register.ts'

export type InterpreterInput = InputOf<typeof addInterpreter>

/** Somebody who interprets Q'eqchi' and Spanish, comes from far away and has signed. */
export function interpreterInput(more: Partial<InterpreterInput> = {}): InterpreterInput {
  return {
    interpreterId: newTestId(),
    name: 'Matilde Choc Caal',
    phone: '5555 0177',
    howToReach: 'Por la tarde.',
    tie: 'agency',
    agency: 'Red de intérpretes',
    gender: 'woman',
    pairs: [{ one: 'kek', other: 'spa' }],
    areas: [{ kind: 'from', country: 'GT', code: 'GT1806', name: 'Livingston, Izabal' }],
    signedOn: daysAgo(100),
    isAdult: true,
    ...more,
  }
}

type Interpreting = InputOf<typeof recordInterpreting>

/** A talk of yesterday with somebody whom no register knows. */
export function interpretingInput(
  caseId: CaseId,
  fields: Partial<Interpreting['fields']> = {},
): Interpreting {
  return {
    caseId,
    interpretingId: newTestId(),
    fields: {
      on: daysAgo(1),
      about: 'talk',
      recordId: null,
      from: 'kek',
      to: 'spa',
      helpers: [{ interpreterId: null, name: 'Domingo Pop Ac' }],
      mode: 'in-person',
      childAgreed: 'yes',
      stated: true,
      went: 'well',
      words: 'Entendió todo y preguntó mucho.',
      despite: '',
      ...fields,
    },
  }
}
