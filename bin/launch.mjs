// Runs on the Node that the machine happens to have (20 or newer): no TypeScript, nothing from node_modules.
import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)))

const neededNode = 24

/** Sentences and exit codes for what happens before the program itself can speak; see docs/operations/exit-codes.md. */
const failures = {
  node: {
    exitCode: 20,
    es: `Hace falta Node ${neededNode} y no hay uno incluido para este equipo (${process.platform}-${process.arch}): instale Node ${neededNode} o más nuevo.`,
    en: `Node ${neededNode} is needed and none is included for this machine (${process.platform}-${process.arch}): install Node ${neededNode} or newer.`,
  },
  install: {
    exitCode: 21,
    es: 'No se pudo instalar lo que falta; npm dice arriba por qué. Revise la conexión y el espacio en disco, y repita el mismo comando.',
    en: 'What is missing could not be installed; npm says above why. Check the connection and the disk space, and repeat the same command.',
  },
  verb: {
    exitCode: 22,
    es: 'Ese comando no existe. Hay: npm start, npm test, npm run check, bench, documents, endurance y pictures.',
    en: 'There is no such command. There are: npm start, npm test, npm run check, bench, documents, endurance and pictures.',
  },
  folder: {
    exitCode: 23,
    es: `Falta permiso para instalar en ${projectFolder}: use la cuenta a la que pertenece, o instale una vez con ella.`,
    en: `There is no permission to install in ${projectFolder}: use the account that owns it, or install once with that one.`,
  },
}

/** @param {{es: string, en: string}} words */
export function say(words) {
  const language = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').toLowerCase()
  if (!language.startsWith('en')) console.error(words.es)
  if (!language.startsWith('es')) console.error(words.en)
}

/** @param {keyof typeof failures} name */
export function fail(name) {
  say(failures[name])
  process.exit(failures[name].exitCode)
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Compares what the lockfile asks for with what npm noted as its very last step of installing: so an install that
 * was cut off counts as missing, and one that a developer made by hand counts as done.
 */
export function isInstalled(withDevelopment) {
  const wanted = readJson(join(projectFolder, 'package-lock.json'))?.packages ?? {}
  const installed = readJson(join(projectFolder, 'node_modules/.package-lock.json'))?.packages
  if (!installed) return false
  const fits = (list, value) => !list || list.includes(value)
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link || entry.extraneous) return true
    if (entry.dev && !withDevelopment) return true
    if (entry.optional && !(fits(entry.os, process.platform) && fits(entry.cpu, process.arch))) return true
    const found = installed[path]
    if (!found) return entry.optional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/** Installs what the lockfile names, without running anybody's install script. */
export async function ensureInstalled(withDevelopment) {
  if (isInstalled(withDevelopment)) return
  const release = await takeInstallLock()
  try {
    if (isInstalled(withDevelopment)) return
    say({
      es: 'Instalando lo que falta (la primera vez tarda uno o dos minutos) …',
      en: 'Installing what is missing (the first time takes a minute or two) …',
    })
    if ((await npmInstall()) !== 0) fail('install')
  } finally {
    release()
  }
}

function npmInstall() {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error']
  const npm = process.env.npm_execpath
  const [program, first] = npm && /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  const started = Date.now()
  const ticker = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000)
    say({ es: `… ${seconds} segundos`, en: `… ${seconds} seconds` })
  }, 15_000)
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], {
      cwd: projectFolder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  }).finally(() => clearInterval(ticker))
}

/** Two starts in one clone: the second waits until the first has installed. The lock of a dead process is void. */
async function takeInstallLock() {
  const path = join(projectFolder, '.cache/install.lock')
  for (;;) {
    try {
      mkdirSync(dirname(path), { recursive: true })
      const file = openSync(path, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') fail('folder')
      if (error.code !== 'EEXIST') throw error
      if (isAbandoned(path)) rmSync(path, { force: true })
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

function isAbandoned(path) {
  try {
    const age = Date.now() - statSync(path).mtimeMs
    const pid = Number(readFileSync(path, 'utf8'))
    // Just made, not yet filled in.
    if (!pid) return age > 5_000
    process.kill(pid, 0)
    return age > 30 * 60_000
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** The Node that the lockfile pins, else the one that is running if it is new enough. */
export function findNode() {
  const pinned = join(projectFolder, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= neededNode) return process.execPath
  return fail('node')
}

/**
 * Room for what lives only as long as one request: with the usual 16 MB a busy node tidies up all the time. That a
 * part of Node is new is nothing for whoever runs a shelter's node.
 */
const nodeOptions = ['--max-semi-space-size=32', '--disable-warning=ExperimentalWarning']

/**
 * Runs a program file of ours to its end and answers its exit code. Signals are passed on; the channel between
 * the two tells the program when we were killed, so that nothing goes on running unseen.
 */
export function run(file, args, options = {}) {
  const child = spawn(findNode(), [...nodeOptions, join(projectFolder, file), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    ...options,
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const handlers = signals.map((signal) => [signal, () => child.kill(signal)])
  for (const [signal, handler] of handlers) process.on(signal, handler)
  const stopWatching = watchParent(() => child.kill('SIGTERM'))
  return new Promise((resolve) => {
    child.once('error', () => resolve(failures.node.exitCode))
    child.once('close', (code, signal) => {
      for (const [name, handler] of handlers) process.removeListener(name, handler)
      stopWatching()
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

/**
 * npm that is killed takes nothing with it, and a node that nobody sees would hold its port. npm is our parent, or
 * the parent of the shell that it starts us through.
 */
function watchParent(onOrphaned) {
  if (!process.env.npm_lifecycle_event) return () => undefined
  const npmOf = () => (isShellOfNpm(process.ppid) ? parentOf(process.ppid) : process.ppid)
  const npm = npmOf()
  const timer = setInterval(() => npmOf() === npm || onOrphaned(), 1_000)
  timer.unref()
  return () => clearInterval(timer)
}

function isShellOfNpm(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('\0-c\0')
  } catch {
    return false
  }
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}
