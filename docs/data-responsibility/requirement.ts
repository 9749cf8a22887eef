import type { ShownByTests } from '../../tools/shown-by-tests.ts'

/** One thing that data responsibility asks for, how it is kept, and the tests that show it. */
export type Requirement = ShownByTests & {
  readonly id: string
  readonly what: string
  readonly how: string
}
