import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { Section } from '../access/vocabulary.ts'
import type { Case } from '../case/case.ts'
import type { CaseId, ConsentId, OrganisationId, UserId } from '../kernel/brand.ts'
import { instant } from '../kernel/instant.ts'
import { addDays, plainDate, type PlainDate } from '../kernel/plain-date.ts'
import { evolveConsent, type Consent } from './consent.ts'
import { decideConsent, decideWithdrawal } from './decide-consent.ts'
import { decideConfirmation } from './override.ts'
import { liveConsent } from './live-consent.ts'

const ours = 'ours' as OrganisationId
const berta = {
  userId: 'berta' as UserId,
  organisationId: ours,
  roles: ['manager'] as const,
  supervisedTeams: [],
}
const clinic = 'clinic' as OrganisationId
const school = 'school' as OrganisationId
const sections: readonly Section[] = ['identity', 'risk']

const command = fc.record({
  what: fc.constantFrom('give', 'give', 'refuse', 'withdraw', 'confirm', 'confirm'),
  to: fc.constantFrom(clinic, school),
  sections: fc.subarray([...sections]),
  basis: fc.constantFrom('consent' as const, 'vital-interests' as const),
  child: fc.boolean(),
  adult: fc.boolean(),
  state: fc.constantFrom<Case['state']>('open', 'open', 'on-hold', 'closed', 'transferred'),
  days: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) },
  ),
  lasts: fc.option(fc.integer({ min: -1, max: 120 }), { nil: undefined }),
  nth: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat({ max: 9 })),
})

/** One yes or no as anybody would tell it. */
type Said = {
  to: OrganisationId
  yes: boolean
  isDuty: boolean
  sections: readonly Section[]
  last: PlainDate
  order: number
  isOver: boolean
  /** Of an override: the moment it was recorded, until a second person confirms it. */
  waitsSince: string | undefined
}

/** Whether the words of the child and those around her cover it: the newest that speaks of it counts. */
function covers(
  said: readonly Said[],
  to: OrganisationId,
  section: Section,
  today: PlainDate,
  at: string,
): boolean {
  const about = said.filter((one) => one.to === to)
  return about.some(
    (one) =>
      one.yes &&
      !one.isOver &&
      (one.waitsSince === undefined || Date.parse(at) - Date.parse(one.waitsSince) < 86_400_000) &&
      one.sections.includes(section) &&
      today <= one.last &&
      (one.isDuty ||
        !about.some(
          (no) =>
            !no.yes && no.order > one.order && (no.sections.length === 0 || no.sections.includes(section)),
        )),
  )
}

it('shares nothing that is not covered by a yes that still holds', { tags: ['model'] }, () => {
  const reached = { covered: 0, refused: 0, withdrawn: 0, confirmed: 0 }
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 14 }), (commands) => {
      const consents: Consent[] = []
      const said: Said[] = []
      let today = plainDate('2026-10-20')
      for (const [order, one] of commands.entries()) {
        today = addDays(today, one.days)
        const at = `${today}T10:${String(order).padStart(2, '0')}:00.000Z`
        if (one.what === 'confirm') {
          const [before, model] = [consents[one.nth], said[one.nth]]
          if (!before || !model) continue
          const decided = decideConfirmation(before, berta, {
            case: { organisationId: ours, teamId: undefined },
            recordedBy: 'ana' as UserId,
            at,
          })
          const isInTime =
            model.waitsSince !== undefined && Date.parse(at) - Date.parse(model.waitsSince) < 86_400_000
          expect(decided.ok).toBe(isInTime && !model.isOver)
          if (!decided.ok) continue
          consents[one.nth] = decided.value.reduce(evolveConsent, before)
          said[one.nth] = { ...model, waitsSince: undefined }
          reached.confirmed += 1
        } else if (one.what === 'withdraw') {
          const [before, model] = [consents[one.nth], said[one.nth]]
          if (!before || !model) continue
          const decided = decideWithdrawal(before, { because: 'w', at })
          expect(decided.ok).toBe(model.yes && !model.isOver)
          if (!decided.ok) continue
          consents[one.nth] = decided.value.reduce(evolveConsent, before)
          said[one.nth] = { ...model, isOver: true }
          reached.withdrawn += 1
        } else {
          const yes = one.what === 'give'
          const lasts = one.lasts === undefined ? undefined : addDays(today, one.lasts)
          const decided = decideConsent(
            {
              caseId: 'case' as CaseId,
              consentId: `consent ${order}` as ConsentId,
              state: yes ? 'given' : 'refused',
              purpose: 'share-for-services',
              recipientOrganisationId: one.to,
              sections: one.sections,
              basis: one.basis,
              basisReason: one.basis === 'consent' ? '' : 'She is bleeding.',
              consenters: one.adult ? ['mother'] : [],
              consentedBy: '',
              caregiverNotAsked: '',
              childAssented: one.child,
              childInformed: true,
              language: 'es',
              interpreter: '',
              toldBack: '',
              withhold: '',
              textVersion: '1',
              givenOn: today,
              validUntil: lasts,
            },
            {
              case: { state: one.state } as Case,
              needed: {
                child: 'assent',
                caregiver: 'consent',
                otherwise: 'trusted-adult-or-caseworker',
                form: 'written',
                bands: [6],
                ageUnsure: false,
                why: { ruleId: 'any', version: 1, basis: 'default-to-confirm' },
              },
              today,
              at,
              expiresOn: addDays(today, 60),
            },
          )
          const isHeard = yes ? one.basis !== 'consent' || (one.child && one.adult) : one.adult
          const isWhole = !yes || one.sections.length > 0
          const isOpen = one.state === 'open' || one.state === 'on-hold'
          expect(decided.ok).toBe(isOpen && isWhole && isHeard && (one.lasts ?? 0) >= 0)
          if (!decided.ok) continue
          const [event] = decided.value
          if (!event) throw new Error('a decision without an event')
          consents.push(evolveConsent(undefined, event))
          said.push({
            to: one.to,
            yes,
            isDuty: one.basis !== 'consent',
            sections: one.sections,
            last: yes ? (lasts ?? addDays(today, 60)) : today,
            order,
            isOver: false,
            waitsSince: yes && one.basis !== 'consent' ? at : undefined,
          })
          if (!yes) reached.refused += 1
        }
        for (const to of [clinic, school])
          for (const section of sections) {
            const question = {
              purpose: 'share-for-services' as const,
              recipient: to,
              on: today,
              at: instant(at),
            }
            const live = liveConsent(consents, { ...question, sections: [section] })
            const expected = covers(said, to, section, today, at)
            if (expected) reached.covered += 1
            expect(live !== undefined).toBe(expected)
          }
      }
    }),
    { numRuns: inject('modelRuns') },
  )
  for (const times of Object.values(reached)) expect(times).toBeGreaterThan(50)
})
