import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const webFolder = join(import.meta.dirname, '../..')
const project = join(webFolder, '../..')
const outFolder = join(webFolder, 'dist')
const markName = '.built-from'

export type WebBuild = {
  /** What the server serves. */
  readonly folder: string
  /** False when nothing had changed since the last time. */
  readonly built: boolean
}

/**
 * Builds the web app if one of its inputs changed. It is built beside and then put in place, so that a server
 * or a test that starts meanwhile never sees half of it.
 */
export async function buildWeb(): Promise<WebBuild> {
  const inputs = digestOfInputs()
  if (readMark() === inputs) return { folder: outFolder, built: false }
  const fresh = join(webFolder, '.cache', `build-${process.pid}`)
  await runVite(fresh)
  compress(fresh)
  writeFileSync(join(fresh, markName), inputs)
  rmSync(outFolder, { recursive: true, force: true })
  renameSync(fresh, outFolder)
  return { folder: outFolder, built: true }
}

/** In a process of its own: whoever calls may run in test mode, and then React's slow variant would be packed. */
async function runVite(folder: string): Promise<void> {
  const program = join(createRequire(import.meta.url).resolve('vite/package.json'), '../bin/vite.js')
  const options = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
  await promisify(execFile)(process.execPath, [program, ...options], {
    cwd: webFolder,
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

function readMark(): string | undefined {
  const mark = join(outFolder, markName)
  return existsSync(mark) ? readFileSync(mark, 'utf8') : undefined
}

/** Everything that can change what is built: our sources, the pages beside them, and the locked libraries. */
function digestOfInputs(): string {
  const hash = createHash('sha256')
  const files = [
    ...['index.html', 'vite.config.ts', 'tsconfig.json'].map((name) => join(webFolder, name)),
    ...filesBelow(join(webFolder, 'public')),
    ...filesBelow(join(webFolder, 'src')),
    ...filesBelow(join(project, 'packages/contract/src')),
    ...filesBelow(join(project, 'packages/domain/src')),
    join(project, 'package-lock.json'),
  ]
  for (const file of files) {
    hash.update(relative(project, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.txt$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** The server sends these as they are: compressing on each request would cost a small machine its breath. */
function compress(folder: string): void {
  for (const file of filesBelow(folder)) {
    if (!/\.(js|css|html|svg|json)$/.test(file)) continue
    const content = readFileSync(file)
    if (content.length < 300) continue
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    )
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}
