import * as z from 'zod/mini'

export const country = z.string().check(z.regex(/^[A-Z]{2}$/, 'country'))
/** ISO 639-3; a variety without a code of its own has a private one behind it (`agu-x-chalchi`). */
export const language = z.string().check(z.regex(/^[a-z]{3}(-x-[a-z]{2,8})?$/, 'language'))
