import type { Section } from '@amparo/domain/access/vocabulary'
import { newTestId } from './register.ts'
import type { World, WorldCase } from './access-world.ts'

/** One file on each case of a world, to which its key and its pieces belong. */
const files = new WeakMap<WorldCase, string>()
function fileOf(one: WorldCase): string {
  const id = files.get(one) ?? (newTestId() as string)
  files.set(one, id)
  return id
}

let pieces = 0

/** Files of a case: in a part that is sealed, and their key and pieces in others, so that each policy is asked alone. */
export const fileTables = ({ past, text, maker }: { past: string; text: string; maker: string }) =>
  [
    [
      'attachments',
      (one: WorldCase, world: World) => ({
        section: 'threats' as Section,
        row: {
          id: fileOf(one),
          organisation_id: world.organisations[one.organisation]?.id,
          section: 'threats',
          what: 'document',
          parent: 'case',
          title: text,
          taken_on: past.slice(0, 10),
          state: 'coming',
          size: 10,
          added_by: maker,
          added_at: past,
        },
      }),
    ],
    [
      'attachment_keys',
      (one: WorldCase) => ({
        section: 'consent' as Section,
        row: { id: fileOf(one), section: 'consent', sealed: Buffer.from(text) },
      }),
    ],
    [
      'attachment_parts',
      (one: WorldCase) => ({
        section: 'assessment' as Section,
        row: {
          attachment_id: fileOf(one),
          section: 'assessment',
          part: ((pieces += 1) % 80) + 1,
          content: Buffer.from(text),
        },
      }),
    ],
  ] as const
