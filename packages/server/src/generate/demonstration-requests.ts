import { evolveCaseRequest, type CaseRequest } from '@amparo/domain/case-request/case-request'
import {
  decideRequest,
  decideRequestAnswer,
  type AnswerRequest,
  type AskForCase,
} from '@amparo/domain/case-request/decide-case-request'
import {
  makeId,
  type CaseId,
  type OrganisationId,
  type TeamId,
  type UserId,
} from '@amparo/domain/kernel/brand'
import { addHours } from '@amparo/domain/kernel/instant'
import type { WriteTx } from '../db/transaction.ts'
import { freshBytes } from '../ids.ts'
import { insertCaseRequest } from '../modules/case-requests/index.ts'
import type { Row } from './case-file.ts'
import { allowed } from './demonstration-forms.ts'
import type { Actor } from './step.ts'
import { Calendar } from './demonstration-calendar.ts'

type People = {
  readonly lead: Actor
  readonly colleague: Actor
  readonly supervisor: Actor
  readonly elsewhere: Actor
}

/** A colleague asks for one case of a worker, who was heard; another organisation asks for one, and was told no about another. */
export async function insertDemonstrationRequests(
  tx: WriteTx,
  cases: readonly Row[],
  people: People,
  now: Date,
): Promise<void> {
  const at = new Calendar(now).at(0.9)
  const { lead, colleague, supervisor, elsewhere } = people
  const [first, second, third] = cases.filter(
    (row) => row['state'] === 'open' && row['worker_id'] === lead.userId && String(row['registered_at']) < at,
  )
  const ask = (row: Row, by: Actor, said: Pick<AskForCase, 'reason' | 'words'>): CaseRequest =>
    evolveCaseRequest(
      undefined,
      allowed(
        decideRequest(
          {
            requestId: makeId<'CaseRequestId'>(Date.now(), freshBytes(10)),
            code: String(row['code']),
            ...said,
          },
          {
            by,
            enforces: false,
            found: caseOf(row),
            mine: [],
            answerDueAt: addHours(at, 5 * 24),
            at,
          },
        ),
      ),
    )
  const answer = (request: CaseRequest, row: Row, by: Actor, command: AnswerRequest): CaseRequest => {
    const facts = { case: caseOf(row), by, stillAsks: true, at: addHours(at, 6) }
    return evolveCaseRequest(request, allowed(decideRequestAnswer(request, command, facts)))
  }
  if (first) {
    const asked = ask(first, colleague, {
      reason: 'siblings',
      words: 'Su hermana está conmigo desde el lunes; las dos preguntan una por la otra.',
    })
    const words = 'A ella le gustaría. El viernes tenemos una cita; después puede ser.'
    await insertCaseRequest(tx, answer(asked, first, lead, { answer: 'hear', words }))
  }
  if (second) await insertCaseRequest(tx, ask(second, elsewhere, { reason: 'child-is-here', words: '' }))
  if (third) {
    const asked = ask(third, elsewhere, { reason: 'place', words: '' })
    const no = { answer: 'decline', because: 'call-us', words: '' } as const
    await insertCaseRequest(tx, answer(asked, third, supervisor, no))
  }
}

function caseOf(row: Row) {
  return {
    id: row['id'] as CaseId,
    state: 'open' as const,
    organisationId: row['organisation_id'] as OrganisationId,
    teamId: row['team_id'] as TeamId,
    workerId: row['worker_id'] as UserId,
  }
}
