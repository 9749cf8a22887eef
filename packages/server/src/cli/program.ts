import { Command } from 'commander'
import { registerAudit } from './audit.ts'
import { registerBackup } from './backup.ts'
import { registerGenerate } from './generate.ts'
import { registerExport } from './export.ts'
import { registerImport } from './import.ts'
import { registerRestore } from './restore.ts'
import { registerStart } from './start.ts'
import { registerState } from './state.ts'
import { registerUpgrade } from './upgrade.ts'
import { registerOrganisation, registerUser } from './user.ts'

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
    .exitOverride()
    .configureOutput({ outputError: () => {} })
  registerStart(program, context)
  registerBackup(program, context)
  registerRestore(program, context)
  registerUpgrade(program, context)
  registerAudit(program, context)
  registerImport(program, context)
  registerExport(program, context)
  registerState(program, context)
  registerOrganisation(program, context)
  registerUser(program, context)
  registerGenerate(program, context)
  return program
}
