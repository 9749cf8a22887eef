import { spawnSync } from 'node:child_process'
import { findBrowser } from '@amparo/testkit/browser'
import type { StepResult } from './run-step.ts'

/**
 * The npm package brings a browser for Linux on x64. Elsewhere an installed one does, and root on Debian may
 * install it: on a machine for tests that is what was asked for.
 */
export async function ensureBrowser(): Promise<StepResult> {
  const first = tryBrowser()
  if (first.isGood || process.getuid?.() !== 0) return first
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { env, stdio: 'ignore' })
  }
  return tryBrowser()
}

function tryBrowser(): StepResult {
  try {
    const { executablePath = '', env } = findBrowser()
    const shown = spawnSync(executablePath, ['--version'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    })
    return { isGood: shown.status === 0, output: shown.stderr || String(shown.error ?? '') }
  } catch (error) {
    return { isGood: false, output: error instanceof Error ? error.message : String(error) }
  }
}
