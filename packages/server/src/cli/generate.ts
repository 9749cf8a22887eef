import { InvalidArgumentError, type Command } from 'commander'
import { parseConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { openNodeDatabase } from '../engine/node-database.ts'
import { holdsData } from '../generate/store.ts'
import { needs } from '../setting-reasons.ts'
import { StartFailure } from '../start-failures.ts'
import type { CliContext } from './program.ts'
import { endProgress, say, showProgress } from './say.ts'

type GenerateFlags = {
  readonly children: number
  readonly seed: number
  readonly organisations: number
  readonly add: boolean
}

export function registerGenerate(program: Command, context: CliContext): void {
  program
    .command('generate')
    .description('llena el nodo con niñas y niños inventados · fills the node with invented children')
    .option('--children <n>', 'cuántos · how many', wholeNumber, 1000)
    .option('--seed <n>', 'la misma semilla da los mismos · the same seed gives the same', wholeNumber, 1)
    .option('--organisations <n>', 'organizaciones · organisations', wholeNumber, 20)
    .option('--add', 'también donde ya hay datos · also where there are data already', false)
    .action((flags: GenerateFlags) => generate(flags, context))
}

async function generate({ add, ...flags }: GenerateFlags, context: CliContext): Promise<void> {
  const nodeDatabase = await openNodeDatabase(parseConfig(context.env, context.projectFolder))
  try {
    const { ownerUrl } = nodeDatabase
    if (!ownerUrl)
      throw new StartFailure('configuration', { reason: needs('generate', 'DATABASE_OWNER_URL') })
    const owner = openDatabase(ownerUrl, { most: 2 })
    try {
      // Invented children among real ones could be told apart by nobody any more.
      if (!add && (await holdsData(owner))) throw new StartFailure('has-data', {})
      // Loaded here only: no other command needs the invented people.
      const { generateChildren } = await import('../generate/generate-children.ts')
      const report = await generateChildren(owner, {
        ...flags,
        until: new Date(),
        onProgress: (done) => showProgress(`${done}/${flags.children}`),
      })
      endProgress()
      say(
        context,
        {
          es: 'Listo en {seconds} s. Niñas y niños inventados: {children} · personas que los acompañan: {workers} · hechos: {facts}.',
          en: 'Ready in {seconds} s. Invented children: {children} · people who work with them: {workers} · facts: {facts}.',
        },
        {
          children: String(report.children),
          workers: String(report.workers),
          facts: String(report.facts),
          seconds: report.seconds.toFixed(1),
        },
      )
    } finally {
      await owner.close()
    }
  } finally {
    await nodeDatabase.close()
  }
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('1, 2, 3 …')
  return value
}
