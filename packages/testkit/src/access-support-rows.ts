import type { Section } from '@amparo/domain/access/vocabulary'
import type { World, WorldCase } from './access-world.ts'
import { newTestId } from './register.ts'

/** Who supports a case that somebody else leads, and what she proposed to its plan. */
export const supportTables = ({ past, text, maker }: { past: string; text: string; maker: string }) =>
  [
    [
      'case_supports',
      (_one: WorldCase, world: World) => ({
        section: 'course' as Section,
        row: {
          user_id: world.users[0]?.id,
          role: 'legal',
          task: text,
          sections: ['plan'],
          from_on: past.slice(0, 10),
          invited_by: maker,
          invited_at: past,
          state: 'declined',
          answered_at: past,
        },
      }),
    ],
    [
      'plan_proposals',
      (_one: WorldCase, world: World) => ({
        section: 'plan' as Section,
        row: {
          support_id: newTestId(),
          change: { kind: 'goal', goal: text },
          why: text,
          proposed_by: world.users[0]?.id,
          proposed_at: past,
          state: 'withdrawn',
          answered_at: past,
        },
      }),
    ],
  ] as const
