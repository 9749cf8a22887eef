import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Chunk, ChunkWork } from './make-chunks.ts'

/** How many may wait to be loaded, at some forty-five megabytes each. */
const chunksAhead = 2

/**
 * Chunks as a thread of its own makes them: inventing children and feeding the database are about equally much
 * work, and one thread for both would do them by turns.
 */
export async function* chunksOfThread(work: ChunkWork): AsyncGenerator<Chunk> {
  const thread = new Worker(new URL('./chunk-thread.ts', import.meta.url), { workerData: work })
  try {
    const answers = on(thread, 'message', { close: ['exit'] })
    for (let asked = 0; asked < chunksAhead; asked += 1) thread.postMessage('next', [])
    for await (const [chunk] of answers as AsyncIterable<[Chunk | undefined]>) {
      if (!chunk) return
      thread.postMessage('next', [])
      yield chunk
    }
    throw new Error('the thread that invents children ended early')
  } finally {
    await thread.terminate()
  }
}
