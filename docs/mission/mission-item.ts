/** One thing that the mission asks for, and the tests that show it: `path of the test file > its title`. */
export type MissionItem = {
  readonly number: number
  readonly what: string
  readonly tests?: readonly string[]
  /** What is still missing where it is not whole. */
  readonly short?: string
}
