import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import {
  claimRelation,
  findRelation,
  listRelations,
} from '@amparo/contract/api/family-relations/family-relations'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addPerson } from '@amparo/contract/api/people/edit-person'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { daysAgo } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

async function addTo(caseId: CaseId, given: string): Promise<PersonId> {
  const personId = newTestId<'PersonId'>()
  await ana.ok(addPerson, {
    caseId,
    personId,
    names: [{ role: 'called', given, surname1: 'Xol', surname2: '', married: '' }],
    sex: 'female',
    role: 'relative',
    relation: 'other-relative',
    travelsWith: true,
    languages: [],
    phones: [],
  })
  return personId
}

type Claim = InputOf<typeof claimRelation>
function claimOf(caseId: CaseId, from: PersonId, tie: Claim['tie'], to: PersonId): Claim {
  return {
    caseId,
    relationId: newTestId(),
    from,
    to,
    tie,
    basis: 'not-known',
    claimedBy: 'La niña',
  }
}

const found = (caseId: CaseId, { relationId }: Claim, more: Partial<InputOf<typeof findRelation>> = {}) => ({
  caseId,
  relationId,
  standing: 'verified' as const,
  basis: 'legal' as const,
  how: 'Partida de nacimiento.',
  foundOn: daysAgo(1),
  ...more,
})

describe('family ties', () => {
  it('of a child who is a mother and has a twin; everything that was found stays readable', async () => {
    const { caseId, childId } = await registerAs(ana)
    const [marta, twin, baby] = [
      await addTo(caseId, 'Marta'),
      await addTo(caseId, 'Ana'),
      await addTo(caseId, 'Luz'),
    ]
    const mother = claimOf(caseId, marta, 'parent', childId)
    for (const claim of [
      mother,
      claimOf(caseId, childId, 'parent', baby),
      claimOf(caseId, childId, 'twin', twin),
    ])
      await ana.ok(claimRelation, claim)
    await berta.ok(findRelation, found(caseId, mother))
    await ana.ok(
      findRelation,
      found(caseId, mother, { standing: 'disproved', basis: 'customary', how: 'Es su tía.' }),
    )
    const { items } = await berta.ok(listRelations, { caseId })
    expect(items).toHaveLength(3)
    expect(items[0]).toMatchObject({
      from: marta,
      to: childId,
      kind: 'parent',
      standing: 'disproved',
      basis: 'customary',
      claimedBy: 'La niña',
      by: 'Ana Tzoc',
      findings: [
        { standing: 'disproved', how: 'Es su tía.', by: 'Ana Tzoc' },
        { standing: 'verified', how: 'Partida de nacimiento.', by: 'Berta Coj', basis: 'legal' },
      ],
    })
    const history = (await ana.ok(listHistory, { caseId })).items
    expect(history.filter(({ kind }) => kind === 'RelationClaimed')).toHaveLength(3)
    expect(history.find(({ kind }) => kind === 'RelationFound')).toMatchObject({
      section: 'people',
      changes: [
        { field: 'standing', before: 'verified', after: 'disproved' },
        { field: 'basis', before: 'legal', after: 'customary' },
        { field: 'how', before: 'Partida de nacimiento.', after: 'Es su tía.' },
      ],
    })
  })

  it('are refused twice, in a circle, of a stranger, of a day to come, and on a closed case', async () => {
    const { caseId, childId } = await registerAs(ana)
    const { caseId: otherCase, childId: stranger } = await registerAs(ana)
    const marta = await addTo(caseId, 'Marta')
    const mother = claimOf(caseId, marta, 'parent', childId)
    await ana.ok(claimRelation, mother)
    const code = async (input: Claim) => (await ana.call(claimRelation, input)).body.code
    expect(await code(claimOf(caseId, childId, 'child', marta))).toBe('relation.exists')
    expect(await code(claimOf(caseId, childId, 'grandparent', marta))).toBe('relation.circle')
    expect(await code(claimOf(caseId, marta, 'parent', marta))).toBe('relation.with-herself')
    expect(await code(claimOf(caseId, marta, 'parent', stranger))).toBe('record.not-found')
    const late = found(caseId, mother, { foundOn: daysAgo(-2) })
    expect((await ana.call(findRelation, late)).body.code).toBe('relation.day')
    expect((await ana.call(findRelation, found(otherCase, mother))).body.code).toBe('record.not-found')
    const closureId = newTestId<'ClosureId'>()
    await ana.ok(requestClosure, {
      caseId,
      closureId,
      reason: 'goal-met',
      explanation: '',
      childTold: 'Adiós.',
    })
    await berta.ok(approveClosure, { caseId, closureId })
    expect(await code(claimOf(caseId, marta, 'guardian', childId))).toBe('case.closed')
    expect((await ana.call(findRelation, found(caseId, mother))).body.code).toBe('case.closed')
  })

  it('are those of who works on the case, and of nobody else', async () => {
    const { caseId, childId } = await registerAs(ana)
    const mother = claimOf(caseId, await addTo(caseId, 'Marta'), 'parent', childId)
    await ana.ok(claimRelation, mother)
    for (const member of [
      test.cast.guatemala.otherCaseworker,
      test.cast.guatemala.privacyLead,
      test.cast.mexico.caseworker,
    ]) {
      const client = await test.signInAs(member)
      expect([403, 404]).toContain((await client.call(listRelations, { caseId })).status)
      expect([403, 404]).toContain((await client.call(findRelation, found(caseId, mother))).status)
    }
  })
})
