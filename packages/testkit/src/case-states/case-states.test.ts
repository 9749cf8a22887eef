import { requireNotEnded, requireOpen } from '@amparo/domain/case/require-open'
import { addHours } from '@amparo/domain/kernel/instant'
import { requireNotesTaken } from '@amparo/domain/note/note'
import * as fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import { closureStateOf, expectedDue, step } from './model.ts'
import { command } from './play.ts'
import { dueOf, opened, run } from './rules.ts'

/**
 * Any sequence of commands by anybody, over months of a calendar that is not the real one. Beside the rules runs a
 * model of plain words: in which state the case must be, and what must be due. The rules count a pause out of each
 * clock from a list of pauses; the model pushes every clock on by the pause when it ends.
 */
it(
  'reaches no state that the model does not know, and has due what the model has due',
  { tags: ['model'] },
  () => {
    const reached: Record<string, number> = {}
    fc.assert(
      fc.property(fc.array(command, { minLength: 4, maxLength: 18, size: 'max' }), (commands) => {
        const world = opened()
        for (const one of commands) {
          world.now = addHours(world.now, one.hours)
          const before = world.state
          const expected = step(world.model, one, world)
          const done = run(world, one)
          if (done) reached[one.what] = (reached[one.what] ?? 0) + 1
          const { mode } = world.model
          const must = {
            done: expected,
            state: mode,
            closureState: closureStateOf(world.model),
            works: mode === 'open',
            takes: mode === 'open' || mode === 'on-hold',
            takesNotes: mode !== 'transferred',
            refusedMoves: false,
            due: expectedDue(world.model),
          }
          const is = {
            done,
            state: world.state.state,
            closureState: world.state.closureState,
            works: requireOpen(world.state).ok,
            takes: requireNotEnded(world.state).ok,
            takesNotes: requireNotesTaken(world.state).ok,
            refusedMoves: !done && world.state !== before,
            due: dueOf(world),
          }
          // A hundred thousand times a full comparison would be most of the time of this test.
          if (JSON.stringify(is) !== JSON.stringify(must))
            expect({ after: one.what, ...is }).toEqual({ after: one.what, ...must })
        }
      }),
      { numRuns: inject('modelRuns') },
    )
    // Nothing above is kept by never happening.
    for (const what of ['hold', 'resume', 'approve-close', 'return-close', 'reopen', 'transfer'])
      expect(reached[what], what).toBeGreaterThan(10)
  },
)
