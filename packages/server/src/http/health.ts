import type { FastifyInstance } from 'fastify'
import { asSystem } from '../db/transaction.ts'
import type { Dependencies } from './route.ts'

/** `live`: the process answers. `ready`: a request gets its turn and the database takes a write. */
export function addHealth(app: FastifyInstance, dependencies: Dependencies): void {
  app.get('/health/live', (_request, reply) => reply.send({ live: true }))
  app.get('/health/ready', async (_request, reply) => {
    const giveOn = await dependencies.database.turns.take()
    try {
      await asSystem(dependencies.database, 'amparo_jobs', 'readiness', async (tx) => {
        await tx.sql`select txid_current()`
      })
      return reply.send({ ready: true })
    } catch {
      return reply.code(503).send({ ready: false, waits_for: 'database' })
    } finally {
      giveOn()
    }
  })
}
