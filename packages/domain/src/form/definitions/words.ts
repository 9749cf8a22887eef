import type { Words } from '../form-definition.ts'

/** Both texts are written, neither is translated from the other. */
export function words(es: string, en: string): Words {
  return { es, en }
}
