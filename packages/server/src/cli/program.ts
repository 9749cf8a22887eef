import { Command, type Option } from 'commander'
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

/** The library says these in English only. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Uso · Usage:',
  'Options:': 'Opciones · Options:',
  'Commands:': 'Comandos · Commands:',
  'Arguments:': 'Argumentos · Arguments:',
}

function describeOption({ description, argChoices, defaultValue }: Option): string {
  const about = [
    ...(argChoices ? [argChoices.join(', ')] : []),
    ...(defaultValue === undefined || defaultValue === false
      ? []
      : [`si no se da · by default: ${String(defaultValue)}`]),
  ]
  return about.length === 0 ? description : `${description} (${about.join('; ')})`
}

/** One file per command, each with one line here. */
export function buildProgram(context: CliContext): Command {
  const program = new Command('amparo')
    .description('Amparo: administración del nodo · administration of the node')
    .version(context.version, '-V, --version', 'muestra la versión · shows the version')
    .helpOption('-h, --help', 'muestra esta ayuda · shows this help')
    .helpCommand('help [command]', 'ayuda de un comando · help for a command')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, optionDescription: describeOption })
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
