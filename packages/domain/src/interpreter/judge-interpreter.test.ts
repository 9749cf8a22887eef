import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InterpreterId, OrganisationId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { decideEntry, decideEntryChange, type KeepingFacts } from './decide-interpreter.ts'
import type { Interpreter, InterpreterArea } from './interpreter.ts'
import { checkInterpreting, type Interpreting } from './interpreting.ts'
import { isNever, judgeInterpreter, objections, type ChildToInterpretFor } from './judge-interpreter.ts'
import { likenessOf } from './same-person.ts'

const day = (text: string) => text as PlainDate
const today = day('2026-05-20')

const juana: Interpreter = {
  id: 'juana' as InterpreterId,
  organisationId: 'shelter' as OrganisationId,
  name: 'Juana Matías Ortiz',
  phone: '+502 5551 0101',
  howToReach: '',
  tie: 'agency',
  agency: 'Red de intérpretes',
  gender: 'woman',
  pairs: [{ one: 'mam', other: 'spa' }],
  areas: [{ kind: 'from', country: 'GT', code: 'GT13', name: 'Huehuetenango' }],
  signedOn: day('2026-01-10'),
  signedUntil: day('2026-12-31'),
  isAdult: true,
  state: 'active',
  keptBy: 'berta' as UserId,
  keptAt: '2026-01-10T10:00:00.000Z',
  version: 1,
}
const child: ChildToInterpretFor = {
  languages: ['mam', 'spa'],
  origin: { country: 'GT', placeCode: 'GT1201', words: '' },
  people: [{ names: ['Marcos', 'Marcos Ramírez'], phones: [] }],
  dangers: [],
  wish: undefined,
}
const judge = (more: Partial<Interpreter> = {}, of: Partial<ChildToInterpretFor> = {}, on = today) => {
  const one = { ...juana, ...more }
  const judged = { ...one, names: [one.name], phones: [one.phone], isRegistered: true }
  return judgeInterpreter(judged, { ...child, ...of }, on)
}
const area = (kind: InterpreterArea['kind'], code: string, name = 'x'): InterpreterArea => ({
  kind,
  country: 'GT',
  code,
  name,
})

describe('whether somebody may interpret for a child', () => {
  it('says nothing against somebody from elsewhere who has signed', () => {
    expect(judge()).toEqual({ objections: [], doubts: [] })
  })

  it('asks for a signature that holds on that day', () => {
    expect(judge({ signedOn: undefined, signedUntil: undefined }).objections).toEqual(['not-signed'])
    expect(judge({}, {}, day('2026-01-09')).objections).toEqual(['not-signed'])
    expect(judge({}, {}, day('2026-01-10')).objections).toEqual([])
    expect(judge({}, {}, day('2026-12-31')).objections).toEqual([])
    expect(judge({}, {}, day('2027-01-01')).objections).toEqual(['signature-ended'])
  })

  it('excludes whoever comes from the area of the child, or is known there', () => {
    for (const kind of ['from', 'known'] as const) {
      expect(judge({ areas: [area(kind, 'GT12')] }).objections).toEqual(['same-area'])
      expect(judge({ areas: [area(kind, 'GT1201')] }).objections).toEqual(['same-area'])
      expect(judge({ areas: [area(kind, 'GT1202')] }).objections).toEqual([])
    }
    const told = { country: undefined, placeCode: undefined, words: 'aldea Chim, Todos Santos Cuchumatán' }
    expect(
      judge({ areas: [area('from', 'GT1315', 'Todos Santos Cuchumatán')] }, { origin: told }).objections,
    ).toEqual(['same-area'])
  })

  it('doubts where only something wider is known of the child, and excludes for a declared conflict', () => {
    const origin = { country: 'GT', placeCode: 'GT12', words: '' }
    expect(judge({ areas: [area('from', 'GT1201')] }, { origin })).toEqual({
      objections: [],
      doubts: ['area-not-sure'],
    })
    expect(judge({ areas: [area('conflict', 'GT1201')] }, { origin }).objections).toEqual(['conflict-area'])
    expect(judge({}, { origin: undefined }).doubts).toEqual(['area-unknown'])
    expect(judge({ areas: [] }).doubts).toEqual(['area-unknown'])
    expect(judge({ areas: [area('from', '')] }).doubts).toEqual(['area-unknown'])
  })

  it('never takes anybody of the case, nor anybody whom the child must not meet', () => {
    const aunt = { names: ['Juana'], phones: ['5551-0101'] }
    expect(judge({}, { people: [aunt] }).objections).toEqual(['on-case'])
    expect(judge({}, { people: [{ names: ['Juana Matías'], phones: [] }] }).objections).toEqual(['same-name'])
    expect(judge({}, { people: [{ names: ['Juana'], phones: [] }] })).toEqual({
      objections: [],
      doubts: ['like-name'],
    })
    expect(judge({}, { dangers: [{ names: ['JUANA  ORTIZ'], phones: [] }] }).objections).toEqual([
      'must-not-meet',
    ])
  })

  it('warns where the child would rather speak with somebody else', () => {
    expect(judge({ gender: 'man' }, { wish: 'woman' }).doubts).toEqual(['other-gender'])
    expect(judge({ gender: 'woman' }, { wish: 'woman' }).doubts).toEqual([])
    expect(judge({ gender: 'man' }, { wish: 'no-wish' }).doubts).toEqual([])
  })

  it('holds of somebody outside the register only what a name says', () => {
    const judged = { names: ['Pedro Us'], phones: [], isRegistered: false }
    expect(judgeInterpreter(judged, child, today)).toEqual({ objections: [], doubts: [] })
    const uncle = { names: ['Pedro Us López'], phones: [] }
    expect(judgeInterpreter(judged, { ...child, people: [uncle] }, today).objections).toEqual(['same-name'])
  })

  it('finds the same likeness whichever of the two is asked first', () => {
    const word = fc.constantFrom('Juana', 'Ortíz', 'ORTIZ', 'María', 'Xol', '')
    const anybody = fc.record({
      names: fc.array(
        fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
        { maxLength: 2 },
      ),
      phones: fc.array(fc.constantFrom('', '123', '+502 5551 0101', '55510101', '4444 3333'), {
        maxLength: 2,
      }),
    })
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        expect(likenessOf(one, other)).toBe(likenessOf(other, one))
      }),
    )
  })
})

describe('the register', () => {
  const facts: KeepingFacts = {
    organisationId: juana.organisationId,
    by: juana.keptBy,
    at: '2026-05-20T10:00:00.000Z',
    today,
  }
  const codeOf = (more: Partial<Interpreter>) => {
    const decided = decideEntry(juana.id, { ...juana, ...more }, facts)
    return decided.ok ? 'saved' : `${decided.problem.code} ${decided.problem.fields?.[0]?.pointer ?? ''}`
  }

  it('takes only adults who can be reached, between two different languages', () => {
    expect(codeOf({})).toBe('saved')
    expect(codeOf({ isAdult: false })).toBe('interpreter.child /isAdult')
    expect(codeOf({ name: ' ' })).toBe('interpreter.incomplete /name')
    expect(codeOf({ phone: '', howToReach: '' })).toBe('interpreter.incomplete /phone')
    expect(codeOf({ phone: '', howToReach: 'Con la Red, de 8 a 16' })).toBe('saved')
    expect(codeOf({ pairs: [] })).toBe('interpreter.incomplete /pairs')
    expect(codeOf({ pairs: [{ one: 'spa', other: 'spa' }] })).toBe('interpreter.incomplete /pairs')
    expect(codeOf({ signedOn: day('2026-05-21') })).toBe('interpreter.incomplete /signedOn')
    expect(codeOf({ signedUntil: day('2026-01-09') })).toBe('interpreter.incomplete /signedUntil')
    expect(codeOf({ signedOn: undefined })).toBe('interpreter.incomplete /signedUntil')
  })

  it('changes only for whoever saw how it stands; who has ended may come back', () => {
    const change = (before: Interpreter, state: Interpreter['state'], seen: number) =>
      decideEntryChange(before, { content: before, state, seen }, facts)
    expect(change(juana, 'ended', 2)).toMatchObject({ problem: { code: 'interpreter.changed-meanwhile' } })
    const ended = change(juana, 'ended', 1)
    expect(ended).toMatchObject({ value: { state: 'ended', version: 2 } })
    if (ended.ok)
      expect(change(ended.value, 'active', 2)).toMatchObject({ value: { state: 'active', version: 3 } })
  })
})

describe('who interpreted', () => {
  const talk: Interpreting = {
    on: today,
    about: 'talk',
    recordId: null,
    from: 'mam',
    to: 'spa',
    helpers: [{ interpreterId: juana.id, name: juana.name }],
    mode: 'in-person',
    childAgreed: 'yes',
    stated: true,
    went: 'well',
    words: '',
    despite: '',
  }
  const codeOf = (
    more: Partial<Interpreting>,
    found: Partial<Parameters<typeof checkInterpreting>[1]> = {},
  ) => checkInterpreting({ ...talk, ...more }, { today, objections: [], isRecordKnown: true, ...found })?.code

  it('is one or two different people, of a day that was, stated to be no relative, child or guard', () => {
    const pedro = { interpreterId: null, name: 'Pedro Us' }
    expect(codeOf({})).toBeUndefined()
    expect(codeOf({ helpers: [...talk.helpers, pedro] })).toBeUndefined()
    expect(codeOf({ on: day('2026-05-21') })).toBe('interpreting.day')
    expect(codeOf({ to: 'mam' })).toBe('interpreting.who')
    expect(codeOf({ helpers: [] })).toBe('interpreting.who')
    expect(codeOf({ helpers: [pedro, pedro] })).toBe('interpreting.who')
    expect(codeOf({ helpers: [pedro, ...talk.helpers, { ...pedro, name: 'Ana Us' }] })).toBe(
      'interpreting.who',
    )
    expect(codeOf({ helpers: [{ ...pedro, name: ' ' }] })).toBe('interpreting.who')
    expect(codeOf({ stated: false })).toBe('interpreting.statement')
    expect(codeOf({ about: 'note' })).toBe('interpreting.record')
    expect(codeOf({ recordId: 'n1' })).toBe('interpreting.record')
    expect(codeOf({ about: 'note', recordId: 'n1' })).toBeUndefined()
    expect(codeOf({ about: 'note', recordId: 'n1' }, { isRecordKnown: false })).toBe('interpreting.record')
  })

  it('is kept against an objection only with the reason, and never for whom nothing outweighs', () => {
    fc.assert(
      fc.property(
        fc.subarray([...objections]),
        fc.constantFrom('', ' ', 'No había nadie más.'),
        (found, despite) => {
          const code = codeOf({ despite }, { objections: found })
          if (found.some(isNever)) expect(code).toBe('interpreting.never')
          else if (found.length > 0 && despite.trim() === '') expect(code).toBe('interpreting.reason')
          else expect(code).toBeUndefined()
        },
      ),
    )
  })
})
