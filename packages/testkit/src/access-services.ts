import { past } from './access-case-rows.ts'
import type { World } from './access-world.ts'
import { newTestId } from './register.ts'

/** An entry of the catalogue of services, of the register of interpreters, a blank registration, or a protocol that it drew: what one organisation keeps. */
export type Listed = {
  readonly table: 'services' | 'interpreters' | 'registration_sheets' | 'sharing_protocols'
  readonly key: string
  readonly organisation: number
}

/** One of each for every organisation. */
export async function stageListed(
  world: World,
  put: (table: string, rows: readonly Record<string, unknown>[]) => Promise<void>,
): Promise<Listed[]> {
  const listed: Listed[] = []
  for (const [table, columnsOf] of Object.entries({
    services: serviceColumns,
    interpreters: interpreterColumns,
    registration_sheets: registrationSheetColumns,
    sharing_protocols: protocolColumns,
  })) {
    const entries = world.organisations.map((_, at) => ({
      table: table as Listed['table'],
      organisation: at,
      key: newTestId() as string,
    }))
    await put(
      `amparo.${table}`,
      entries.map(({ key, organisation }) => ({ id: key, ...columnsOf(world, organisation) })),
    )
    listed.push(...entries)
  }
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

export function interpreterColumns(world: World, organisation: number): Record<string, unknown> {
  return {
    organisation_id: world.organisations[organisation]?.id,
    name: 'x',
    phone: 'x',
    how_to_reach: '',
    tie: 'agency',
    agency: '',
    gender: 'woman',
    is_adult: true,
    state: 'active',
    kept_by: world.users[0]?.id,
    kept_at: past,
  }
}

export function registrationSheetColumns(world: World, organisation: number): Record<string, unknown> {
  return {
    organisation_id: world.organisations[organisation]?.id,
    form_number: 1,
    number: newTestId(),
    language: 'es',
    printed_by: world.users[0]?.id,
    printed_at: past,
  }
}

/** Every other organisation has drawn one that nobody else knows yet; the others have one with the next that is signed. */
export const isDrawnOnly = (organisation: number) => organisation % 2 === 0

/** With whom, besides itself, an organisation has drawn a protocol. */
export const partnerOf = (world: World, organisation: number) =>
  (organisation + 1) % world.organisations.length

export function protocolColumns(world: World, organisation: number): Record<string, unknown> {
  const own = world.organisations[organisation]?.id
  return {
    drawn_by: own,
    parties: [own, world.organisations[partnerOf(world, organisation)]?.id],
    title: 'x',
    purposes: [],
    sections: [],
    channels: ['notices'],
    onward: 'no',
    retention: 'return',
    contacts: [],
    review_on: past.slice(0, 10),
    valid_from: past.slice(0, 10),
    valid_until: past.slice(0, 10),
    state: isDrawnOnly(organisation) ? 'draft' : 'in-force',
    signatures: [],
    acts: [],
  }
}
