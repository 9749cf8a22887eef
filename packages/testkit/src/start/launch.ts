import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

export const projectFolder = join(import.meta.dirname, '../../../..')
export const isRoot = process.getuid?.() === 0
export const nobody = 65_534

export type LaunchOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Another account than ours; only root may ask for it. */
  readonly account?: number
}

/** A program of ours in a process group of its own, as a terminal starts it. */
export type Launched = {
  readonly pid: number
  readonly output: () => string
  /** The first thing that the output shows of this kind; fails when the program ends before. */
  readonly shows: (pattern: RegExp) => Promise<string>
  readonly exited: Promise<number>
  /** Ctrl-C: the terminal sends it to the whole group. */
  readonly interrupt: () => void
  readonly kill: () => void
}

/** What a machine needs to reach a package registry: proxies, and authorities of its own. */
const passedOn =
  /^(PATH|HOME|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(https?|no)_proxy|npm_config_(cache|cafile|registry))$/i

/** Nothing else of the test run's own surroundings gets through; a node starts empty unless a test asks otherwise. */
function environment(env: LaunchOptions['env']): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => passedOn.test(name))
  return { ...Object.fromEntries(kept), LANG: 'en_GB.UTF-8', AMPARO_DEMO: '0', ...env }
}

export function launch(program: string, args: readonly string[], options: LaunchOptions = {}): Launched {
  const child = spawn(program, [...args], {
    cwd: options.cwd ?? projectFolder,
    env: environment(options.env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.account === undefined ? {} : { uid: options.account, gid: options.account }),
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${program} did not start`)
  let output = ''
  let hasEnded = false
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = new Promise<number>((resolve) => {
    child.once('exit', (code) => {
      hasEnded = true
      resolve(code ?? -1)
    })
  })
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal)
    } catch {
      // The whole group has ended.
    }
  }
  return {
    pid,
    output: () => output,
    shows: async (pattern) => {
      for (;;) {
        const found = pattern.exec(output)
        if (found) return found[1] ?? found[0]
        if (hasEnded) throw new Error(`ended without showing ${pattern}:\n${output}`)
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    },
    exited,
    interrupt: () => send('SIGINT'),
    kill: () => send('SIGKILL'),
  }
}

/** The node of this working copy, without npm in between. */
export function launchNode(env: Readonly<Record<string, string>>, options: LaunchOptions = {}): Launched {
  const program = join(projectFolder, 'packages/server/src/cli/amparo.ts')
  return launch(process.execPath, [program, 'start'], { ...options, env: { PORT: '0', ...env } })
}

export const address = /(http:\/\/127\.0\.0\.1:\d+)/

/** Every process that works in a folder: the database's processes do so in theirs. */
export function processesIn(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const works = readlinkSync(`/proc/${pid}/cwd`)
        return works === folder || works.startsWith(`${folder}/`)
      } catch {
        return false
      }
    })
}

export function databasePid(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

export async function untilTrue(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`still not: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export async function isReady(at: string): Promise<boolean> {
  try {
    return (await fetch(`${at}/health/ready`)).status === 200
  } catch {
    return false
  }
}
