import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Builds the web app when its sources have changed since the last build: `npm start` needs nobody to remember it.
 * `--if-stale` is what the start uses; without it the build always runs.
 */
const root = join(import.meta.dirname, '..')
const web = join(root, 'packages/web')
const marker = join(web, 'dist/built-from')

function digestOfSources(): string {
  const hash = createHash('sha256')
  const folders = ['packages/web/{src,public}', 'packages/{domain,contract}/src']
  const files = globSync([...folders.map((folder) => `${folder}/**/*`), 'packages/web/*.{ts,html}'], {
    cwd: root,
  })
  for (const file of [...files.sort(), 'package-lock.json']) {
    const path = join(root, file)
    if (!statSync(path).isFile() || file.endsWith('.test.ts')) continue
    hash.update(file).update('\0').update(readFileSync(path))
  }
  return hash.digest('hex')
}

const digest = digestOfSources()
const isFresh = existsSync(marker) && readFileSync(marker, 'utf8') === digest
if (!process.argv.includes('--if-stale') || !isFresh) {
  console.error('Preparando la aplicación web … / Preparing the web app …')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: web,
    stdio: 'inherit',
  })
  if (built.status !== 0) process.exit(built.status ?? 1)
  writeFileSync(marker, digest)
}
