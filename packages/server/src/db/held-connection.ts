import type { ReservedSql, Sql } from 'postgres'

/** A connection that belongs to one transaction after another, never to two at once. */
export type HeldConnection = {
  readonly sql: Sql
  readonly isLost: () => boolean
  /** Nothing more goes out on it, and whoever waits for an answer is told. */
  readonly lose: () => void
  /** Whether its end would be heard while nobody works with it. */
  readonly isWatched: () => boolean
  /** Gives it back to the library. A lost one is no longer ours to give: somebody else may have it by now. */
  readonly release: () => void
}

type Statement = Promise<unknown> & {
  handler: (query: Statement) => void
  options: object
  reject: (error: Error) => void
}
type Connection = { onclose: (() => void) | null }

/**
 * Hears when a connection is lost, sends nothing more on it, and tells everybody who waits for an answer. The
 * library would write the next statement into a socket that is gone, which ends the process, or into the connection
 * that took its place, in the middle of another person's transaction; and it never says a word about statements
 * that it had not sent yet.
 */
export function hold(reserved: ReservedSql): HeldConnection {
  let connection: Connection | undefined
  let isLost = false
  const unanswered = new Set<Statement>()
  const lose = () => {
    isLost = true
    for (const statement of unanswered) statement.reject(connectionLost())
  }
  const onexecute = (found: Connection) => {
    connection ??= found
    Object.assign(found, { onclose: lose })
    return true
  }
  const sql = new Proxy(reserved as unknown as Sql, {
    apply(target, self, given) {
      const made: unknown = Reflect.apply(target, self, given)
      if (!isStatement(made)) return made
      const send = made.handler
      made.handler = (query) => {
        if (isLost) return query.reject(connectionLost())
        const answered = () => void unanswered.delete(query)
        unanswered.add(query)
        query.then(answered, answered)
        if (connection === undefined) query.options = { ...query.options, onexecute }
        return send(query)
      }
      return made
    },
  })
  return {
    sql,
    isLost: () => isLost,
    lose,
    isWatched: () => connection !== undefined,
    release: () => {
      if (connection) Object.assign(connection, { onclose: null })
      reserved.release()
    },
  }
}

function connectionLost(): Error {
  return Object.assign(new Error('the connection was lost'), { code: 'CONNECTION_CLOSED' })
}

function isStatement(made: unknown): made is Statement {
  return typeof made === 'object' && made !== null && 'handler' in made && 'reject' in made
}
