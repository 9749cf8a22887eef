import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { OrganisationId, SharingProtocolId, UserId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import {
  availableMoves,
  decideDrawing,
  decideProtocolMove,
  type MoveProtocol,
  type ProtocolActor,
  type ProtocolMove,
} from './decide-protocol.ts'
import { evolveProtocol, type ProtocolState, type SharingProtocol } from './sharing-protocol.ts'
import { signedProtocol } from './signed-protocol.ts'

const shelter = 'shelter' as OrganisationId
const office = 'office' as OrganisationId
const stranger = 'stranger' as OrganisationId
const today = plainDate('2026-11-22')

/** Two who may speak for the shelter, one of them for the office too; one of the office, a worker, somebody else. */
const people = {
  manager: { of: shelter, user: 'manager', roles: ['manager'] },
  privacy: { of: shelter, user: 'both', roles: ['privacy-lead'] },
  bothThere: { of: office, user: 'both', roles: ['manager'] },
  officer: { of: office, user: 'officer', roles: ['privacy-lead'] },
  worker: { of: office, user: 'worker', roles: ['caseworker', 'supervisor'] },
  outsider: { of: stranger, user: 'outsider', roles: ['manager'] },
} as const
type Who = keyof typeof people
const actor = (who: Who): ProtocolActor => ({
  userId: people[who].user as UserId,
  organisationId: people[who].of,
  name: who,
  roles: people[who].roles,
  enforces: false,
})
const parties = [shelter, office].map((id) => ({ id, state: 'active' as const, enforcement: false }))
const { acts } = signedProtocol(
  'example' as SharingProtocolId,
  [shelter, office].map((organisationId) => ({
    organisationId,
    userId: 'x' as UserId,
    name: '',
    phone: '1',
  })) as never,
  today,
)

const drawn = acts[0]
if (drawn?.kind !== 'drawn') throw new Error('a protocol that nobody drew')
const example = drawn.terms

const moves = ['write', 'offer', 'sign', 'return', 'suspend', 'resume', 'end'] as const
const aStep = fc.record({
  who: fc.constantFrom<Who>(
    'manager',
    'bothThere',
    'officer',
    'privacy',
    'worker',
    'outsider',
    'manager',
    'officer',
  ),
  act: fc.constantFrom<ProtocolMove>(...moves, 'sign', 'sign', 'suspend', 'resume'),
  stale: fc.constantFrom(false, false, false, false, true),
})
type Step = { readonly who: Who; readonly act: ProtocolMove; readonly stale: boolean }
/** Chance alone seldom signs with both before somebody ends it. */
const begun: fc.Arbitrary<readonly Step[]> = fc.constantFrom(
  [],
  [{ who: 'manager', act: 'offer', stale: false }],
  [
    { who: 'manager', act: 'offer', stale: false },
    { who: 'privacy', act: 'sign', stale: false },
    { who: 'officer', act: 'sign', stale: false },
  ],
)

/** The states told again in plain words. */
type Told = {
  readonly state: ProtocolState
  readonly signed: readonly Who[]
  readonly suspendedFor: OrganisationId | undefined
}

function expected({ state, signed, suspendedFor }: Told, { who, act, stale }: Step): Told | undefined {
  const { of, user } = people[who]
  if (stale || who === 'worker' || who === 'outsider') return undefined
  const to = (more: Partial<Told>): Told => ({ state, signed, suspendedFor, ...more })
  if (state === 'draft') {
    if (of !== shelter) return undefined
    if (act === 'write') return to({})
    if (act === 'offer') return to({ state: 'offered' })
    return act === 'end' ? to({ state: 'ended' }) : undefined
  }
  if (state === 'offered') {
    if (act === 'return') return to({ state: 'draft', signed: [] })
    if (act === 'end') return to({ state: 'ended' })
    if (act !== 'sign') return undefined
    if (signed.some((one) => people[one].of === of || people[one].user === user)) return undefined
    return to({ signed: [...signed, who], state: signed.length === 1 ? 'in-force' : 'offered' })
  }
  if (state === 'in-force') {
    if (act === 'suspend') return to({ state: 'suspended', suspendedFor: of })
    return act === 'end' ? to({ state: 'ended' }) : undefined
  }
  if (state !== 'suspended') return undefined
  if (act === 'end') return to({ state: 'ended' })
  return act === 'resume' && suspendedFor === of
    ? to({ state: 'in-force', suspendedFor: undefined })
    : undefined
}

const commandOf = (act: ProtocolMove): MoveProtocol => {
  if (act === 'write') return { act, terms: { ...example, title: 'Written anew' } }
  return act === 'offer' || act === 'sign' ? { act } : { act, words: 'w' }
}

it('follows its states over generated sequences of steps, whoever takes them', { tags: ['model'] }, () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(begun, fc.array(aStep, { maxLength: 12 }), (first, steps) => {
      const facts = { parties, today, at: '2026-11-22T10:00:00.000Z' }
      const drawing = decideDrawing(
        { protocolId: 'one' as SharingProtocolId, parties: [shelter, office], terms: example },
        { ...facts, by: actor('manager'), replaced: undefined },
      )
      if (!drawing.ok) throw new Error(drawing.problem.code)
      let protocol: SharingProtocol = evolveProtocol(undefined, drawing.value)
      let told: Told = { state: 'draft', signed: [], suspendedFor: undefined }
      for (const step of [...first, ...steps]) {
        const by = actor(step.who)
        const want = expected(told, step)
        const seen = step.stale ? protocol.version - 1 : protocol.version
        const decided = decideProtocolMove(protocol, commandOf(step.act), { ...facts, by, seen })
        expect({ told, step, ok: decided.ok }).toEqual({ told, step, ok: want !== undefined })
        // The screen offers exactly what is allowed to somebody who sees it as it stands.
        expect(availableMoves(protocol, by).includes(step.act)).toBe(
          expected(told, { ...step, stale: false }) !== undefined,
        )
        if (!decided.ok || !want) continue
        protocol = evolveProtocol(protocol, decided.value)
        told = want
        reached.add(told.state)
        expect(protocol.state).toBe(told.state)
        expect(protocol.signatures.map(({ name }) => name)).toEqual(told.signed)
        // In force it bears a person of each party, never the same.
        if (protocol.state === 'in-force') {
          expect(new Set(protocol.signatures.map(({ userId }) => userId)).size).toBe(2)
          expect(new Set(protocol.signatures.map(({ organisationId }) => organisationId)).size).toBe(2)
        }
      }
    }),
    { numRuns: inject('modelRuns') },
  )
  expect([...reached].sort()).toEqual(['draft', 'ended', 'in-force', 'offered', 'suspended'])
})
