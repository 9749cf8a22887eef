import { past } from './access-case-rows.ts'
import { holds, rolesOf, type Seat } from './access-oracle.ts'
import type { Change } from './access-carried-off.ts'
import type { Probe } from './access-own-probes.ts'
import type { Put } from './access-personal.ts'
import type { World, WorldFreeze } from './access-world.ts'
import { newTestId } from './register.ts'

/** Cases that are closed to all but one or two: who deals with that, in plain words. */
export async function stageFreezes(world: World, put: Put): Promise<void> {
  await put(
    'amparo.case_freezes',
    world.freezes.map((freeze) => {
      const isAsked = freeze.state === 'asked' || freeze.state === 'lifted'
      const by = world.users[freeze.by]?.id
      const second = world.users.find((user) => user.id !== by)?.id
      return {
        ...freezeRow(world, freeze),
        lift_asked_by: isAsked ? by : null,
        lift_asked_at: isAsked ? past : null,
        kept_closed_by: freeze.state === 'kept-closed' ? world.users[freeze.keptBy]?.id : null,
        lifted_by: freeze.state === 'lifted' ? second : null,
        lifted_at: freeze.state === 'lifted' ? past : null,
      }
    }),
  )
}

function freezeRow(world: World, freeze: Pick<WorldFreeze, 'id' | 'case' | 'by' | 'exempt'>) {
  const one = world.cases[freeze.case]
  return {
    id: freeze.id,
    case_id: one?.id,
    organisation_id: world.organisations[one?.organisation ?? 0]?.id,
    code: one?.id,
    reason: 'other',
    exempt: freeze.exempt.map((user) => world.users[user]?.id),
    frozen_by: world.users[freeze.by]?.id,
    frozen_at: past,
  }
}

const isHere = (world: World, seat: Seat, freeze: WorldFreeze) =>
  world.cases[freeze.case]?.organisation === seat.organisation && rolesOf(world, seat).length > 0

/** The privacy lead, whoever keeps the case, and a manager from when it is to be opened again, or who said no to that. */
export function seenFreezes(world: World, seat: Seat): WorldFreeze[] {
  const roles = rolesOf(world, seat)
  return world.freezes.filter((freeze) => {
    if (!isHere(world, seat, freeze)) return false
    const isAsked = freeze.state === 'asked' || freeze.state === 'lifted'
    const saidNo = freeze.state === 'kept-closed' && freeze.keptBy === seat.user
    return (
      roles.includes('privacy-lead') ||
      freeze.exempt.includes(seat.user) ||
      (roles.includes('manager') && (isAsked || saidNo))
    )
  })
}

/** What was opened again stays so; a manager changes only what waits for a second person. */
export function changedFreezes(world: World, seat: Seat, unseen: boolean): string[] {
  const roles = rolesOf(world, seat)
  const seen = unseen
    ? world.freezes.filter((freeze) => isHere(world, seat, freeze))
    : seenFreezes(world, seat)
  return seen
    .filter(
      ({ state }) =>
        state !== 'lifted' &&
        (roles.includes('privacy-lead') || (roles.includes('manager') && state === 'asked')),
    )
    .map(({ id }) => id)
    .sort()
}

/** Who opens a case again says so herself. */
export function liftedBy(world: World, seat: Seat): Change[] {
  const open = new Set(changedFreezes(world, seat, false))
  const other = world.users.find((_, at) => at !== seat.user)?.id
  return world.freezes
    .filter(({ state }) => state === 'asked')
    .flatMap(({ id: key }) => [
      { key, to: { lifted_by: world.users[seat.user]?.id, lifted_at: past }, may: open.has(key) },
      { key, to: { lifted_by: other, lifted_at: past }, may: false },
    ])
}

/** Only the privacy lead closes a case, one that she reads, in her own name, and asks for nothing with it. */
export function freezeProbes(world: World, seat: Seat): Probe[] {
  const somebodyElse = world.users.findIndex((_, at) => at !== seat.user)
  const elsewhere = world.organisations.find((_, at) => at !== seat.organisation)?.id
  return world.cases.flatMap((_, at) =>
    [seat.user, somebodyElse].flatMap((by) =>
      [{}, { lift_asked_by: world.users[by]?.id, lift_asked_at: past }, { organisation_id: elsewhere }].map(
        (more, which) => ({
          row: { ...freezeRow(world, { id: newTestId(), case: at, by, exempt: [seat.user] }), ...more },
          may:
            which === 0 &&
            by === seat.user &&
            rolesOf(world, seat).includes('privacy-lead') &&
            holds(world, seat, at),
        }),
      ),
    ),
  )
}
