import { courseOf, mayAdd, mayRead, rolesOf, type Seat } from './access-oracle.ts'
import type { StagedWorld } from './access-stage.ts'
import { past } from './access-case-rows.ts'
import { newTestId } from './register.ts'
import { changeableRows } from './access-changes.ts'
import { liftedBy } from './access-closed.ts'

/** One change that somebody tries on one row, and whether the rules let her. */
export type Change = {
  readonly key: string
  readonly to: Readonly<Record<string, unknown>>
  readonly may: boolean
}

/** Changes that carry a row out of reach, or take a decision that belongs to another. */
export function changesOf(staged: StagedWorld, seat: Seat, table: string): Change[] {
  const { world, personal } = staged
  const roles = rolesOf(world, seat)
  const me = world.users[seat.user]
  const answers = roles.includes('supervisor') || roles.includes('administrator')
  const here = (row: { readonly organisation: number }) => row.organisation === seat.organisation
  const elsewhere = world.organisations.find((_, at) => at !== seat.organisation)?.id
  switch (table) {
    case 'case_freezes':
      return liftedBy(world, seat)
    case 'memberships':
    case 'teams':
      return (changeableRows(staged, seat, table) ?? []).map((key) => ({
        key,
        to: { organisation_id: elsewhere },
        may: false,
      }))
    case 'intakes':
      return (changeableRows(staged, seat, table) ?? []).flatMap((key) => [
        { key, to: { organisation_id: elsewhere }, may: false },
        ...world.cases.map((one, at) => ({
          key,
          to: { case_id: one.id, state: 'registered', ended_at: past },
          may: mayAdd(world, seat, courseOf(at)) && mayRead(world, seat, courseOf(at)),
        })),
      ])
    case 'services':
      return (changeableRows(staged, seat, table) ?? []).map((key) => ({
        key,
        to: { kept_by: elsewhere },
        may: false,
      }))
    case 'interpreters':
    case 'registration_sheets':
      return (changeableRows(staged, seat, table) ?? []).map((key) => ({
        key,
        to: { organisation_id: elsewhere },
        may: false,
      }))
    case 'organisations':
      return [
        ...(changeableRows(staged, seat, table) ?? []).map((key) => ({
          key,
          to: { id: newTestId() },
          may: false,
        })),
        // Another mark than the one that was asked for.
        ...world.marks
          .filter((mark) => mark.organisation !== seat.organisation)
          .map((mark) => ({
            key: world.organisations[mark.organisation]?.id ?? '',
            to: { enforcement: false },
            may: false,
          })),
      ]
    case 'users':
      return [
        ...world.users
          .filter((user) => roles.includes('administrator') && user.home === seat.organisation && user !== me)
          .map((user) => ({ key: user.id, to: { home_organisation_id: elsewhere }, may: false })),
        ...(me?.state === 'active' && me.home !== seat.organisation
          ? [{ key: me.id, to: { id: newTestId() }, may: false }]
          : []),
      ]
    case 'enforcement_requests': {
      const decides =
        roles.includes('administrator') && world.organisations[seat.organisation]?.enforces === false
      const other = world.users.find((user) => user !== me)?.id
      return world.marks.flatMap((mark) => {
        const isOpen = mark.state === 'asked'
        const isHers = mark.askedBy === seat.user
        return [
          { key: mark.id, to: { state: 'approved', decided_by: me?.id }, may: decides && isOpen },
          { key: mark.id, to: { state: 'refused', decided_by: null }, may: decides && isOpen && isHers },
          { key: mark.id, to: { state: 'refused', decided_by: other }, may: false },
          { key: mark.id, to: { reason: 'other words' }, may: false },
        ]
      })
    }
    case 'access_resets':
      return personal
        .filter((row) => row.table === table)
        .flatMap((row) => {
          const isHers = me?.state === 'active' && row.user === seat.user
          const decides = here(row) && row.user !== seat.user && answers
          // Neither the one who asked nor the one who needs it.
          const asker = world.users.findIndex((_, at) => at !== row.user)
          const third = world.users.find((_, at) => at !== row.user && at !== asker && at !== seat.user)?.id
          return [
            { key: row.key, to: { state: 'refused', decided_by: null }, may: isHers || decides },
            { key: row.key, to: { state: 'refused', decided_by: third }, may: decides },
            { key: row.key, to: { state: 'issued', decided_by: null }, may: decides },
            { key: row.key, to: { state: 'approved', decided_by: third }, may: decides },
            { key: row.key, to: { organisation_id: elsewhere }, may: false },
            // Made another's, it is hers to decide on as far as her role goes.
            { key: row.key, to: { user_id: third }, may: decides || (isHers && answers && here(row)) },
          ]
        })
    default:
      return []
  }
}
