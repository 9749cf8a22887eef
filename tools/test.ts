import { checkSteps } from './check-steps.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { runSteps, runTool } from './run-step.ts'
import { runTests } from './test-run.ts'

/**
 * Everything: what can be said without running the program counts as one test a step, then every kind of test.
 * The last line sums all of them. `npm test -- pure node` runs only the named kinds, and `npm test -- models` every
 * state machine under a hundred thousand sequences of commands, where the pure tests take a few thousand.
 */
const kinds = ['pure', 'node', 'web', 'start']
const asked = process.argv.slice(2)
const unknown = asked.filter((kind) => !['check', 'models'].includes(kind) && !kinds.includes(kind))
if (unknown.length > 0) {
  console.error(`There are the kinds check, ${kinds.join(', ')}, models; not ${unknown.join(', ')}.`)
  process.exit(2)
}
const isAsked = (kind: string) => asked.length === 0 || asked.includes(kind)

let passed = 0
let failed = 0
if (isAsked('check')) {
  const steps = checkSteps()
  const bad = await runSteps(steps)
  passed += steps.length - bad.length
  failed += bad.length
}
if (isAsked('web')) {
  const bad = await runSteps([
    { name: 'browser for the tests', run: ensureBrowser },
    { name: 'web app', run: () => runTool('../tools/build-web.ts', []) },
  ])
  failed += bad.length
}
for (const beside of [['pure'], ['node'], ['start', 'web']]) {
  // Browsers and starting nodes mostly wait for each other: each leaves half of the processor to the other kind.
  const running = beside.filter(isAsked)
  const counts = await Promise.all(
    running.map((kind, at) => runTests(kind, at === running.length - 1 ? 'at once' : 'at the end')),
  )
  for (const count of counts) {
    passed += count.passed
    failed += count.failed
  }
}
if (asked.includes('models')) {
  const count = await runTests('pure', 'at once', {
    only: ['--tagsFilter', 'model'],
    env: { AMPARO_MODEL_RUNS: '100000' },
  })
  passed += count.passed
  failed += count.failed
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
