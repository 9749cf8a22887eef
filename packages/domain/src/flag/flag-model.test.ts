import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { Section } from '../access/vocabulary.ts'
import type { CaseId, FlagId, UserId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { decideRemoveFlag, decideSetFlag } from './decide-flag.ts'
import { evolveFlag, type Flag } from './flag.ts'

const sections: readonly Section[] = ['notes', 'risk']
const command = fc.record({
  what: fc.constantFrom('set', 'remove'),
  flag: fc.integer({ min: 0, max: 2 }),
  section: fc.constantFrom(...sections),
  writes: fc.subarray([...sections]),
  words: fc.constantFrom('', ' ', 'Court'),
  on: fc.constantFrom('2021-11-21', '2021-11-22', '2026-12-31', '2031-11-22', '2031-11-23').map(plainDate),
})

it('stands until it is taken off once by somebody who may write there', { tags: ['model'] }, () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.array(command, { maxLength: 15 }), (commands) => {
      const flags = new Map<number, Flag>()
      for (const [index, { what, flag: nth, section, writes, words, on }] of commands.entries()) {
        const facts = {
          caseId: 'case' as CaseId,
          writes,
          today: plainDate('2026-11-22'),
          by: 'ana' as UserId,
          at: `2026-11-22T10:${String(index).padStart(2, '0')}:00.000Z`,
        }
        const flag = flags.get(nth)
        const hasWords = words.trim() !== ''
        if (what === 'set' && !flag) {
          const flagId = `flag ${nth}` as FlagId
          const decided = decideSetFlag({ flagId, section, on, reason: words }, facts)
          const isNear = on >= '2021-11-22' && on <= '2031-11-22'
          expect(decided.ok).toBe(writes.includes(section) && hasWords && isNear)
          if (decided.ok) flags.set(nth, evolveFlag(undefined, decided.value))
        } else if (what === 'remove' && flag) {
          const decided = decideRemoveFlag(flag, { because: words }, facts)
          expect(decided.ok).toBe(writes.includes(flag.section) && hasWords && flag.version === 1)
          if (!decided.ok) continue
          const after = evolveFlag(flag, decided.value)
          expect(after).toEqual({
            ...flag,
            removedBy: 'ana',
            removedAt: facts.at,
            removedWords: words,
            version: 2,
          })
          flags.set(nth, after)
        }
      }
      for (const { version } of flags.values()) reached.add(`version ${version}`)
    }),
    { numRuns: inject('modelRuns') },
  )
  expect([...reached].sort()).toEqual(['version 1', 'version 2'])
})
