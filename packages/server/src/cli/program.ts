import { Command } from 'commander'
import { registerStart } from './start.ts'

/** Everything that a command may need from its surroundings. */
export type CliContext = {
  readonly env: NodeJS.ProcessEnv
  /** Where this clone or installation lies. */
  readonly projectFolder: string
  readonly version: string
}

/** One file per command, each with one line here. */
export function buildProgram(context: CliContext): Command {
  const program = new Command('amparo')
    .description('Amparo: administración del nodo · administration of the node')
    .version(context.version)
  registerStart(program, context)
  return program
}
