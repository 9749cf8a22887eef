import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  decideEnforcementApproval,
  decideEnforcementRefusal,
  decideEnforcementRequest,
  type EnforcementRequest,
} from './decide-enforcement.ts'

type Actor = { readonly userId: string; readonly enforces: boolean }
const people = ['irma', 'nora', 'theirs'] as const
/** `theirs` works for the organisation that may be marked, the others elsewhere. */
const actorOf = (who: (typeof people)[number], marked: boolean): Actor => ({
  userId: who,
  enforces: who === 'theirs' && marked,
})

const step = fc.record({
  who: fc.constantFrom(...people),
  does: fc.constantFrom('ask-to-mark', 'ask-to-unmark', 'approve', 'refuse'),
})

it('moves the mark only by two people, none of whom works under it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), fc.boolean(), (steps, markedAtFirst) => {
      let marked = markedAtFirst
      let open: EnforcementRequest | undefined
      for (const { who, does } of steps) {
        const actor = actorOf(who, marked)
        if (does === 'approve') {
          if (!open) continue
          if (!decideEnforcementApproval(actor, open).ok) continue
          expect(open.askedBy).not.toBe(who)
          expect(marked && who === 'theirs').toBe(false)
          marked = open.wanted
          open = undefined
        } else if (does === 'refuse') {
          if (open && decideEnforcementRefusal(actor, open).ok) open = undefined
        } else {
          const wanted = does === 'ask-to-mark'
          const asked = decideEnforcementRequest(actor, { enforcement: marked }, wanted)
          if (asked.ok && !open) open = { wanted, askedBy: who, state: 'asked' }
          if (marked && who === 'theirs') expect(asked.ok).toBe(false)
          if (wanted === marked) expect(asked.ok).toBe(false)
        }
      }
    }),
  )
})

it('answers a request once', () => {
  for (const state of ['approved', 'refused'] as const) {
    const request = { wanted: true, askedBy: 'irma', state }
    const nora = actorOf('nora', false)
    expect(decideEnforcementApproval(nora, request)).toMatchObject({
      problem: { code: 'enforcement.closed' },
    })
    expect(decideEnforcementRefusal(nora, request)).toMatchObject({ problem: { code: 'enforcement.closed' } })
  }
})
