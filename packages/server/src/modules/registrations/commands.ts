import { evolveCase } from '@amparo/domain/case/case-events'
import { decideFollowing } from '@amparo/domain/case/decide-following'
import { peopleAgain } from '@amparo/domain/case/people-again'
import { decideRegistration } from '@amparo/domain/case/decide-registration'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { registerChild } from '@amparo/contract/api/cases/register-child'
import type { OperationContext } from '../../http/route.ts'
import {
  drawCode,
  findCaseState,
  findLastSearch,
  findOrganisationPlace,
  isCaseKnown,
  saveRegistration,
} from '../cases/index.ts'
import { carryBirthsToOwnCase } from '../births/index.ts'
import { findPersonBeside, stateFirstBirths } from '../case-people/index.ts'
import { typeRegistrationSheet } from '../sheets/index.ts'
import { followCase, loadEarlierCase } from './follow.ts'

/** Load what the rule needs, decide, save. */
export async function registerChildCommand(context: OperationContext, input: InputOf<typeof registerChild>) {
  const { tx, principal, now } = context
  const earlier = input.follows && (await loadEarlierCase(context, input.follows))
  const before = input.wasOn && (await findPlaceBefore(context, input.wasOn))
  if (input.wasOn && (!before || earlier)) return refuse(problem('record.not-found'))
  const [searchedAt, place, known] = await Promise.all([
    // Whoever comes from her earlier case has found her.
    earlier ? now : findLastSearch(tx, principal.userId),
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
  const again = peopleAgain(decided.value, input.people, earlier?.people ?? [])
  if (!again.ok) return again
  const { registration, whoIsWho } = again.value
  const following = earlier && decideFollowing(earlier.facts, earlier.child, registration.child)
  if (following && !following.ok) return following

  await saveRegistration(context, registration)
  const fromSheet = await typeRegistrationSheet(context, input.sheetNumber ?? '', input.caseId)
  if (!fromSheet.ok) return fromSheet
  context.touch('case', [input.caseId], ['identity', 'people', 'summary'])
  const opened = evolveCase(undefined, registration.opened)
  const state = following ? await followCase(context, opened, following.value, whoIsWho) : opened
  if (before) await carryBirthsToOwnCase(context, before.from, before.was, state.id)
  await stateFirstBirths(context, state.id, firstBirths(input))
  return accept({
    id: state.id,
    code: state.code,
    version: state.version,
    outcome: 'applied' as const,
    conflicts: [],
  })
}

/** Of whom a date was given with who says so: the child first. */
function firstBirths({ born, bornFrom, people }: InputOf<typeof registerChild>) {
  const ofChild = born && bornFrom ? [{ born, bornFrom }] : []
  const ofOthers = people.flatMap(({ personId, ...said }) =>
    said.born && said.bornFrom ? [{ born: said.born, bornFrom: said.bornFrom, personId }] : [],
  )
  return [...ofChild, ...ofOthers]
}

type WasOn = NonNullable<InputOf<typeof registerChild>['wasOn']>

/** The case on which she was somebody's sister, mother or companion, if whoever registers reads its people. */
async function findPlaceBefore({ tx, principal }: OperationContext, { caseId, personId }: WasOn) {
  const [state, person] = await Promise.all([
    findCaseState(tx, caseId),
    findPersonBeside(tx, caseId, personId),
  ])
  if (!person || state?.organisationId !== principal.organisationId) return undefined
  return { from: { id: state.id, code: state.code }, was: personId }
}
