import { ageInYears, isPlainDate } from '../kernel/plain-date.ts'
import { operationOf, rowsOperand, type ExpressionValue, type Operator } from './expression.ts'

/** What an expression can see. Inside rows, another world that knows the row and all around it. */
export type ExpressionWorld = {
  readonly today: string
  answer(field: string): ExpressionValue
  fact(name: string): ExpressionValue
  /** The rows of a subform, each as the world that an expression inside it sees. */
  rows(subform: string): readonly ExpressionWorld[]
}

/** The value of an expression; `undefined` is the missing value. Never throws, whatever it is given. */
export function evaluateExpression(expression: unknown, world: ExpressionWorld): ExpressionValue {
  if (typeof expression === 'boolean' || typeof expression === 'string') return expression
  if (typeof expression === 'number') return finite(expression)
  const operation = operationOf(expression)
  return operation === undefined ? undefined : operate(operation[0], operation[1], world)
}

/** A condition holds only where its value is `true`; missing is not true. */
export function holds(condition: unknown, world: ExpressionWorld): boolean {
  return evaluateExpression(condition, world) === true
}

function operate(operator: Operator, operand: unknown, world: ExpressionWorld): ExpressionValue {
  const value = (part: unknown) => evaluateExpression(part, world)
  switch (operator) {
    case 'answer':
      return typeof operand === 'string' ? world.answer(operand) : undefined
    case 'answered':
      return typeof operand === 'string' && world.answer(operand) !== undefined
    case 'fact':
      return typeof operand === 'string' ? world.fact(operand) : undefined
    case 'today':
      return world.today
    case 'eq':
    case 'ne':
    case 'gt':
    case 'ge':
    case 'lt':
    case 'le':
      return compares(operator, value(partOf(operand, 0)), value(partOf(operand, 1)))
    case 'in': {
      const [found, among] = [value(partOf(operand, 0)), partOf(operand, 1)]
      return found !== undefined && Array.isArray(among) && among.includes(found)
    }
    case 'contains': {
      const list = value(partOf(operand, 0))
      return Array.isArray(list) && list.includes(partOf(operand, 1))
    }
    case 'and':
      return listOf(operand).every((part) => value(part) === true)
    case 'or':
      return listOf(operand).some((part) => value(part) === true)
    case 'not':
      return value(operand) !== true
    case 'chosen': {
      const list = value(operand)
      return Array.isArray(list) ? list.length : undefined
    }
    case 'if':
      return value(partOf(operand, value(partOf(operand, 0)) === true ? 1 : 2))
    case 'count':
      return rowsOf(operand, world).length
    case 'sum':
    case 'min':
    case 'max':
      return gather(operator, operand, world)
    case 'first':
    case 'last':
      return pick(operator, operand, world)
    case 'ageInYears': {
      const [born, on] = [value(partOf(operand, 0)), value(partOf(operand, 1))]
      if (typeof born !== 'string' || typeof on !== 'string') return undefined
      return isPlainDate(born) && isPlainDate(on) ? ageInYears(born, on) : undefined
    }
    case 'add':
      return arithmetic(listOf(operand).map(value), (left, right) => left + right)
    case 'multiply':
      return arithmetic(listOf(operand).map(value), (left, right) => left * right)
    case 'subtract':
      return arithmetic([value(partOf(operand, 0)), value(partOf(operand, 1))], (left, right) => left - right)
    case 'divide':
      return arithmetic([value(partOf(operand, 0)), value(partOf(operand, 1))], (left, right) => left / right)
    case 'round':
      return rounded(value(partOf(operand, 0)), partOf(operand, 1))
  }
}

function compares(
  operator: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le',
  left: ExpressionValue,
  right: ExpressionValue,
): boolean {
  if (left === undefined || right === undefined || typeof left !== typeof right) return false
  if (operator === 'eq') return left === right
  if (operator === 'ne') return left !== right
  if (typeof left === 'boolean' || Array.isArray(left)) return false
  if (operator === 'gt') return left > right
  if (operator === 'ge') return left >= right
  return operator === 'lt' ? left < right : left <= right
}

function gather(operator: 'sum' | 'min' | 'max', operand: unknown, world: ExpressionWorld): ExpressionValue {
  const of = rowsOperand(operand)?.of
  const values = Array.isArray(operand)
    ? operand.map((part) => evaluateExpression(part, world))
    : rowsOf(operand, world).map((row) => evaluateExpression(of, row))
  const known = values.filter((value) => typeof value === 'number' || typeof value === 'string')
  if (operator === 'sum') return finite(known.reduce<number>((sum, value) => sum + Number(value), 0))
  const sorted = [...known].sort(ascending)
  return operator === 'min' ? sorted[0] : sorted.at(-1)
}

function pick(which: 'first' | 'last', operand: unknown, world: ExpressionWorld): ExpressionValue {
  const parts = rowsOperand(operand)
  const ordered = rowsOf(operand, world)
    .map((row) => ({ row, by: evaluateExpression(parts?.by, row) }))
    .filter((entry) => typeof entry.by === 'number' || typeof entry.by === 'string')
    .sort((left, right) => ascending(left.by, right.by))
  const found = which === 'first' ? ordered[0] : ordered.at(-1)
  return found === undefined ? undefined : evaluateExpression(parts?.of, found.row)
}

function rowsOf(operand: unknown, world: ExpressionWorld): readonly ExpressionWorld[] {
  const parts = rowsOperand(operand)
  if (parts === undefined) return []
  const rows = world.rows(parts.rows)
  return parts.where === undefined ? rows : rows.filter((row) => holds(parts.where, row))
}

function arithmetic(
  values: readonly ExpressionValue[],
  operate: (left: number, right: number) => number,
): ExpressionValue {
  const numbers = values.filter((value): value is number => typeof value === 'number')
  const [first, ...rest] = numbers
  if (first === undefined || numbers.length < values.length) return undefined
  return finite(rest.reduce(operate, first))
}

/** Half away from zero, as people round; the shift through text spares 1.005 its binary tail. */
function rounded(value: ExpressionValue, digits: unknown): ExpressionValue {
  if (typeof value !== 'number' || typeof digits !== 'number') return undefined
  if (!Number.isInteger(digits) || digits < 0 || digits > 6) return undefined
  const text = String(Math.abs(value))
  if (text.includes('e')) return finite(Number(value.toFixed(digits)))
  const shifted = Number(`${Math.round(Number(`${text}e${digits}`))}e-${digits}`)
  return finite(Math.sign(value) * shifted)
}

/** Infinity and not-a-number are missing; minus zero is zero, as JSON has only one. */
function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value + 0 : undefined
}

function ascending(left: ExpressionValue, right: ExpressionValue): number {
  if (left === right || left === undefined || right === undefined) return 0
  return left < right ? -1 : 1
}

function listOf(operand: unknown): readonly unknown[] {
  return Array.isArray(operand) ? operand : []
}

function partOf(operand: unknown, index: number): unknown {
  return Array.isArray(operand) ? operand[index] : undefined
}
