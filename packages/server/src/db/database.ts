import postgres, { type ReservedSql, type Sql } from 'postgres'
import { hold, type HeldConnection } from './held-connection.ts'
import { openSocket, type Place } from './socket.ts'
import { makeTurns, type Turns } from './turns.ts'

export type { Sql }

/** The node's connections. Only this folder and the `store.ts` files hold SQL. */
export type Database = {
  readonly sql: Sql
  /** A connection for one transaction; fails where none can be had within a while. */
  readonly reserve: () => Promise<HeldConnection>
  /** Takes it back after the transaction; where it was lost, the others are made anew as well. */
  readonly giveBack: (held: HeldConnection) => void
  /**
   * The turns of requests. A database on the same machine does the same work in less time when few are at it at
   * once; transactions of the system take no turn, so that a request never waits for one that waits for it.
   */
  readonly turns: Turns
  /**
   * Gives up connections after one of them was lost at work, and opens others. The library keeps what it had not
   * sent yet and, connected again, waits forever for a timer that it has cleared: such a pool never recovers.
   */
  readonly renew: (lost: Sql) => void
  /** Takes what transactions noted, each once it has committed, and before anybody hears that it did. */
  readonly keepNotes: ((notes: readonly string[]) => Promise<void>) | undefined
  readonly close: () => Promise<void>
}

/**
 * `2026-03-14 15:09:26.535898+00` as ISO text with milliseconds. By slices: a list of cases holds hundreds of
 * instants, and making a Date of each was the dearest part of reading it.
 */
export function instantOf(text: string): string {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/.test(text)) return new Date(text).toISOString()
  const fraction = text.slice(20, -3).slice(0, 3).padEnd(3, '0')
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
}

/** Instants come as ISO text in UTC and days as `2026-03-14`: no value depends on the process's time zone. */
const types = {
  day: { to: 1082, from: [1082], serialize: (value: string) => value, parse: (value: string) => value },
  instant: {
    to: 1184,
    from: [1184],
    serialize: (value: string | Date) => (typeof value === 'string' ? value : value.toISOString()),
    parse: instantOf,
  },
  count: {
    to: 20,
    from: [20],
    serialize: (value: number) => String(value),
    parse: (value: string) => Number(value),
  },
}

/** So long somebody waits for a connection. */
const longestWait = 15_000
/** Seconds in which whatever is at work comes to its end. */
const longestWork = 60

export function openDatabase(
  url: string,
  options: {
    readonly most?: number
    readonly requestsAtOnce?: number
    /** The file to enter by instead of the address; empty where there is none. */
    readonly socket?: string
    /** Milliseconds without a byte after which a connection at work is given up; without it, never. */
    readonly longestSilence?: number
    readonly keepNotes?: (notes: readonly string[]) => Promise<void>
  } = {},
): Database {
  const most = options.most ?? 12
  const mostKept = Math.floor(most / 2)
  const open = () =>
    postgres(url, {
      max: most,
      idle_timeout: 60,
      connect_timeout: 10,
      onnotice: () => {},
      types,
      ...(options.socket ? { path: options.socket } : {}),
      connection: { application_name: 'amparo', TimeZone: 'UTC' },
      // An address with several hosts is left to the library, which goes from one to the next.
      ...(/@[^/]*,/.test(url)
        ? {}
        : { socket: (place: Place) => openSocket(place, options.longestSilence ?? 0) }),
    } as Parameters<typeof postgres>[1]) as unknown as Sql
  let current = open()
  /**
   * The one used last goes first: few processes of the database work and find what they need at hand. The library
   * takes one after the other, and searches all that it ever gave away for as long as one of them is free.
   */
  let kept: HeldConnection[] = []
  const poolOf = new WeakMap<HeldConnection, Sql>()
  const waiting: Waiting = new Set()
  const replace = (pool: Sql, seconds: number) => {
    current = open()
    letGo()
    void pool.end({ timeout: seconds }).catch(() => {})
  }
  const renew = (lost: Sql) => {
    if (lost !== current) return
    replace(lost, 2)
    for (const inVain of waiting) inVain(new Error('connections were lost'))
  }
  /**
   * Whoever was refused stays in the library's queue, and the next connection that comes is given to nobody. So the
   * pool that refused serves no one who comes later; whoever is at work in it may finish.
   */
  const retire = (refusing: Sql) => {
    if (refusing === current) replace(refusing, longestWork)
  }
  const letGo = () => {
    for (const held of kept) if (!held.isLost()) held.release()
    kept = []
  }
  return {
    keepNotes: options.keepNotes,
    turns: makeTurns(options.requestsAtOnce ?? Number.POSITIVE_INFINITY),
    get sql() {
      return current
    },
    reserve: async () => {
      for (let last = kept.pop(); last; last = kept.pop()) if (!last.isLost()) return last
      const pool = current
      const coming = pool.reserve()
      coming.catch(() => retire(pool))
      const held = hold(await waitFor(coming, waiting))
      poolOf.set(held, pool)
      return held
    },
    giveBack: (held) => {
      const pool = poolOf.get(held)
      if (held.isLost()) return renew(pool ?? current)
      const isSpare = waiting.size > 0 || kept.length >= mostKept || pool !== current || !held.isWatched()
      if (isSpare) held.release()
      else kept.push(held)
    },
    renew,
    close: () => {
      letGo()
      return current.end({ timeout: 5 })
    },
  }
}

/** Who waits for a connection: told when it is in vain. */
type Waiting = Set<(error: Error) => void>

/**
 * The library forgets who waits for a connection of a pool that has ended, and for one that was lost while it was
 * made. Whoever waited in vain goes; a connection that comes after all is given back. A race with a promise that
 * stays open for as long as the pool would keep what every call of that time was given.
 */
function waitFor(coming: Promise<ReservedSql>, waiting: Waiting): Promise<ReservedSql> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      waiting.delete(inVain)
    }
    const inVain = (error: Error) => {
      settle()
      reject(Object.assign(error, { code: 'CONNECTION_CLOSED' }))
      coming.then((reserved) => reserved.release()).catch(() => {})
    }
    const timer = setTimeout(() => inVain(new Error('no connection came')), longestWait)
    waiting.add(inVain)
    coming.then(
      (reserved) => {
        settle()
        resolve(reserved)
      },
      (error: Error) => {
        settle()
        reject(error)
      },
    )
  })
}
