import { parentPort, workerData } from 'node:worker_threads'
import { makeChunks, type Chunk, type ChunkWork } from './make-chunks.ts'

/** The other side of `chunks.ts`: makes one chunk each time it is asked, and says nothing more when all are made. */
const chunks = makeChunks(workerData as ChunkWork)

parentPort?.on('message', () => {
  const { value: chunk } = chunks.next()
  parentPort?.postMessage(chunk, chunk ? buffersOf(chunk) : [])
})

function buffersOf({ texts }: Chunk): ArrayBuffer[] {
  return [...texts.values()].flatMap(({ pieces }) => pieces.map((piece) => piece.buffer))
}
