import * as z from 'zod/mini'

/** A refusal as the screens show it: what happened, what was kept, what to do now, in the person's language. */
export type WireProblem = {
  readonly code: string
  /** 0 when nothing came back. */
  readonly status: number
  readonly message: string
  readonly next: 'retry' | 'person' | 'input'
  readonly fields: readonly { readonly pointer: string; readonly reason: string }[]
  /** What to read out to the technical team. */
  readonly helpCode: string
}

const problemBody = z.object({
  code: z.string(),
  detail: z.optional(z.string()),
  title: z.optional(z.string()),
  next: z.optional(z.enum(['retry', 'person', 'input'])),
  errors: z.optional(z.array(z.object({ pointer: z.string(), reason: z.string() }))),
  instance: z.optional(z.string()),
})

/** Reads an RFC 9457 answer; anything else becomes a problem without words, which the screen supplies. */
export function readProblem(status: number, body: unknown): WireProblem {
  const read = problemBody.safeParse(body)
  if (!read.success) return withoutWords(status >= 500 ? 'server.failed' : 'request.refused', status)
  const { code, detail, title, next, errors, instance } = read.data
  return {
    code,
    status,
    message: detail ?? title ?? '',
    next: next ?? 'retry',
    fields: errors ?? [],
    // The end of the answer's number: short enough to be read out, and it stands in the log.
    helpCode: instance ? `${code} · ${instance.slice(-8)}` : code,
  }
}

/** The words for these stand in the catalogue `ui`, because no server was there to write them. */
export function withoutWords(code: string, status: number): WireProblem {
  return { code, status, message: '', next: 'retry', fields: [], helpCode: code }
}
