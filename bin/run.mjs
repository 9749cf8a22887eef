#!/usr/bin/env node
// What the npm scripts call: install what is missing, then run the real thing with the pinned Node.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, fail, projectFolder, run } from './launch.mjs'

const programs = {
  start: 'packages/server/src/cli/amparo.ts',
  test: 'tools/test.ts',
  check: 'tools/check.ts',
  bench: 'tools/bench.ts',
  documents: 'tools/write-documents.ts',
  endurance: 'tools/endurance.ts',
  pictures: 'tools/pictures.ts',
}

const [verb, ...rest] = process.argv.slice(2)
const program = Object.hasOwn(programs, verb ?? '') ? programs[verb] : fail('verb')

await ensureInstalled(verb !== 'start')
if (verb === 'start' && existsSync(join(projectFolder, 'node_modules/vite'))) {
  const built = await run('tools/build-web.ts', [])
  if (built !== 0) process.exit(built)
}
if (verb !== 'start') process.exit(await run(program, rest))
// Node keeps what it has compiled: half of the processor time of a later start.
const compiled = join(projectFolder, '.cache/compiled')
process.exit(
  await run(program, ['start', ...rest], { env: { NODE_COMPILE_CACHE: compiled, ...process.env } }),
)
