import type { WrittenListRow } from './written-store.ts'

/** As an answer has it: lists of its own. */
type Told<Content> = {
  -readonly [Key in keyof Content]: Content[Key] extends readonly (infer Item)[] ? Item[] : Content[Key]
}

export function presentWritten<Content>(row: WrittenListRow<Content>) {
  return {
    ...(row.content as Told<Content>),
    id: row.id,
    version: row.version,
    by: row.recorded_name,
    at: row.recorded_at,
    withdrawnBecause: row.withdrawn_because,
    withdrawnAt: row.withdrawn_at,
  }
}
