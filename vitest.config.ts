import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * One project per kind of test, so that each can be run alone: `vitest --project pure`.
 * Files that need PostgreSQL share one server per run (global set-up); each takes its own database.
 */
const everywhere = {
  // What comes late on a busy machine has come all the same.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Left to itself, a core stays idle: of two, half.
  maxWorkers: Math.max(2, availableParallelism()),
  expect: { poll: { timeout: 20_000 } },
}

export default defineConfig({
  test: {
    tags: [
      {
        name: 'model',
        description: 'A state machine under generated sequences of commands.',
        timeout: 3_600_000,
      },
    ],
    // Of the tests of one file that say that they run side by side.
    maxConcurrency: 2,
    provide: { modelRuns: Number(process.env['AMPARO_MODEL_RUNS'] ?? 3000) },
    projects: [
      {
        test: {
          ...everywhere,
          name: 'pure',
          include: ['packages/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.{db,commit,http,net,web,start}.test.ts'],
        },
      },
      {
        test: {
          ...everywhere,
          name: 'node',
          include: ['packages/**/*.{db,commit,http,net}.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/testkit/src/global-database.ts'],
        },
      },
      {
        test: {
          ...everywhere,
          name: 'web',
          include: ['packages/**/*.web.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/testkit/src/global-database.ts', 'packages/testkit/src/global-web.ts'],
        },
      },
      {
        test: {
          ...everywhere,
          name: 'start',
          include: ['packages/**/*.start.test.ts', 'bin/**/*.start.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
