import { randomBytes } from 'node:crypto'
import { evolveCase } from '@amparo/domain/case/case-events'
import { makeCaseCode } from '@amparo/domain/case/case-code'
import { decideRegistration, type Registration } from '@amparo/domain/case/decide-registration'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { registerChild } from '@amparo/contract/api/cases/register-child'
import type { OperationContext } from '../../http/route.ts'
import { registrationFacts } from './registration-facts.ts'
import { registrationRows } from './registration-rows.ts'
import {
  findLastSearch,
  findOrganisationPlace,
  insertRegistration,
  isCaseKnown,
  isCodeTaken,
} from './store.ts'

/** Load what the rule needs, decide, save. */
export async function registerChildCommand(context: OperationContext, input: InputOf<typeof registerChild>) {
  const { tx, principal, now } = context
  const [searchedAt, place, known] = await Promise.all([
    findLastSearch(tx, principal.userId),
    findOrganisationPlace(tx, principal.organisationId),
    isCaseKnown(tx, input.caseId),
  ])
  if (known) return refuse(problem('case.exists'))
  const code = await drawCode(context, place.country)

  const decided = decideRegistration(
    {
      ...input,
      born: input.born,
      placeCountry: input.placeCountry,
      origin: input.origin && {
        country: input.origin.country,
        placeCode: input.origin.placeCode,
        words: input.origin.words,
      },
      people: input.people.map((person) => ({
        ...person,
        born: person.born,
        caregiverBy: person.caregiverBy,
      })),
    },
    {
      code,
      organisationId: principal.organisationId,
      teamId: input.teamId ?? principal.teams[0],
      workerId: principal.userId,
      today: localDay(now, place.zone),
      at: now,
      searchedAt,
    },
  )
  if (!decided.ok) return decided

  await saveRegistration(context, decided.value)
  context.touch('case', [input.caseId], ['identity', 'people', 'summary'])
  const state = evolveCase(undefined, decided.value.opened)
  return accept({
    id: state.id,
    code: state.code,
    version: state.version,
    outcome: 'applied' as const,
    conflicts: [],
  })
}

/** What was decided, as rows and facts: the same for a child at the door and for one who comes from elsewhere. */
export async function saveRegistration(context: OperationContext, registration: Registration): Promise<void> {
  const rows = registrationRows(registration, context.principal.organisationId)
  await insertRegistration(context.tx, rows)
  await context.append(registrationFacts(registration))
}

/** Codes are drawn at random from some 480 million a year and country; one that is taken is drawn again. */
export async function drawCode({ tx, now }: OperationContext, country: string): Promise<string> {
  const year = Number(now.slice(0, 4))
  let code = makeCaseCode(country, year, randomBytes(6))
  while (await isCodeTaken(tx, code)) code = makeCaseCode(country, year, randomBytes(6))
  return code
}
