import type { ShownByTests } from '../../tools/shown-by-tests.ts'

/** One thing that the mission asks for, and the tests that show it. */
export type MissionItem = ShownByTests & {
  readonly number: number
  readonly what: string
}
