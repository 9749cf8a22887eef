import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptAssignment,
  assignCase,
  myAssignments,
  showAssignment,
} from '@amparo/contract/api/assignments/assignments'
import { declareConflict } from '@amparo/contract/api/assignments/own-work'
import { countCases, listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { recordIncident } from '@amparo/contract/api/incidents/incidents'
import { addNote, editNote, listNotes } from '@amparo/contract/api/notes/notes'
import { addAction, endAction, findPlan, submitPlan, writePlan } from '@amparo/contract/api/plans/plan'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import {
  acceptSupport,
  declineSupport,
  endSupport,
  inviteSupport,
  mySupports,
  showSupports,
  withdrawSupport,
} from '@amparo/contract/api/supports/supports'
import { showTeam } from '@amparo/contract/api/team/team'
import { showOpenWork } from '@amparo/contract/api/team/team-cases'
import { acceptTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import { listNoContacts } from '@amparo/contract/api/no-contacts/no-contacts'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { sealedSections } from '@amparo/domain/access/vocabulary'
import { assignmentInput } from '@amparo/testkit/assignment-work'
import {
  dayInGuatemala,
  noteInput,
  referralInput,
  sharingConsent,
  transferConsent,
  transferInput,
} from '@amparo/testkit/case-work'
import { incidentInput } from '@amparo/testkit/danger-work'
import { newTestId } from '@amparo/testkit/register'
import {
  beginSupport,
  beginSupportOfPlan,
  inviteToNewCase,
  supportInput,
  type SupportInput,
} from '@amparo/testkit/support-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
/** Leads; supervises; works for nobody's team but her own role: a psychologist. */
let ana: TestClient
let berta: TestClient
let delia: TestClient
let kevin: TestClient
let julia: TestClient
let lidia: TestClient
let abroad: TestClient
let id: Record<'ana' | 'delia' | 'kevin' | 'julia', UserId>

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  delia = await test.signInAs(guatemala.serviceProvider)
  kevin = await test.signInAs(guatemala.southCaseworker)
  julia = await test.signInAs(guatemala.otherCaseworker)
  lidia = await test.signInAs(guatemala.southSupervisor)
  abroad = await test.signInAs(mexico.supervisor)
  id = {
    ana: guatemala.caseworker.id,
    delia: guatemala.serviceProvider.id,
    kevin: guatemala.southCaseworker.id,
    julia: guatemala.otherCaseworker.id,
  }
})
afterAll(() => test.close())

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const supported = async (client: TestClient) =>
  (await client.ok(listCases, { scope: 'supporting', limit: 200 })).items.map((one) => one.id)

const closing = (caseId: CaseId) => ({
  caseId,
  closureId: newTestId<'ClosureId'>(),
  reason: 'goal-met' as const,
  explanation: 'Vive con su tía y va a la escuela.',
  childTold: 'Se despidió de Ana.',
})

const invited = (userId = id.delia, more: Partial<SupportInput> = {}) => inviteToNewCase(ana, userId, more)
const supportedBy = (client: TestClient, userId: UserId, more: Partial<SupportInput> = {}) =>
  beginSupport({ lead: ana, client }, userId, more)

describe('a colleague who is invited', () => {
  it('sees the card until she says yes, and then what she was invited to read', async () => {
    const { caseId, code, supportId } = await invited()
    const [mine] = (await delia.ok(mySupports, { limit: 200 })).items.filter((one) => one.caseId === caseId)
    expect(mine).toMatchObject({ code, role: 'psychosocial', invitedBy: 'Ana Tzoc', state: 'invited' })
    expect((await delia.ok(openCase, { caseId })).reads).toEqual(['summary'])
    expect(await codeOf(delia.call(listNotes, { caseId }))).toBe('access.not-allowed')
    expect(await codeOf(delia.call(addNote, noteInput(caseId)))).toBe('access.not-allowed')
    expect(await supported(delia)).not.toContain(caseId)

    await delia.ok(acceptSupport, { caseId, supportId })
    const opened = await delia.ok(openCase, { caseId })
    expect(opened.relation).toBe('granted')
    expect(opened.writes).toEqual(['notes'])
    expect(opened.reads.toSorted()).toEqual(
      [
        'assessment',
        'course',
        'identity',
        'journey',
        'notes',
        'people',
        'plan',
        'risk',
        'summary',
      ].toSorted(),
    )
    for (const section of sealedSections) expect(opened.reads).not.toContain(section)
    expect(opened.responsible).toMatchObject({
      worker: 'Ana Tzoc',
      supports: [{ name: 'Delia Ruiz', role: 'psychosocial' }],
    })
    expect(await supported(delia)).toContain(caseId)
    expect((await delia.ok(listCases, { limit: 200 })).items.map((one) => one.id)).not.toContain(caseId)
    expect((await delia.ok(mySupports, { limit: 200 })).items.map((one) => one.caseId)).not.toContain(caseId)
    expect(await codeOf(delia.call(acceptSupport, { caseId, supportId }))).toBe('support.already-answered')
    const kinds = (await ana.ok(listHistory, { caseId })).items.map((one) => one.kind)
    expect(kinds).toEqual(expect.arrayContaining(['SupportInvited', 'SupportAccepted']))
  })

  it('adds notes, mends her own alone, and does not stop the clock of contact', async () => {
    const { caseId } = await supportedBy(delia, id.delia)
    const contact = async () => (await ana.ok(openCase, { caseId })).case.lastContactAt
    const before = await contact()
    const [hers, anas] = [noteInput(caseId), noteInput(caseId)]
    await delia.ok(addNote, hers)
    expect(await codeOf(delia.call(addNote, hers))).toBe('note.exists')
    expect(await contact()).toBe(before)
    expect((await ana.ok(listNotes, { caseId })).items.map((one) => one.author)).toEqual(['Delia Ruiz'])
    await ana.ok(addNote, anas)
    expect(await contact()).not.toBe(before)
    const edits = { body: { value: 'Jugó con otros.', base: 0 } }
    await delia.ok(editNote, { caseId, noteId: hers.noteId, edits })
    expect(await codeOf(delia.call(editNote, { caseId, noteId: anas.noteId, edits }))).toBe(
      'access.not-allowed',
    )
  })

  it('declines with a reason, or because of a conflict that nobody is told of, and reads nothing', async () => {
    const { caseId, supportId } = await invited(id.kevin)
    const because = { caseId, supportId, because: 'too-much' as const, words: '' }
    expect(await codeOf(kevin.call(declineSupport, because))).toBe('support.words-missing')
    await kevin.ok(declineSupport, { ...because, because: 'conflict', words: 'Es mi primo.' })
    expect(await codeOf(kevin.call(openCase, { caseId }))).toBe('record.not-found')
    const shown = await ana.ok(showSupports, { caseId })
    expect(shown.items).toMatchObject([{ state: 'declined', declinedBecause: 'conflict', words: '' }])
    expect(shown.colleagues.find((one) => one.id === id.kevin)?.isPossible).toBe(false)
    const again = await codeOf(ana.call(inviteSupport, supportInput(caseId, id.kevin)))
    expect(again).toBe('support.not-possible')
  })

  it('is somebody of the house, once, without a conflict, invited by who leads or supervises', async () => {
    const { caseId } = await invited()
    expect(await codeOf(ana.call(inviteSupport, supportInput(caseId, id.delia)))).toBe(
      'support.invited-already',
    )
    expect(await codeOf(ana.call(inviteSupport, supportInput(caseId, id.ana)))).toBe('support.leads-already')
    const stranger = supportInput(caseId, test.cast.mexico.caseworker.id)
    expect(await codeOf(ana.call(inviteSupport, stranger))).toBe('support.not-a-colleague')
    const volunteer = supportInput(caseId, test.cast.guatemala.intakeVolunteer.id)
    expect(await codeOf(ana.call(inviteSupport, volunteer))).toBe('support.not-a-colleague')
    const input = supportInput(caseId, id.kevin)
    expect(await codeOf(julia.call(inviteSupport, input))).toBe('record.not-found')
    expect(await codeOf(lidia.call(inviteSupport, input))).toBe('record.not-found')
    expect(await codeOf(abroad.call(inviteSupport, input))).toBe('record.not-found')
    // Asked and not answered yet, she invites nobody herself.
    expect(await codeOf(delia.call(inviteSupport, input))).toBe('access.not-allowed')
    for (const section of sealedSections)
      expect((await ana.call(inviteSupport, { ...input, sections: [section as never] })).status).toBe(422)
    const conflictId = newTestId<'ConflictId'>()
    const { code } = (await ana.ok(openCase, { caseId })).case
    await julia.ok(declareConflict, { conflictId, kind: 'case', about: code })
    const conflicted = supportInput(caseId, id.julia)
    expect(await codeOf(berta.call(inviteSupport, conflicted))).toBe('support.not-possible')
    await berta.ok(inviteSupport, { ...input, until: dayInGuatemala() })
  })

  it('begins on her first day and reads nothing after her last', async () => {
    const { caseId } = await supportedBy(kevin, id.kevin, {
      from: dayInGuatemala(3),
      until: dayInGuatemala(9),
    })
    expect((await kevin.ok(openCase, { caseId })).reads).toEqual(['summary'])
    const days = (more: Partial<SupportInput>) =>
      ana.call(inviteSupport, supportInput(caseId, id.delia, more))
    expect(await codeOf(days({ until: dayInGuatemala(-1) }))).toBe('support.days')
    await test.owner.begin(async (tx) => {
      await tx`set local role amparo_keeper`
      await tx`update amparo.grants set valid_from = now() - interval '2 days', valid_until = now()
        where case_id = ${caseId} and act = 'support'`
      await tx`update amparo.case_supports set from_on = current_date - 9, until_on = current_date - 2
        where case_id = ${caseId}`
    })
    expect(await codeOf(kevin.call(openCase, { caseId }))).toBe('record.not-found')
    expect(await supported(kevin)).not.toContain(caseId)
    expect((await ana.ok(showSupports, { caseId })).items).toMatchObject([
      { state: 'accepted', isOver: true },
    ])
    // What is over is written down as ended when she is invited again.
    await ana.ok(inviteSupport, supportInput(caseId, id.kevin))
    const states = (await ana.ok(showSupports, { caseId })).items.map((one) => [one.state, one.endedBecause])
    expect(states).toEqual([
      ['invited', null],
      ['ended', 'day-passed'],
    ])
  })
})

describe('whoever supports a case', () => {
  it('changes no plan, closes, hands over, shares and agrees to nothing', async () => {
    const { caseId, planId, actionId } = await beginSupportOfPlan({ lead: ana, client: kevin }, id.kevin)
    const refused = [
      kevin.call(writePlan, { caseId, planId, edits: { goal: { value: 'x', base: 1 } } }),
      kevin.call(addAction, {
        caseId,
        planId,
        actionId: newTestId<'PlanActionId'>(),
        what: 'w',
        owner: '',
        dueOn: null,
        position: 9,
      }),
      kevin.call(submitPlan, { caseId, planId }),
      kevin.call(endAction, { caseId, planId, actionId, how: 'done', on: dayInGuatemala(), outcome: '' }),
      kevin.call(requestClosure, closing(caseId)),
      kevin.call(offerTransfer, transferInput(caseId, test.cast.mexico.id)),
      kevin.call(sendReferral, referralInput(caseId, test.cast.mexico.id)),
      kevin.call(recordConsent, sharingConsent(caseId, test.cast.mexico.id)),
      kevin.call(recordIncident, incidentInput(caseId)),
      kevin.call(inviteSupport, supportInput(caseId, id.delia)),
      kevin.call(assignCase, assignmentInput(caseId, id.kevin)),
      kevin.call(listNoContacts, { caseId }),
    ]
    for (const answer of await Promise.all(refused)) expect(answer.body.code).toBe('access.not-allowed')
    const { plan } = await ana.ok(findPlan, { caseId })
    expect(plan?.actions).toMatchObject([{ id: actionId, state: 'planned' }])
    expect((await ana.ok(openCase, { caseId })).case.state).toBe('open')
  })

  it('reads nothing more when whoever leads, supervises or she herself ends it', async () => {
    for (const [who, because] of [
      [ana, 'finished'],
      [berta, 'left'],
      [delia, 'own-wish'],
    ] as const) {
      const { caseId, supportId } = await supportedBy(delia, id.delia)
      expect(await codeOf(kevin.call(endSupport, { caseId, supportId, because, words: '' }))).toBe(
        'record.not-found',
      )
      await who.ok(endSupport, { caseId, supportId, because, words: '' })
      expect(await codeOf(delia.call(openCase, { caseId }))).toBe('record.not-found')
      expect(await codeOf(delia.call(addNote, noteInput(caseId)))).toBe('record.not-found')
      expect(await codeOf(delia.call(listNotes, { caseId }))).toBe('record.not-found')
      expect(await supported(delia)).not.toContain(caseId)
    }
    const { caseId, supportId } = await invited()
    await ana.ok(withdrawSupport, { caseId, supportId, words: '' })
    expect(await codeOf(delia.call(openCase, { caseId }))).toBe('record.not-found')
  })

  it('stays when another one leads, and ends where she leads herself', async () => {
    const { caseId } = await supportedBy(delia, id.delia)
    const support = supportInput(caseId, id.julia)
    await ana.ok(inviteSupport, support)
    await julia.ok(acceptSupport, { caseId, supportId: support.supportId })
    const assignment = assignmentInput(caseId, id.julia)
    await berta.ok(assignCase, assignment)
    await julia.ok(acceptAssignment, { caseId, assignmentId: assignment.assignmentId })
    expect((await delia.ok(openCase, { caseId })).responsible.worker).toBe('Julia Cux')
    expect(await supported(julia)).not.toContain(caseId)
    const shown = await julia.ok(showSupports, { caseId })
    expect(shown.items.map((one) => [one.name, one.state, one.endedBecause])).toEqual([
      ['Delia Ruiz', 'accepted', null],
      ['Julia Cux', 'ended', 'leads-now'],
    ])
    expect(shown.lead).toBe('Julia Cux')
  })

  it('is counted apart from the cases that she leads', async () => {
    const count = async (scope: 'supporting' | 'mine') => (await kevin.ok(countCases, { scope })).count
    const [supporting, mine] = [await count('supporting'), await count('mine')]
    await supportedBy(kevin, id.kevin)
    expect(await count('supporting')).toBe(supporting + 1)
    expect(await count('mine')).toBe(mine)
  })
})

describe('when the case ends here', () => {
  const offered = async (caseId: CaseId) => {
    const assignment = assignmentInput(caseId, id.julia)
    await berta.ok(assignCase, assignment)
    expect((await julia.ok(openCase, { caseId })).reads).toContain('risk')
    return assignment.assignmentId
  }
  const nothingIsLeft = async (caseId: CaseId, because: string) => {
    for (const client of [delia, julia])
      expect(await codeOf(client.call(openCase, { caseId }))).toBe('record.not-found')
    expect((await julia.ok(myAssignments, { limit: 200 })).items.map((one) => one.caseId)).not.toContain(
      caseId,
    )
    const { items } = await ana.ok(showAssignment, { caseId })
    expect(items.map((one) => one.state)).toEqual(['ended'])
    const supports = (await ana.ok(showSupports, { caseId })).items
    expect(supports).toMatchObject([{ state: 'ended', endedBecause: because }])
  }

  it('by closing, offers and supports end with what they gave to read', async () => {
    const { caseId } = await supportedBy(delia, id.delia)
    await offered(caseId)
    const closure = closing(caseId)
    await ana.ok(requestClosure, closure)
    await berta.ok(approveClosure, { caseId, closureId: closure.closureId })
    await nothingIsLeft(caseId, 'case-closed')
  })

  it('by a transfer that another organisation accepts, the same', async () => {
    const { caseId } = await supportedBy(delia, id.delia)
    await offered(caseId)
    const { mexico } = test.cast
    await ana.ok(recordConsent, transferConsent(caseId, mexico.id, { sections: ['identity', 'notes'] }))
    const input = transferInput(caseId, mexico.id, { sharedSections: ['notes'] })
    await ana.ok(offerTransfer, input)
    await abroad.ok(acceptTransfer, {
      transferId: input.transferId,
      receivingCaseId: newTestId<'CaseId'>(),
      workerId: mexico.caseworker.id,
    })
    await nothingIsLeft(caseId, 'case-transferred')
    expect(await codeOf(abroad.call(showSupports, { caseId }))).toBe('access.not-allowed')
  })
})

it('stands on the board, and among what hangs on somebody who leaves', async () => {
  const { southSupervisor } = test.cast.guatemala
  const { caseId, supportId } = await supportedBy(lidia, southSupervisor.id)
  const onBoard = async () =>
    (await berta.ok(showTeam, {})).items.find(({ userId }) => userId === southSupervisor.id)
  expect(await onBoard()).toMatchObject({ supports: 1, cases: 0, hasLeft: false })
  await test.asKeeper(
    (sql) => sql`update amparo.memberships set valid_until = now() where user_id = ${southSupervisor.id}`,
  )
  // What she read ended with her place in the house; what is left is to write it down.
  expect((await lidia.call(openCase, { caseId })).status).toBeGreaterThanOrEqual(400)
  expect(await onBoard()).toMatchObject({ supports: 1, hasLeft: true })
  const work = await berta.ok(showOpenWork, { userId: southSupervisor.id })
  expect(work).toMatchObject({ left: true, supports: [{ id: supportId, caseId, role: 'psychosocial' }] })
  expect((await ana.ok(showSupports, { caseId })).items).toMatchObject([{ left: true }])
  await berta.ok(endSupport, { caseId, supportId, because: 'left', words: '' })
  expect(await onBoard()).toBeUndefined()
})
