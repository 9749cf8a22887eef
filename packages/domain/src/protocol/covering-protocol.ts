import type { Section } from '../access/vocabulary.ts'
import type { OrganisationId } from '../kernel/brand.ts'
import { laterOf, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  protocolChannels,
  standingOf,
  type ProtocolChannel,
  type ProtocolPurpose,
  type SharingProtocol,
} from './sharing-protocol.ts'

export type ProtocolQuestion = {
  readonly between: readonly [OrganisationId, OrganisationId]
  readonly channel: ProtocolChannel
  readonly purpose: ProtocolPurpose
  readonly sections: readonly Section[]
  /** What day it is at each of the two: a protocol counts only while it counts for both. */
  readonly days: readonly [PlainDate, PlainDate]
}

/**
 * The protocol in force that covers exactly this: both organisations are parties, the channel and the purpose are named,
 * and every section is. One of them covers all of it: what nobody agreed on as a whole is not put together from parts.
 * Source: nothing is exchanged that no active protocol covers (case management 2.6, DR-29).
 */
export function coveringProtocol<Of extends SharingProtocol>(
  protocols: readonly Of[],
  question: ProtocolQuestion,
): Result<Of, Problem> {
  const { channel, purpose, sections } = question
  const between = protocols.filter(({ parties }) => question.between.every((one) => parties.includes(one)))
  const live = between.filter((one) => countsOn(one, question.days))
  if (live.length === 0) {
    const offerable = between.map((one) => standingOf(one, latestDay(question.days)))
    if (offerable.includes('suspended')) return refuse(problem('protocol.suspended'))
    const isOver = offerable.some((one) => one === 'ended' || one === 'expired')
    return refuse(problem(isOver ? 'protocol.ended' : 'protocol.missing'))
  }
  const forThis = live.filter((one) => one.channels.includes(channel) && one.purposes.includes(purpose))
  if (forThis.length === 0) return refuse(problem('protocol.channel'))
  const covering = forThis.find((one) =>
    sections.every((section) => one.sections.some((other) => other === section)),
  )
  return covering
    ? accept(covering)
    : refuse(problem('protocol.sections', { fields: [{ pointer: '/sharedSections', reason: 'not-agreed' }] }))
}

export type Agreed = {
  readonly channels: readonly ProtocolChannel[]
  /** Why there is none, where there is none. */
  readonly standing: 'in-force' | 'suspended' | 'ended' | 'none'
}

/** What two organisations may do with each other today, for who chooses to whom to send. */
export function agreedBetween(
  protocols: readonly SharingProtocol[],
  between: ProtocolQuestion['between'],
  days: ProtocolQuestion['days'],
): Agreed {
  const shared = protocols.filter(({ parties }) => between.every((one) => parties.includes(one)))
  const live = shared.filter((one) => countsOn(one, days))
  if (live.length > 0)
    return {
      standing: 'in-force',
      channels: protocolChannels.filter((channel) => live.some((one) => one.channels.includes(channel))),
    }
  const standings = shared.map((one) => standingOf(one, latestDay(days)))
  const standing = standings.includes('suspended')
    ? 'suspended'
    : standings.some((one) => one === 'ended' || one === 'expired')
      ? 'ended'
      : 'none'
  return { standing, channels: [] }
}

function countsOn(protocol: SharingProtocol, days: readonly [PlainDate, PlainDate]): boolean {
  return days.every((day) => standingOf(protocol, day) === 'in-force')
}

function latestDay([one, other]: readonly [PlainDate, PlainDate]): PlainDate {
  return laterOf(one, other)
}
