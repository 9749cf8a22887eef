import { connect } from 'node:net'
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
 * that was cut is not told by the other side. Longer than any statement takes and longer than the library keeps
 * an idle connection.
 */
export function openSocket(place: Place, longestSilence: number): Promise<Duplex> {
  const [host = 'localhost'] = place.host
  const [port = 5432] = place.port
  // Without waiting for more to send: the second of two messages in a row would rest until the first was
  // acknowledged, which the other side puts off for up to forty milliseconds.
  const socket = connect(place.path ? { path: place.path } : { host, port, noDelay: true })
  // For the check of a certificate's name.
  Object.assign(socket, { host, port })
  socket.setTimeout(longestWait, () => socket.destroy(silence()))
  return new Promise((resolve) => {
    const refused = (error: Error) => resolve(shutDoor(error))
    socket.once('error', refused)
    socket.once('connect', () => {
      socket.off('error', refused)
      socket.setTimeout(longestSilence)
      resolve(socket)
    })
  })
}

function shutDoor(error: Error): Duplex {
  return new Duplex({ read: () => {}, write: (_message, _encoding, done) => done(error) })
}

function silence(): Error {
  return Object.assign(new Error('the database was silent for too long'), { code: 'ETIMEDOUT' })
}
