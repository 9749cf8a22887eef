import { makeId } from '@amparo/domain/kernel/brand'
import { addDays, plainDate } from '@amparo/domain/kernel/plain-date'
import type { SessionKind } from '@amparo/domain/supervision/session'
import type { WriteTx } from '../db/transaction.ts'
import { freshBytes } from '../ids.ts'
import { insertSession } from '../modules/supervision/store.ts'
import { Calendar } from './demonstration-calendar.ts'
import type { Actor } from './step.ts'

type Talked = {
  readonly daysAgo: number
  readonly kind: SessionKind
  readonly feeling: string
  readonly agreed: readonly { readonly words: string; readonly inDays: number; readonly outcome?: string }[]
}

/** Invented, as everybody else. */
const talks: readonly Talked[] = [
  {
    daysAgo: 20,
    kind: 'individual',
    feeling: 'Bien; le pesan las llamadas de noche.',
    agreed: [
      { words: 'Apagar el teléfono del trabajo a las ocho', inDays: -15, outcome: 'Lo hace desde el lunes.' },
    ],
  },
  {
    daysAgo: 6,
    kind: 'after-event',
    feeling: 'Cansada después de la audiencia. Quiere hablarlo otra vez la próxima semana.',
    agreed: [{ words: 'Tomar el viernes libre', inDays: 3 }],
  },
]

export async function insertDemonstrationSupervision(
  tx: WriteTx,
  { supervisor, worker }: { readonly supervisor: Actor; readonly worker: Actor },
  now: Date,
): Promise<void> {
  const today = plainDate(now.toISOString().slice(0, 10))
  const at = new Calendar(now).at(1)
  for (const { daysAgo, kind, feeling, agreed } of talks)
    await insertSession(tx, {
      id: makeId(now.getTime(), freshBytes(10)),
      organisationId: supervisor.organisationId,
      supervisorId: supervisor.userId,
      workerId: worker.userId,
      on: addDays(today, -daysAgo),
      kind,
      cases: [],
      agreements: agreed.map(({ words, inDays, outcome }) => ({
        id: makeId(now.getTime(), freshBytes(10)),
        caseId: undefined,
        words,
        dueOn: addDays(today, inDays),
        doneAt: outcome === undefined ? undefined : at,
        outcome: outcome ?? '',
      })),
      feeling,
      withdrawnAt: undefined,
      withdrawnBecause: '',
      recordedAt: at,
      version: 1,
    })
}
