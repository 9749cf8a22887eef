import { describe, expect, it } from 'vitest'
import type { OrganisationId, UserId } from '../kernel/brand.ts'
import { decideRecallAnswer, isToRecall, mayAnswerRecall, type Recall } from './recall.ts'

const ours = 'ours' as OrganisationId
const clinic = 'clinic' as OrganisationId
const read = {
  from: ours,
  to: clinic as OrganisationId | undefined,
  receiverId: 'nurse' as UserId | undefined,
  sharedSections: ['identity'] as const,
  sharedIncidents: [],
  recall: undefined as Recall | undefined,
}
const asked: Recall = { askedAt: '2026-11-24T10:00:00.000Z', askedBy: 'ana' as UserId }
const chief = {
  userId: 'chief',
  organisationId: clinic,
  roles: ['supervisor'] as const,
  writesReferrals: false,
}
const ana = { userId: 'ana', organisationId: ours, roles: ['caseworker'] as const, writesReferrals: true }
const at = { at: '2026-11-24T11:00:00.000Z' }

describe('what was sent', () => {
  it('is asked back where somebody has read it or a sheet was carried out, and once', () => {
    expect(isToRecall(read)).toBe(true)
    expect(isToRecall({ ...read, to: undefined, receiverId: undefined })).toBe(true)
    expect(isToRecall({ ...read, receiverId: undefined })).toBe(false)
    expect(isToRecall({ ...read, sharedSections: [] })).toBe(false)
    expect(isToRecall({ ...read, recall: asked })).toBe(false)
  })

  it('is answered by whoever received it, and for a provider outside by the sender', () => {
    const recalled = { ...read, recall: asked }
    const outside = { ...recalled, to: undefined }
    expect([mayAnswerRecall(recalled, chief), mayAnswerRecall(recalled, ana)]).toEqual([true, false])
    expect([mayAnswerRecall(outside, chief), mayAnswerRecall(outside, ana)]).toEqual([false, true])
    expect(mayAnswerRecall(read, chief)).toBe(false)
    const deleted = { answer: 'deleted' as const, words: '' }
    expect(
      decideRecallAnswer(recalled, deleted, { by: 'chief' as UserId, organisationId: clinic, ...at }),
    ).toEqual({
      ok: true,
      value: { kind: 'RecallAnswered', ...deleted, by: 'chief', ...at },
    })
    expect(
      decideRecallAnswer(recalled, deleted, { by: 'ana' as UserId, organisationId: ours, ...at }),
    ).toMatchObject({ problem: { code: 'access.not-allowed' } })
  })

  it.each(['restricted', 'cannot'] as const)('that is %s says why, and nobody answers twice', (answer) => {
    const by = { by: 'chief' as UserId, organisationId: clinic, ...at }
    const recalled = { ...read, recall: asked }
    expect(decideRecallAnswer(recalled, { answer, words: ' ' }, by)).toMatchObject({
      problem: { code: 'referral.recall-words-missing' },
    })
    expect(decideRecallAnswer(recalled, { answer, words: 'The law keeps it.' }, by).ok).toBe(true)
    for (const recall of [undefined, { ...asked, answer }])
      expect(decideRecallAnswer({ ...read, recall }, { answer, words: 'x' }, by)).toMatchObject({
        problem: { code: 'referral.not-recalled' },
      })
  })
})
