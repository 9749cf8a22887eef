import type { FastifyInstance } from 'fastify'

/**
 * Which methods an address knows (RFC 9110, section 15.5.6): collected while routes are registered, asked only after
 * no route was found. The app's own pages answer every address, so they say nothing about this one.
 */
export function collectMethods(app: FastifyInstance): (url: string) => readonly string[] {
  const known: { readonly steps: readonly string[]; readonly methods: readonly string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) known.push({ steps: url.split('/'), methods: [method].flat() })
  })
  return (url) => {
    const given = (url.split('?')[0] ?? '').split('/')
    const found = known.filter(({ steps }) => fits(steps, given)).flatMap(({ methods }) => methods)
    return [...new Set(found)].toSorted()
  }
}

function fits(steps: readonly string[], given: readonly string[]): boolean {
  return (
    steps.length === given.length &&
    steps.every((step, index) => (step.startsWith(':') ? given[index] !== '' : step === given[index]))
  )
}
