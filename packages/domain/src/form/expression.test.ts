import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkExpression, type ExpressionScope, type ScopedField } from './check-expression.ts'
import { evaluateExpression, type ExpressionWorld } from './evaluate-expression.ts'
import type { Expression, ExpressionValue } from './expression.ts'

const today = '2026-03-14'

type Row = { readonly values: Readonly<Record<string, ExpressionValue>>; readonly rows: readonly Row[] }

function world(row: Row, upper?: ExpressionWorld): ExpressionWorld {
  const self: ExpressionWorld = {
    today,
    answer: (field) => (Object.hasOwn(row.values, field) ? row.values[field] : upper?.answer(field)),
    fact: (name) => (name === 'age' ? 11 : undefined),
    rows: (subform) =>
      upper?.rows(subform) ?? (subform === 'people' ? row.rows.map((it) => world(it, self)) : []),
  }
  return self
}

/**
 * The second evaluator, written apart from the first and by other means: it rewrites every expression to a function
 * once, keeps missing as `null`, and compares days as numbers. The two share no line.
 */
type Missing = null
type Plain = boolean | number | string | readonly string[] | Missing
type Scope = {
  readonly here: Readonly<Record<string, ExpressionValue>>
  readonly around: Scope | undefined
  readonly people: readonly Row[]
}

function second(expression: unknown): (scope: Scope) => Plain {
  if (expression === null) return () => null
  if (typeof expression !== 'object') return () => expression as Plain
  const key = String(Object.keys(expression)[0])
  const raw = (expression as Record<string, unknown>)[key]
  const many = (Array.isArray(raw) ? raw : []).map((part) =>
    Array.isArray(part) ? () => part : second(part),
  )
  const at = (index: number) => many[index] ?? (() => null)
  const numbers = (scope: Scope) => {
    const all = many.map((part) => part(scope))
    return all.every((it) => typeof it === 'number') ? (all as number[]) : null
  }
  const tidy = (value: number): Plain =>
    Number.isNaN(value) || Math.abs(value) === Infinity ? null : value === 0 ? 0 : value
  const lookUp = (name: unknown, scope: Scope | undefined): Plain => {
    for (let it = scope; it; it = it.around) if (String(name) in it.here) return it.here[String(name)] ?? null
    return null
  }
  const rowScopes = (scope: Scope): Scope[] => {
    const { where } = raw as { where?: unknown }
    let root = scope
    while (root.around) root = root.around
    const all = root.people.map((row) => ({ here: row.values, around: root, people: [] }))
    return where === undefined ? all : all.filter((it) => second(where)(it) === true)
  }
  const size = (value: Plain): number | string =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
      ? Date.parse(value)
      : (value as number | string)
  const compare = (test: (left: number | string, right: number | string) => boolean) => (scope: Scope) => {
    const [left, right] = [at(0)(scope), at(1)(scope)]
    if (left === null || right === null || typeof left !== typeof right) return false
    return test(size(left), size(right))
  }
  const least = (values: Plain[], direction: 1 | -1): Plain => {
    let best: Plain = null
    for (const value of values) {
      if (value === null) continue
      if (best === null || (size(value) < size(best) ? 1 : size(value) > size(best) ? -1 : 0) === direction)
        best = value
    }
    return best
  }
  switch (key) {
    case 'answer':
      return (scope) => lookUp(raw, scope)
    case 'answered':
      return (scope) => lookUp(raw, scope) !== null
    case 'fact':
      return () => (raw === 'age' ? 11 : null)
    case 'today':
      return () => today
    case 'eq':
      return compare((left, right) => left === right)
    case 'ne':
      return compare((left, right) => left !== right)
    case 'gt':
      return compare((left, right) => left > right)
    case 'ge':
      return compare((left, right) => left >= right)
    case 'lt':
      return compare((left, right) => left < right)
    case 'le':
      return compare((left, right) => left <= right)
    case 'in':
      return (scope) => (at(1)(scope) as readonly unknown[]).some((it) => it === at(0)(scope))
    case 'contains':
      return (scope) => {
        const list = at(0)(scope)
        return Array.isArray(list) && list.some((it) => it === at(1)(scope))
      }
    case 'and':
      return (scope) => !many.some((part) => part(scope) !== true)
    case 'or':
      return (scope) => !many.every((part) => part(scope) !== true)
    case 'not':
      return (scope) => second(raw)(scope) !== true
    case 'if':
      return (scope) => (at(0)(scope) === true ? at(1) : at(2))(scope)
    case 'chosen':
      return (scope) => {
        const list = second(raw)(scope)
        return Array.isArray(list) ? list.length : null
      }
    case 'add':
      return (scope) =>
        numbers(scope)?.length ? tidy(numbers(scope)?.reduce((sum, it) => sum + it) ?? 0) : null
    case 'multiply':
      return (scope) =>
        numbers(scope)?.length ? tidy(numbers(scope)?.reduce((sum, it) => sum * it) ?? 0) : null
    case 'subtract':
      return (scope) => {
        const [left, right] = numbers(scope) ?? []
        return left === undefined || right === undefined ? null : tidy(left - right)
      }
    case 'divide':
      return (scope) => {
        const [left, right] = numbers(scope) ?? []
        return left === undefined || right === undefined || right === 0 ? null : tidy(left / right)
      }
    case 'round':
      return (scope) => {
        const value = at(0)(scope)
        const digits = Number((raw as unknown[])[1])
        if (typeof value !== 'number') return null
        const size = Math.floor(Math.abs(value) * 10 ** digits + 0.5 + 1e-9) / 10 ** digits
        return tidy(value < 0 ? -size : size)
      }
    case 'count':
      return (scope) => rowScopes(scope).length
    case 'sum':
    case 'min':
    case 'max':
      return (scope) => {
        const values = Array.isArray(raw)
          ? many.map((part) => part(scope))
          : rowScopes(scope).map((row) => second((raw as { of: unknown }).of)(row))
        if (key === 'sum') {
          return tidy(values.filter((it) => it !== null).reduce((sum: number, it) => sum + Number(it), 0))
        }
        return least(values, key === 'min' ? 1 : -1)
      }
    case 'first':
    case 'last':
      return (scope) => {
        const { by, of } = raw as { by: unknown; of: unknown }
        let found: { readonly row: Scope; readonly by: Plain } | undefined
        for (const row of rowScopes(scope)) {
          const order = second(by)(row)
          if (order === null) continue
          const before = found !== undefined && size(order) < size(found.by)
          const same = found !== undefined && size(order) === size(found.by)
          if (!found || (key === 'first' ? before : !before || same)) found = { row, by: order }
        }
        return found ? second(of)(found.row) : null
      }
    case 'ageInYears':
      return (scope) => {
        const [born, on] = [at(0)(scope), at(1)(scope)]
        if (typeof born !== 'string' || typeof on !== 'string') return null
        const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
        return on.slice(5) < born.slice(5) ? years - 1 : years
      }
    default:
      throw new Error(key)
  }
}

const days = ['2011-03-14', '2011-03-15', '2020-02-29', '2026-03-14', '1999-12-31']
const { bool, num, day } = fc.letrec<Record<'bool' | 'num' | 'day', Expression>>((tie) => {
  const pair = (name: 'bool' | 'num' | 'day') => fc.tuple(tie(name), tie(name))
  const many = (name: 'bool' | 'num') => fc.array(tie(name), { maxLength: 3 })
  const inRows = (of: fc.Arbitrary<Expression>) =>
    fc.record({ rows: fc.constant('people'), of, where: tie('bool') }, { requiredKeys: ['rows', 'of'] })
  const ordered = (of: fc.Arbitrary<Expression>) =>
    fc.record({ rows: fc.constant('people'), of, by: fc.oneof(tie('num'), tie('day')) })
  const same = { maxDepth: 4, depthIdentifier: 'expression' }
  return {
    bool: fc.oneof(
      same,
      fc.boolean(),
      fc.constantFrom<Expression>({ answer: 'yes' }, { answered: 'sex' }, { answered: 'needs' }),
      fc.constantFrom<Expression>(
        { in: [{ answer: 'sex' }, ['female', 'other']] },
        { contains: [{ answer: 'needs' }, 'school'] },
        { eq: [{ answer: 'sex' }, 'female'] },
      ),
      ...(['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const).flatMap((operator) => [
        pair('num').map((it) => ({ [operator]: it }) as unknown as Expression),
        pair('day').map((it) => ({ [operator]: it }) as unknown as Expression),
      ]),
      many('bool').map((and) => ({ and })),
      many('bool').map((or) => ({ or })),
      tie('bool').map((not) => ({ not })),
      fc.tuple(tie('bool'), tie('bool'), tie('bool')).map((it) => ({ if: it })),
    ),
    num: fc.oneof(
      same,
      fc.integer({ min: -40, max: 40 }),
      fc.constantFrom<Expression>({ answer: 'beds' }, { answer: 'weight' }, { fact: 'age' }),
      fc.constantFrom<Expression>({ chosen: { answer: 'needs' } }, { count: { rows: 'people' } }, null),
      tie('bool').map((where) => ({ count: { rows: 'people', where } })),
      ...(['sum', 'min', 'max'] as const).flatMap((operator) => [
        many('num').map((it) => ({ [operator]: it }) as unknown as Expression),
        inRows(tie('num')).map((it) => ({ [operator]: it }) as unknown as Expression),
      ]),
      ordered(tie('num')).map((first) => ({ first })),
      ordered(tie('num')).map((last) => ({ last })),
      many('num').map((add) => ({ add })),
      many('num').map((multiply) => ({ multiply })),
      pair('num').map((subtract) => ({ subtract })),
      pair('num').map((divide) => ({ divide })),
      // Only quotients of small numbers: further down the two would differ in the last binary digit of a half.
      fc
        .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }), fc.nat(2))
        .map(([left, right, digits]): Expression => ({ round: [{ divide: [left, right] }, digits] })),
      pair('day').map((ageInYears) => ({ ageInYears })),
      fc.tuple(tie('bool'), tie('num'), tie('num')).map((it) => ({ if: it })),
    ),
    day: fc.oneof(
      same,
      fc.constantFrom<Expression>(...days, { answer: 'born' }, { today: true }),
      inRows(tie('day')).map((min) => ({ min }) as Expression),
      ordered(tie('day')).map((last) => ({ last })),
      fc.tuple(tie('bool'), tie('day'), tie('day')).map((it) => ({ if: it })),
    ),
  }
})

const none = undefined
const rowValues = fc.record({
  yes: fc.constantFrom(true, false, none),
  sex: fc.constantFrom('female', 'male', none),
  needs: fc.constantFrom(none, ['school'], ['school', 'health']),
  beds: fc.constantFrom(none, 0, 1, 2, 7),
  weight: fc.constantFrom(none, 0.5, 3.25, 12),
  born: fc.constantFrom(none, ...days),
})
const table = fc.record({
  values: rowValues,
  rows: fc.array(
    rowValues.map((values) => ({ values, rows: [] })),
    { maxLength: 4 },
  ),
})
const types = {
  yes: 'boolean',
  sex: 'text',
  needs: 'list',
  beds: 'number',
  weight: 'number',
  born: 'date',
} as const
const scope: ExpressionScope = {
  level: [],
  facts: { age: 'number' },
  fields: new Map<string, ScopedField>([
    ...Object.entries(types).map(([id, type]) => [id, { level: [], type, isSubform: false }] as const),
    ['people', { level: [], type: 'missing', isSubform: true }] as const,
  ]),
}

test('both evaluators agree, and every expression that agrees with its types passes the check', () => {
  let present = 0
  fc.assert(
    fc.property(fc.oneof(bool, num, day), table, (expression, row) => {
      const found = evaluateExpression(expression, world(row))
      const other = second(expression)({ here: row.values, around: undefined, people: row.rows })
      if (typeof found === 'number' && typeof other === 'number') {
        expect(Math.abs(found - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(found)))
      } else expect(found ?? null).toEqual(other)
      if (found !== undefined) present += 1
      expect(
        checkExpression(expression, scope, '').problems.filter((it) => it.reason !== 'expression-too-deep'),
      ).toEqual([])
    }),
    { numRuns: 3000 },
  )
  expect(present).toBeGreaterThan(1500)
})

test('whatever is given as an expression, evaluation ends with a value or none', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('eq', 'sum', 'first', 'if', 'round', 'count', 'in'),
      (json, operator) => {
        const empty = world({ values: {}, rows: [] })
        expect(() => evaluateExpression(json, empty)).not.toThrow()
        expect(() => evaluateExpression({ [operator]: json }, empty)).not.toThrow()
        expect(() => checkExpression({ [operator]: json }, scope, '')).not.toThrow()
      },
    ),
  )
})

test.each<[unknown, string]>([
  [{ eq: [{ answer: 'beds' }, 'two'] }, 'expression-type'],
  [{ gt: [{ answer: 'sex' }, 'a'] }, 'expression-type'],
  [{ answer: 'bed' }, 'field-unknown'],
  [{ answer: 'people' }, 'expression-type'],
  [{ count: { rows: 'beds' } }, 'subform-unknown'],
  [{ fact: 'papers' }, 'fact-unknown'],
  [{ add: [{ answer: 'beds' }, { answer: 'sex' }] }, 'expression-type'],
  [{ round: [{ answer: 'beds' }, 9] }, 'expression-malformed'],
  [{ first: { rows: 'people', of: 1 } }, 'expression-malformed'],
  [{ shell: ['rm'] }, 'expression-malformed'],
  [{ if: [{ answer: 'yes' }, 1, 'one'] }, 'expression-type'],
])('%j is refused before the form is published', (expression, reason) => {
  expect(checkExpression(expression, scope, '').problems.map((it) => it.reason)).toContain(reason)
})

test('rounding goes half away from zero', () => {
  const round = (value: number, digits: number) =>
    evaluateExpression({ round: [value, digits] }, world({ values: {}, rows: [] }))
  expect([round(1.005, 2), round(-2.5, 0), round(2.5, 0), round(0.125, 2)]).toEqual([1.01, -3, 3, 0.13])
})
