import { connect, type Socket } from 'node:net'
import { Duplex } from 'node:stream'

/** Where the database listens, as the library tells it: by a file, or by address and port. */
export type Place = { readonly host: string[]; readonly port: number[]; readonly path?: string }

const longestWait = 10_000

/**
 * A socket that is connected already. The library writes its first message as soon as it gets a socket, with the
 * next round of the event loop; where the door turned out to be shut before that, it kept the message for good and
 * everybody who was given this connection later waited behind it in vain. A socket that could not be connected
 * therefore takes the first message and fails with it.
 * @param longestSilence milliseconds without a byte in either direction after which the socket is given up: a line
 * that was cut is not told by the other side. Longer than any statement takes; also the time
 * after which a connection that nobody uses is closed.
 */
export function openSocket(place: Place, longestSilence: number): Promise<Duplex> {
  const [host = 'localhost'] = place.host
  const [port = 5432] = place.port
  // Without waiting for more to send: the second of two messages in a row would rest until the first was
  // acknowledged, which the other side puts off for up to forty milliseconds.
  const socket = connect(place.path ? { path: place.path } : { host, port, noDelay: true })
  // For the check of a certificate's name.
  Object.assign(socket, { host, port })
  socket.setTimeout(longestWait)
  // Without an error once it is connected: after one the library waits before it connects again.
  socket.on('timeout', () => socket.destroy(socket.connecting ? silence() : undefined))
  return new Promise((resolve) => {
    const refused = (error: Error) => resolve(shutDoor(error))
    socket.once('error', refused)
    socket.once('connect', () => {
      socket.off('error', refused)
      socket.setTimeout(longestSilence)
      writeTogether(socket)
      resolve(socket)
    })
  })
}

const lastOfRound = 1024
const mostKept = 8192

/**
 * The library writes as soon as it has a kilobyte, and what is left at the end of the round of the event loop. Each
 * write costs a call of the system and wakes the database, so the first ones wait for the last.
 */
function writeTogether(socket: Socket): void {
  const write = socket.write.bind(socket)
  let isKept = false
  const letGo = () => {
    if (isKept) socket.uncork()
    isKept = false
  }
  socket.write = (message: Uint8Array | string, ...rest: unknown[]) => {
    if (message.length >= lastOfRound && !isKept) {
      isKept = true
      socket.cork()
      // Where nothing is left over, nothing follows: then it goes with the round after this one.
      setImmediate(() => setImmediate(letGo))
    }
    const takesMore = write(message, ...(rest as []))
    if (message.length < lastOfRound || socket.writableLength >= mostKept) letGo()
    return takesMore
  }
}

function shutDoor(error: Error): Duplex {
  return new Duplex({ read: () => {}, write: (_message, _encoding, done) => done(error) })
}

function silence(): Error {
  return Object.assign(new Error('the database was silent for too long'), { code: 'ETIMEDOUT' })
}
