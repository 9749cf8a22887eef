import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

export type StepResult = { readonly isGood: boolean; readonly output: string }
export type Step = { readonly name: string; readonly run: () => Promise<StepResult> }

/** Runs one of the installed tools with this Node; its words are kept until they are needed. */
export function runTool(
  path: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<StepResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', path), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', (error) => resolve({ isGood: false, output: error.message }))
    child.once('close', (code) => resolve({ isGood: code === 0, output }))
  })
}

/** One after the other, each with one line; what a failed one said follows its line. True when all were good. */
export async function runSteps(steps: readonly Step[]): Promise<readonly string[]> {
  const failed: string[] = []
  for (const step of steps) {
    const start = performance.now()
    const { isGood, output } = await step.run()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${isGood ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`)
    if (isGood) continue
    failed.push(step.name)
    console.log(output.trimEnd())
  }
  return failed
}
