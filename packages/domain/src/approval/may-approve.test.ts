import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roles } from '../access/vocabulary.ts'
import type { OrganisationId, TeamId, UserId } from '../kernel/brand.ts'
import { approvalStanding, mayApprove, supervises, type Approver, type WorkToApprove } from './may-approve.ts'

const team = 'north' as TeamId
const organisation = 'ours' as OrganisationId
const berta: Approver = {
  userId: 'berta' as UserId,
  organisationId: organisation,
  roles: ['supervisor'],
  supervisedTeams: [team],
}
const work: WorkToApprove = {
  case: { organisationId: organisation, teamId: team },
  waiting: true,
  doneBy: ['ana'],
  approval: undefined,
  circumstances: { riskLevel: 'low' },
}

describe('a second person', () => {
  it('is the supervisor of the team, or a manager of the organisation', () => {
    expect(mayApprove(berta, work).ok).toBe(true)
    expect(mayApprove({ ...berta, supervisedTeams: [] }, work)).toMatchObject({
      problem: { code: 'access.not-allowed' },
    })
    expect(mayApprove({ ...berta, roles: ['manager'], supervisedTeams: [] }, work).ok).toBe(true)
    expect(mayApprove({ ...berta, roles: ['caseworker'] }, work).ok).toBe(false)
    expect(mayApprove({ ...berta, organisationId: 'theirs' as OrganisationId }, work).ok).toBe(false)
  })

  it('answers only what waits', () => {
    expect(mayApprove(berta, { ...work, waiting: false })).toMatchObject({
      problem: { code: 'approval.nothing-waiting' },
    })
  })

  it('is told beforehand how she stands to it', () => {
    const standing = (who: Partial<Approver>, what: Partial<WorkToApprove>) =>
      approvalStanding(mayApprove({ ...berta, ...who }, { ...work, ...what }))
    expect(standing({}, {})).toBe('may')
    expect(standing({}, { doneBy: ['ana', 'berta'] })).toBe('own-work')
    expect(standing({ supervisedTeams: [] }, {})).toBe('someone-else')
    expect(standing({}, { waiting: false })).toBe('nothing-waits')
  })

  it('never had a hand in the work, whatever her roles', () => {
    const people = fc.constantFrom('ana', 'berta', 'carlos')
    fc.assert(
      fc.property(
        people,
        fc.subarray([...roles]),
        fc.array(people, { maxLength: 3 }),
        fc.boolean(),
        fc.option(fc.constantFrom<TeamId>(team, 'south' as TeamId), { nil: undefined }),
        (userId, held, doneBy, waiting, teamId) => {
          const approver = { ...berta, userId: userId as UserId, roles: held }
          const asked = { ...work, case: { organisationId: organisation, teamId }, waiting, doneBy }
          const answer = mayApprove(approver, asked)
          expect(approvalStanding(answer) === 'may').toBe(answer.ok)
          if (answer.ok) {
            expect(doneBy).not.toContain(userId)
            expect(waiting).toBe(true)
            expect(supervises(approver, asked.case)).toBe(true)
          }
        },
      ),
    )
  })
})
