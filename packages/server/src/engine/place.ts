import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failures.ts'
import type { Words } from '../words.ts'
import {
  accountOfItsOwn,
  canEnter,
  canMakeClusters,
  canRun,
  isRoot,
  nobodyAccount,
  type Account,
} from './account.ts'
import { copyBinaries, findBinaries, linkLibraries, type Binaries, type EngineVersion } from './binaries.ts'

/** Where the database lies, whose account runs it, and which programs. */
export type Place = {
  readonly account: Account
  readonly binaries: Binaries
  readonly cluster: string
}

/** The ways to run as root, in the order of how little the database can then reach. */
export type RootWay = 'user' | 'namespace' | 'elsewhere'
export const rootWays: readonly RootWay[] = ['user', 'namespace', 'elsewhere']

const triedWays = {
  user: { es: 'ni con una cuenta propia, ni como nobody', en: 'not as an account of its own, not as nobody' },
  namespace: { es: 'ni en un espacio de usuarios', en: 'not in a user namespace' },
  elsewhere: { es: 'ni en otra carpeta', en: 'not in another folder' },
} as const satisfies Readonly<Record<RootWay, Words>>

/** Names the folder of a database that could not lie in the data folder itself. */
const pointerFile = 'postgres-elsewhere'

export function findPlace(
  folder: string,
  version: EngineVersion,
  ways: readonly RootWay[] = rootWays,
): Place {
  const binaries = findBinaries(version)
  const linked = linkLibraries(binaries.home)
  const cluster = join(folder, 'postgres')
  if (!isRoot()) {
    return {
      account: { kind: 'self' },
      binaries: linked ? binaries : copyBinaries(binaries, folder),
      cluster,
    }
  }
  const pointer = join(folder, pointerFile)
  if (existsSync(pointer)) return elsewhere(binaries, readFileSync(pointer, 'utf8').trim())
  for (const way of ways) {
    const place = tryWay(way, folder, binaries, cluster)
    if (place) return place
  }
  throw new StartFailure('engine-root', {
    reason: {
      es: ways.map((way) => triedWays[way].es).join(', '),
      en: ways.map((way) => triedWays[way].en).join(', '),
    },
  })
}

function tryWay(way: RootWay, folder: string, binaries: Binaries, cluster: string): Place | undefined {
  if (way === 'user') {
    return firstOf(accountsFor(folder), (account) => {
      if (!existsSync(cluster) && !canMakeClusters(account)) return undefined
      if (!canEnter(account, folder)) return undefined
      if (runs(account, binaries)) return { account, binaries, cluster }
      const copy = copyBinaries(binaries, folder)
      return runs(account, copy) ? { account, binaries: copy, cluster } : undefined
    })
  }
  if (way === 'namespace') {
    const account: Account = { kind: 'namespace' }
    const able = canEnter(account, folder) && runs(account, binaries)
    return able ? { account, binaries, cluster } : undefined
  }
  // A database that exists here is never left behind in favour of an empty one somewhere else.
  if (existsSync(cluster)) return undefined
  const home = join('/var/lib/amparo', createHash('sha256').update(folder).digest('hex').slice(0, 16))
  mkdirSync(home, { recursive: true, mode: 0o711 })
  const place = elsewhere(binaries, home)
  if (!runs(place.account, place.binaries)) return undefined
  writeFileSync(join(folder, pointerFile), `${home}\n`)
  return place
}

function elsewhere(binaries: Binaries, home: string): Place {
  const copy = copyBinaries(binaries, home)
  const cluster = join(home, 'postgres')
  const place = firstOf(accountsFor(home), (account) =>
    (existsSync(cluster) || canMakeClusters(account)) && runs(account, copy)
      ? { account, binaries: copy, cluster }
      : undefined,
  )
  return place ?? { account: nobodyAccount, binaries: copy, cluster }
}

/** Root in a folder of somebody else's runs the database as that person, so that they can use it afterwards. */
function accountsFor(folder: string): readonly Account[] {
  const { uid, gid } = statSync(folder)
  if (uid !== 0) return [{ kind: 'user', uid, gid, isListed: true }]
  // Others may pass through to the database's own folder; they cannot list this one.
  chmodSync(folder, 0o711)
  return [accountOfItsOwn(folder), nobodyAccount]
}

function firstOf(
  accounts: readonly Account[],
  placeFor: (account: Account) => Place | undefined,
): Place | undefined {
  for (const account of accounts) {
    const place = placeFor(account)
    if (place) return place
  }
  return undefined
}

function runs(account: Account, binaries: Binaries): boolean {
  return canRun(account, join(binaries.home, 'bin', 'postgres'), ['-V'])
}
