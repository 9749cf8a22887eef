import { availableParallelism } from 'node:os'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { checkpointFile, openCheckpointKey, streamFolder } from './audit/checkpoint-key.ts'
import { startSequencer } from './audit/sequencer.ts'
import { openAuditStream } from './audit/stream.ts'
import { startStreamWatch } from './audit/stream-watch.ts'
import { fingerprintKeyFrom } from './commands/fingerprint.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { isLoss } from './db/transaction.ts'
import type { EngineEvent } from './engine/engine.ts'
import { cleanCommands } from './commands/store.ts'
import { openDataFolder } from './engine/data-folder.ts'
import { tryLock } from './engine/folder-lock.ts'
import { openNodeDatabase, type NodeDatabase } from './engine/node-database.ts'
import { openStartingServer } from './http/starting-server.ts'
import { cleanUploads } from './modules/attachments/index.ts'
import { cleanDrafts } from './modules/drafts/index.ts'
import { forgetIntakes } from './modules/intakes/index.ts'
import { cleanSignIn, settleCodeApps } from './modules/sign-in/index.ts'
import { startJobRunner } from './jobs/job-runner.ts'
import { importWorks } from './modules/imports/index.ts'
import { makePartitionsAhead } from './facts/store.ts'
import { openNodeLog } from './node-log.ts'
import { notifyOrganisationHandler } from './notifications/notify-organisation.ts'
import { notifyUserHandler } from './notifications/notify-user.ts'
import { openPushKeys } from './notifications/push-keys.ts'
import { cleanOutbox, startOutboxWorker } from './outbox/worker.ts'
import { StartFailure } from './start-failures.ts'
import { openTls } from './tls/open-tls.ts'

export type RunningNode = {
  /** Where the web app and the API answer. */
  readonly address: string
  /** The plain page that explains how to trust the local authority, where there is one. */
  readonly trustAddress: string | undefined
  readonly config: Config
  /** Nothing was here before: the demonstration may be loaded, an administrator has to be made. */
  readonly isFirstStart: boolean
  readonly runtimeUrl: string
  /** Invented people with known passwords are in this node, and nobody but this machine reaches it. */
  readonly demonstration: boolean
  /** Settles when the node cannot go on, with the reason. */
  readonly broken: Promise<unknown>
  /** Lets running requests end, then stops everything that was started. */
  readonly stop: () => Promise<void>
}

export type StartOptions = {
  readonly config: Config
  readonly version: string
  /** The project's folder: the built web app lies in it. */
  readonly projectFolder: string
  readonly onProgress: (step: 'database' | 'migration' | 'demonstration' | 'serving') => void
}

/** The composition root: everything is built here, in this order, and taken down in the other. */
export async function startNode(options: StartOptions): Promise<RunningNode> {
  const undo: (() => Promise<void> | void)[] = []
  const takeDown = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const folder = openDataFolder(options.config.dataFolder)
    const lock = await tryLock('node', folder)
    if (!lock) throw new StartFailure('already-running', { folder })
    undo.push(lock.release)
    const log = openNodeLog(folder, options.config.logLevel)
    undo.push(log.close)

    // What can be wrong with the address is known before a database is made or touched.
    const tls = await openTls(options.config, folder)
    const config: Config = { ...options.config, tls: tls?.pair }
    const starting = await openStartingServer(config).catch((error: unknown) => {
      throw listenFailure(error, config)
    })
    undo.push(starting.release)

    options.onProgress('database')
    const ending = Promise.withResolvers<unknown>()
    const onEvent = (event: EngineEvent) => {
      log.logger.warn({ event: event.kind }, 'database')
      if (event.kind === 'given-up') ending.resolve(event.failure)
    }
    const onStep = (migration: string) => {
      log.logger.info({ migration }, 'migrating')
      options.onProgress('migration')
    }
    const nodeDatabase = await openNodeDatabase(options.config, { onStep, onEvent })
    undo.push(nodeDatabase.close)
    const stream = openAuditStream(streamFolder(folder))
    const onError = (part: string) => (error: unknown) =>
      log.logger.error({ kind: error instanceof Error ? error.name : typeof error }, part)
    const database = openDatabase(nodeDatabase.runtimeUrl, {
      longestSilence: 120_000,
      // The entry itself has committed: what was done stays done where the second copy cannot be written.
      keepNotes: (lines) => stream.append(lines).catch(onError('second stream')),
      ...(nodeDatabase.isEmbedded
        ? { requestsAtOnce: Math.max(4, 2 * availableParallelism()), socket: nodeDatabase.socket }
        : {}),
    })
    undo.push(database.close)
    // The library asks for types on each new connection; where this fails, it tells nobody who waits for it.
    const onUnheard = (error: unknown) => {
      if (!isLoss(error)) throw error
      database.renew(database.sql)
      log.logger.warn({ event: 'connection-lost' }, 'database')
    }
    process.on('unhandledRejection', onUnheard)
    undo.push(() => void process.off('unhandledRejection', onUnheard))
    const fingerprintKey = fingerprintKeyFrom(await settleCodeApps(database, folder))
    const demonstration = await prepareDemonstration(nodeDatabase, options)
    await makePartitionsAhead(database, new Date())
    const sequencer = startSequencer(
      { database, key: openCheckpointKey(folder), file: checkpointFile(folder) },
      onError('sequencer'),
    )
    undo.push(sequencer.stop)
    const watch = startStreamWatch(
      { database, folder: streamFolder(folder) },
      {
        vanished: (entries) => log.logger.error({ event: 'entries-vanished', entries }, 'audit'),
        failure: onError('second stream'),
      },
    )
    undo.push(watch.stop)

    const outbox = startOutboxWorker({
      database,
      handlers: {
        'notify.organisation': notifyOrganisationHandler(database),
        'notify.user': notifyUserHandler({ database, config: options.config, keys: openPushKeys(folder) }),
      },
      onFailure: (kind, error) =>
        log.logger.warn({ kind, error: error instanceof Error ? error.name : typeof error }, 'outbox'),
      hourly: async () => {
        await cleanOutbox(database)
        await cleanCommands(database, new Date())
        await cleanSignIn(database)
        await cleanDrafts(database)
        await cleanUploads(database)
        await forgetIntakes(database, new Date())
        await makePartitionsAhead(database, new Date())
      },
    })
    undo.push(outbox.stop)

    options.onProgress('serving')
    const web = join(options.projectFolder, 'packages/web/dist')
    const app = await buildApp({
      config,
      database,
      logger: log.logger,
      fingerprintKey,
      version: options.version,
      now: () => new Date(),
      webFolder: existsSync(join(web, 'index.html')) ? web : undefined,
    })
    undo.push(() => app.close())
    const jobs = startJobRunner(
      { config, database, version: options.version, now: () => new Date() },
      importWorks,
      { onError: onError('job') },
    )
    undo.push(jobs.stop)
    await app.ready()
    starting.release()
    const address = await listen(app, config)
    const trustPage = await tls?.serveTrustPage(address)
    if (trustPage) undo.push(trustPage.close)
    return {
      address,
      trustAddress: trustPage?.address,
      config,
      isFirstStart: !nodeDatabase.existed,
      runtimeUrl: nodeDatabase.runtimeUrl,
      demonstration,
      broken: ending.promise,
      stop: takeDown,
    }
  } catch (error) {
    await takeDown()
    throw error
  }
}

/** Loaded on the very first start only; its accounts are open only where no other machine reaches the node. */
async function prepareDemonstration(
  { ownerUrl, existed, isEmbedded }: NodeDatabase,
  { config, version, onProgress }: StartOptions,
): Promise<boolean> {
  if (!ownerUrl) return false
  const owner = openDatabase(ownerUrl, { most: 1 })
  try {
    const { loadDemonstration, settleDemonstration } = await import('./generate/demonstration.ts')
    if (!existed && isEmbedded && config.demo) {
      onProgress('demonstration')
      await loadDemonstration({ database: owner, config, version }, new Date())
    }
    return await settleDemonstration(owner, isEmbedded && config.demo)
  } finally {
    await owner.close()
  }
}

async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    const address = await app.listen({ port: config.port, host: config.host })
    return config.publicUrl ?? address
  } catch (error) {
    throw listenFailure(error, config)
  }
}

const refusedAddress = ['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN']

function listenFailure(error: unknown, config: Config): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const values = {
    port: String(config.port),
    host: config.host,
    other: String(config.port < 65_535 ? config.port + 1 : 8081),
  }
  if (code === 'EADDRINUSE') return new StartFailure('port-in-use', values, error)
  if (refusedAddress.includes(code)) return new StartFailure('port-refused', values, error)
  return error
}
