import { proposeJoin, refuseJoin } from '@amparo/contract/api/child-joins/child-joins'
import { chooseBirth, findAge, stateBirth, withdrawBirth } from '@amparo/contract/api/births/births'
import {
  choosePersonBirth,
  findPersonAge,
  statePersonBirth,
  withdrawPersonBirth,
} from '@amparo/contract/api/births/person-births'
import { claimRelation, findRelation } from '@amparo/contract/api/family-relations/family-relations'
import { joinGroup, leaveGroup, nameHead } from '@amparo/contract/api/groups/groups'
import { endNoContact, recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import { addPerson, changeHolder, editPerson, takePersonOff } from '@amparo/contract/api/people/edit-person'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { withdrawSafeHours, writeSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import { birthInput, personBirthInput } from '../birth-work.ts'
import { joinInput } from '../group-work.ts'
import { newTestId, registerAs } from '../register.ts'
import { safeHoursInput } from '../safe-hours-work.ts'
import { bird, phone, yesterday, type Canary } from './canary.ts'

/** Searched, registered, edited by two at once, added and taken off. */
export async function spreadPeople(canary: Canary): Promise<void> {
  const { ana, berta, marta, word, name, registerCanary, refused } = canary
  const { caseId, childId, relative } = await registerCanary()
  await ana.ok(searchChildren, { name: word(), phone, age: 12 })
  await marta.ok(searchChildren, { name: word() })
  await refused(ana, searchChildren, { code: `${bird} ${phone}`, age: 99 } as never)
  for (const client of [ana, berta])
    await client.ok(editPerson, { caseId, personId: childId, edits: { names: { value: [name()], base: 1 } } })
  await ana.ok(editPerson, {
    caseId,
    personId: childId,
    edits: { origin: { value: { words: word() }, base: 0 } },
  })
  const personId = newTestId<'PersonId'>()
  await ana.ok(addPerson, {
    caseId,
    personId,
    names: [name()],
    sex: 'male',
    role: 'companion',
    relation: word(),
    travelsWith: false,
    languages: [],
    phones: [phone],
  })
  const paper = birthInput(caseId, { words: word() })
  const other = birthInput(caseId, { words: word() })
  for (const statement of [paper, other]) await ana.ok(stateBirth, statement)
  await refused(ana, stateBirth, birthInput(caseId, { words: word(), seenOn: '2199-01-01' }))
  const decisionId = newTestId<'BirthDecisionId'>()
  const choice = { caseId, decisionId, statementId: paper.statementId, after: null, why: word() }
  await ana.ok(chooseBirth, choice)
  await refused(ana, chooseBirth, { ...choice, decisionId: newTestId<'BirthDecisionId'>() })
  const finding = { caseId, after: decisionId, why: word() }
  await refused(ana, findAge, { ...finding, decisionId: newTestId<'BirthDecisionId'>(), found: 'adult' })
  await ana.ok(findAge, { ...finding, decisionId: newTestId<'BirthDecisionId'>(), found: 'child' })
  await refused(ana, withdrawBirth, { caseId, statementId: paper.statementId, because: word() })
  const twin = await registerAs(ana)
  const joining = { caseId, joinId: newTestId<'ChildJoinId'>() }
  await ana.ok(proposeJoin, { ...joining, otherCaseId: twin.caseId, why: word() })
  await ana.ok(refuseJoin, { ...joining, words: word() })
  const ofPerson = { caseId, personId }
  const [told, toldAgain] = [1, 2].map(() => personBirthInput(caseId, personId, { words: word() }))
  if (!told || !toldAgain) throw new Error('two papers')
  for (const statement of [told, toldAgain]) await ana.ok(statePersonBirth, statement)
  const chosen = { ...ofPerson, decisionId: newTestId<'BirthDecisionId'>(), after: null, why: word() }
  await ana.ok(choosePersonBirth, { ...chosen, statementId: told.statementId })
  await ana.ok(findPersonAge, {
    ...ofPerson,
    decisionId: newTestId<'BirthDecisionId'>(),
    found: 'child',
    after: chosen.decisionId,
    why: word(),
  })
  await ana.ok(withdrawPersonBirth, { ...ofPerson, statementId: toldAgain.statementId, because: word() })
  await ana.ok(withdrawBirth, { caseId, statementId: other.statementId, because: word() })
  const hours = safeHoursInput(caseId, relative, { whoAnswers: word(), notSay: word() })
  await ana.ok(writeSafeHours, hours)
  await refused(ana, writeSafeHours, safeHoursInput(caseId, relative, { notSay: word() }))
  await ana.ok(writeSafeHours, { ...hours, base: 1, fields: { ...hours.fields, notSay: word() } })
  await ana.ok(withdrawSafeHours, { caseId, safeHoursId: hours.safeHoursId, because: word() })
  const relationId = newTestId<'FamilyRelationId'>()
  const tie = { tie: 'cousin', basis: 'customary' } as const
  const claim = { caseId, relationId, from: relative, to: childId, ...tie, claimedBy: word() }
  await ana.ok(claimRelation, claim)
  await refused(ana, claimRelation, { ...claim, relationId: newTestId<'FamilyRelationId'>() })
  const relationFinding = { caseId, relationId, standing: 'disproved', basis: 'not-known' } as const
  await ana.ok(findRelation, { ...relationFinding, how: word(), foundOn: yesterday })
  await refused(ana, findRelation, { ...relationFinding, how: word(), foundOn: '2199-01-01' })
  const group = joinInput(caseId, { who: { kind: 'named', name: word() }, place: word() })
  await ana.ok(joinGroup, group)
  await refused(ana, joinGroup, joinInput(caseId, { who: group.who, place: word() }))
  const house = joinInput(caseId, { kind: 'household', who: { kind: 'named', name: word() } })
  await ana.ok(joinGroup, house)
  const flag = { flagId: newTestId<'FlagId'>(), reason: word() }
  await ana.ok(nameHead, { caseId, memberId: house.ownMemberId, heads: true, flag })
  const leaving = { caseId, memberId: group.memberId, because: word() }
  await ana.ok(leaveGroup, { ...leaving, leftOn: yesterday })
  await refused(ana, leaveGroup, { ...leaving, leftOn: '2199-01-01' })
  const noContactId = newTestId<'NoContactId'>()
  const danger = { caseId, noContactId, personId: null, name: word(), phones: [phone], saidBy: word() }
  await ana.ok(recordNoContact, { ...danger, rules: ['not-told'], why: word() })
  const end = { caseId, noContactId, because: word() }
  await ana.ok(endNoContact, end)
  await refused(ana, endNoContact, end)
  await ana.ok(takePersonOff, { caseId, personId: relative, reason: 'other', words: word() })
  await ana.ok(changeHolder, { caseId, holder: word(), phase: 'transit' })
  await refused(ana, takePersonOff, { caseId, personId: childId, reason: 'other', words: word() })
}
