import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './run-step.ts'

export type TestCount = { readonly passed: number; readonly failed: number }

/** What narrows the run, in vitest's words. */
type More = { readonly only?: readonly string[]; readonly env?: Readonly<Record<string, string>> }

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/**
 * Counts one report of vitest. A file that broke before its first test has no failed test in the report, and a
 * run without a test proves nothing: both count as one failure.
 */
export function countReport(report: Report, isGood: boolean): TestCount {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + broken
  const provesNothing = report.numPassedTests + failed === 0
  return { passed: report.numPassedTests, failed: failed === 0 && (!isGood || provesNothing) ? 1 : failed }
}

/**
 * Runs one kind of test, shows how it goes, and answers how many passed and failed. Beside another one, what it says
 * is kept until it has ended, so that no line of the two stands within the other's.
 */
export async function runTests(
  project: string,
  words: 'at once' | 'at the end',
  more: More = {},
): Promise<TestCount> {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-report-'))
  const file = join(folder, 'report.json')
  try {
    const isGood = await vitest(project, file, words, more)
    return countReport(JSON.parse(readFileSync(file, 'utf8')), isGood)
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function vitest(
  project: string,
  report: string,
  words: 'at once' | 'at the end',
  { only = [], env = {} }: More,
): Promise<boolean> {
  const program = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, 'run', '--project', project, ...only, ...reporters], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: words === 'at once' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const kept: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => kept.push(part))
    child.once('error', () => resolve(false))
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(kept))
      resolve(code === 0)
    })
  })
}
