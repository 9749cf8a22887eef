/**
 * The one policy under which every page of the program runs: nothing from anywhere else, no inline script, no
 * inline style but one, no string that becomes markup or code. The server sends it, the tests run under it.
 */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  // React Aria writes one style element, always with the same text (touch behaviour of what can be pressed).
  'style-src': ["'self'", "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"],
  'img-src': ["'self'", 'blob:', 'data:'],
  // A recording is heard from the page's own memory.
  'media-src': ['blob:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['amparo'],
} as const

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ')
