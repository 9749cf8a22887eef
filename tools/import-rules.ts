import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'

/**
 * Which folder may import what, as in ARCHITECTURE.md. Files are named from the project's folder; what a file
 * imports is another file of ours, a package, or a part of Node.
 */
export type ImportEdge = {
  readonly from: string
  readonly to: string
  readonly isTypeOnly: boolean
  readonly isLate?: boolean
}
export type SourceFiles = ReadonlyMap<string, string>

const testFile = /\.test\.tsx?$/
const isTest = (file: string) =>
  testFile.test(file) || /^(tools|bin)\//.test(file) || /\/(bench|journeys)\//.test(file)
const isOurs = (target: string) => /^(packages|tools|bin|docs)\//.test(target)

export function findImports(files: SourceFiles): readonly ImportEdge[] {
  return [...files].flatMap(([from, text]) => {
    const { module } = parseSync(from, text)
    const statics = module.staticImports.map((entry) => ({
      specifier: entry.moduleRequest.value,
      isTypeOnly: entry.entries.length > 0 && entry.entries.every((part) => part.isType),
      isLate: false,
    }))
    const reexports = module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((part) =>
        part.moduleRequest
          ? [{ specifier: part.moduleRequest.value, isTypeOnly: part.isType, isLate: false }]
          : [],
      ),
    )
    const dynamics = module.dynamicImports.flatMap(({ moduleRequest }) => {
      const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1]
      return literal ? [{ specifier: literal, isTypeOnly: false, isLate: true }] : []
    })
    return [...statics, ...reexports, ...dynamics].map(({ specifier, isTypeOnly, isLate }) => ({
      from,
      to: resolveSpecifier(from, specifier, files),
      isTypeOnly,
      isLate,
    }))
  })
}

function resolveSpecifier(from: string, specifier: string, files: SourceFiles): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier))
  const ours = /^@amparo\/(\w+)\/(.+)$/.exec(specifier)
  if (!ours) return specifier
  const path = `packages/${ours[1]}/src/${ours[2]}`
  return files.has(`${path}.tsx`) ? `${path}.tsx` : `${path}.ts`
}

/** A rule looks at one import and answers what is wrong with it, or nothing. */
type Rule = (edge: ImportEdge) => string | undefined

const packageOf = (file: string) => /^packages\/(\w+)\//.exec(file)?.[1]
const moduleOf = (file: string) => /^packages\/server\/src\/modules\/([^/]+)\//.exec(file)?.[1]
const featureOf = (file: string) => /^packages\/web\/src\/features\/([^/]+)\//.exec(file)?.[1]
const within = (file: string, folder: string) => file.startsWith(`packages/${folder}/`)

export const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  contract: ['contract', 'domain'],
  packs: ['packs', 'domain'],
  server: ['server', 'contract', 'domain', 'packs'],
  web: ['web', 'contract', 'domain', 'packs'],
  testkit: ['testkit', 'server', 'contract', 'domain', 'packs', 'web'],
}

const betweenPackages: Rule = ({ from, to }) => {
  const [source, target] = [packageOf(from), packageOf(to)]
  if (!source || !target || isTest(from)) return undefined
  return mayImport[source]?.includes(target) ? undefined : `${source} does not import ${target}`
}

const pureIsAlone: Rule = ({ from, to }) => {
  if (isTest(from) || isOurs(to)) return undefined
  const pure = within(from, 'domain') || within(from, 'contract')
  return pure && to.startsWith('node:') ? 'rules and schemas know nothing of Node' : undefined
}

const kernelIsAlone: Rule = ({ from, to }) =>
  within(from, 'domain/src/kernel') &&
  !isTest(from) &&
  within(to, 'domain') &&
  !within(to, 'domain/src/kernel')
    ? 'the kernel imports nothing but itself'
    : undefined

/** The folders that everything else stands on, and what they must not know. */
export const lower: readonly (readonly [folder: string, forbidden: readonly string[]])[] = [
  [
    'server/src/db',
    ['server/src/http', 'server/src/modules', 'server/src/access', 'server/src/audit', 'server/src/cli'],
  ],
  ['server/src/engine', ['server/src/http', 'server/src/modules', 'server/src/cli']],
  ['server/src/access', ['server/src/http', 'server/src/modules', 'server/src/cli']],
  ['server/src/audit', ['server/src/http', 'server/src/modules', 'server/src/cli']],
  ['server/src/http', ['server/src/modules', 'server/src/cli']],
  ['web/src/ui', ['web/src/data', 'web/src/features', 'domain', 'contract']],
  ['web/src/data', ['web/src/ui', 'web/src/features']],
]

const layers: Rule = ({ from, to, isTypeOnly }) => {
  if (isTest(from) || isTypeOnly) return undefined
  if (within(to, 'domain/src/kernel')) return undefined
  const met = lower.find(
    ([folder, forbidden]) => within(from, folder) && forbidden.some((bad) => within(to, bad)),
  )
  return met ? `${met[0]} stands below that` : undefined
}

const moduleDoors: Rule = ({ from, to }) => {
  if (isTest(from) || to.endsWith('/index.ts')) return undefined
  for (const partOf of [moduleOf, featureOf]) {
    const [source, target] = [partOf(from), partOf(to)]
    if (source && target && source !== target) return `${target} is entered through its index.ts`
  }
  return undefined
}

const driverAtHome: Rule = ({ from, to }) => {
  if (to !== 'postgres' || isTest(from) || !within(from, 'server')) return undefined
  const home = ['db', 'engine', 'archive'].some((folder) => within(from, `server/src/${folder}`))
  return home || from.endsWith('/store.ts')
    ? undefined
    : 'the database driver is used in db, engine, archive and store.ts only'
}

const rootIsAlone: Rule = ({ from, to }) => {
  if (isTest(from) || !/^packages\/server\/src\/(main|app)\.ts$/.test(to)) return undefined
  const allowed = /^packages\/(server\/src\/(main\.ts|cli\/)|testkit\/)/.test(from)
  return allowed ? undefined : 'nobody imports the composition root'
}

const testsStayTests: Rule = ({ from, to }) =>
  !isTest(from) && isOurs(to) && testFile.test(to) ? 'only tests import tests' : undefined

const rules = [
  betweenPackages,
  pureIsAlone,
  kernelIsAlone,
  layers,
  moduleDoors,
  driverAtHome,
  rootIsAlone,
  testsStayTests,
]

export function checkImports(files: SourceFiles): readonly string[] {
  const edges = findImports(files)
  const broken = edges.flatMap((edge) =>
    rules.flatMap((rule) => {
      const reason = rule(edge)
      return reason ? [`${edge.from} → ${edge.to}: ${reason}`] : []
    }),
  )
  return [...new Set([...broken, ...findCycles(edges)])]
}

/** A circle of types is gone once the types are, and a late import waits until both ends have loaded. */
export function findCycles(edges: readonly ImportEdge[]): readonly string[] {
  const next = new Map<string, string[]>()
  for (const { from, to, isTypeOnly, isLate } of edges) {
    if (isTypeOnly || isLate || !isOurs(to)) continue
    next.set(from, [...(next.get(from) ?? []), to])
  }
  const cycles: string[] = []
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file)
    if (at !== -1) {
      cycles.push(`circle: ${[...path.slice(at), file].join(' → ')}`)
      return
    }
    if (done.has(file)) return
    for (const target of next.get(file) ?? []) walk(target, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])
  return cycles
}

/** Packages that are imported without being asked for work only by chance. */
export function checkDeclared(files: SourceFiles, declared: (packageName: string) => ReadonlySet<string>) {
  return findImports(files).flatMap(({ from, to }) => {
    if (isOurs(to) || to.startsWith('node:') || to.startsWith('virtual:')) return []
    const name = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? to)
    const owner = packageOf(from)
    const known = declared(owner ?? '').has(name) || (isTest(from) && declared('').has(name))
    const testkit = owner === 'testkit' && (declared('').has(name) || declared('server').has(name))
    const tool = isTest(from) && ['server', 'testkit', 'web'].some((other) => declared(other).has(name))
    return known || testkit || tool || name === '@amparo' ? [] : [`${from} → ${to}: not in package.json`]
  })
}

export function readSources(root: string): SourceFiles {
  const names = globSync(['packages/*/src/**/*.{ts,tsx}', 'tools/**/*.ts', 'bin/**/*.{ts,mjs}'], {
    cwd: root,
  })
  return new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]))
}

export function declaredIn(root: string): (packageName: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  return (packageName) => {
    const found = known.get(packageName)
    if (found) return found
    const path = join(root, packageName ? `packages/${packageName}` : '', 'package.json')
    const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(
      readFileSync(path, 'utf8'),
    )
    const names = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
    const set = new Set(names.flatMap((kind) => Object.keys(manifest[kind] ?? {})))
    known.set(packageName, set)
    return set
  }
}
