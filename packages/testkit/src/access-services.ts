import { past } from './access-case-rows.ts'
import type { World } from './access-world.ts'
import { newTestId } from './register.ts'

/** An entry of the catalogue of services, which one organisation keeps. */
export type Listed = { readonly key: string; readonly organisation: number }

/** One of each organisation. */
export async function stageListed(
  world: World,
  put: (table: string, rows: readonly Record<string, unknown>[]) => Promise<void>,
): Promise<Listed[]> {
  const listed = world.organisations.map((_, at) => ({ organisation: at, key: newTestId() as string }))
  await put(
    'amparo.services',
    listed.map(({ key, organisation }) => ({ id: key, ...serviceColumns(world, organisation) })),
  )
  return listed
}

/** What an entry must have besides its id. */
export function serviceColumns(world: World, organisation: number): Record<string, unknown> {
  return {
    kind: 'health',
    name: 'x',
    phone: 'x',
    how_to_refer: '',
    place_country: 'GT',
    place_code: '',
    place_name: '',
    sex: 'all',
    languages: [],
    access: '',
    cost: 'free',
    papers: '',
    hours: '',
    capacity: '',
    kept_by: world.organisations[organisation]?.id,
    state: 'active',
    checked_on: past.slice(0, 10),
    checked_by: world.users[0]?.id,
  }
}
