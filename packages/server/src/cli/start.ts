import type { Command } from 'commander'
import { parseConfig } from '../config.ts'
import type { RunningNode } from '../main.ts'
import { inTerminalLanguage, type Words } from '../words.ts'
import type { CliContext } from './program.ts'

const progress: Record<'database' | 'migration' | 'demonstration' | 'serving', Words> = {
  database: { es: 'Iniciando la base de datos …', en: 'Starting the database …' },
  migration: { es: 'Preparando las tablas …', en: 'Preparing the tables …' },
  demonstration: {
    es: 'Inventando personas para la demostración …',
    en: 'Inventing people for the demonstration …',
  },
  serving: { es: 'Abriendo la aplicación …', en: 'Opening the application …' },
}

export function registerStart(program: Command, context: CliContext): void {
  program
    .command('start')
    .description('inicia el nodo · starts the node')
    .action(() => serve(context))
}

/** Runs until it is asked to stop: Ctrl-C, the end of the terminal, or the end of the program that started it. */
async function serve(context: CliContext): Promise<void> {
  const asked = askedToStop()
  const said = new Set<string>()
  // Loaded here only: the other commands do not need the whole node.
  const { startNode } = await import('../main.ts')
  const node = await startNode({
    config: parseConfig(context.env, context.projectFolder),
    version: context.version,
    projectFolder: context.projectFolder,
    onProgress: (step) => {
      if (said.has(step)) return
      said.add(step)
      say(progress[step], context)
    },
  })
  announce(node, context)
  if (node.demonstration) await announceDemonstration(context)
  else if (node.isFirstStart) say(firstSteps, context)
  const reason = await Promise.race([asked, node.broken])
  if (reason === stopAsked) say({ es: 'Deteniendo …', en: 'Stopping …' }, context)
  await node.stop()
  if (reason !== stopAsked) throw reason
}

function announce(node: RunningNode, context: CliContext): void {
  const { address, trustAddress: trust } = node
  console.log('')
  say({ es: `Amparo está en marcha: ${address}`, en: `Amparo is running: ${address}` }, context)
  if (trust) {
    say(
      { es: `Para confiar en él desde un teléfono: ${trust}`, en: `To trust it from a phone: ${trust}` },
      context,
    )
  }
  say(
    { es: 'Ctrl-C lo detiene; los datos se conservan.', en: 'Ctrl-C stops it; the data are kept.' },
    context,
  )
}

const firstSteps: Words = {
  es: 'Todavía no hay cuentas. La primera se hace en este equipo, con npx amparo organisation add y npx amparo user add: docs/operations/guide.md.',
  en: 'There are no accounts yet. The first is made on this machine, with npx amparo organisation add and npx amparo user add: docs/operations/guide.md.',
}

async function announceDemonstration(context: CliContext): Promise<void> {
  const { demonstrationAccounts, demonstrationPassword } = await import('../generate/demonstration.ts')
  console.log('')
  say(
    {
      es: `Demostración con personas inventadas. Contraseña de todas las cuentas: ${demonstrationPassword}`,
      en: `Demonstration with invented people. Password of every account: ${demonstrationPassword}`,
    },
    context,
  )
  for (const [organisation, accounts] of Map.groupBy(
    demonstrationAccounts,
    (account) => account.organisation,
  )) {
    console.log(`  ${organisation}`)
    for (const { username, role } of accounts) console.log(`    ${username.padEnd(12)} ${role}`)
  }
}

const stopAsked = Symbol('stop asked')

function askedToStop(): Promise<typeof stopAsked> {
  return new Promise((resolve) => {
    // Stays registered: a terminal and the launcher both pass the same Ctrl-C on, and the second one must not kill.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve(stopAsked))
    if (process.connected) process.once('disconnect', () => resolve(stopAsked))
  })
}

function say(words: Words, context: CliContext): void {
  console.log(inTerminalLanguage(words, context.env))
}
