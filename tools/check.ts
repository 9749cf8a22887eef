import { checkSteps } from './check-steps.ts'
import { runSteps, runTool } from './run-step.ts'

/** The quick part of `npm test`, for every save: types, lint, form, imports, links and the tests without I/O. */
const failed = await runSteps([
  ...checkSteps(),
  { name: 'pure tests', run: () => runTool('vitest/vitest.mjs', ['run', '--project', 'pure', '--silent']) },
])
console.log(failed.length === 0 ? 'check passed' : `check failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
