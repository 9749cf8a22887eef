import { isPlainDate } from '../kernel/plain-date.ts'
import { operationOf, rowsOperand, type ExpressionType, type Operator } from './expression.ts'

/** What stands around an expression: the questions it may name, and their types. */
export type ExpressionScope = {
  /** Subforms around it, outermost first; empty for the form itself. */
  readonly level: readonly string[]
  readonly fields: ReadonlyMap<string, ScopedField>
  readonly facts: Readonly<Record<string, ExpressionType>>
}
export type ScopedField = {
  readonly level: readonly string[]
  readonly type: ExpressionType
  readonly isSubform: boolean
  /** Ids that may stand in a comparison with this choice. */
  readonly options?: readonly string[]
}

export type ExpressionProblem = { readonly pointer: string; readonly reason: ExpressionReason }
export type ExpressionReason =
  | 'expression-malformed'
  | 'expression-type'
  | 'expression-too-deep'
  | 'field-unknown'
  | 'field-out-of-reach'
  | 'fact-unknown'
  | 'subform-unknown'
  | 'option-unknown'

export type CheckedExpression = {
  readonly type: ExpressionType
  readonly problems: readonly ExpressionProblem[]
  /** The questions that it reads, to find circles. */
  readonly reads: readonly string[]
}

const deepest = 24

/**
 * Finds everything wrong with an expression before a form is published, so that evaluation cannot fail: unknown
 * questions, rows that cannot be reached from here, texts compared with numbers.
 */
export function checkExpression(
  expression: unknown,
  scope: ExpressionScope,
  pointer: string,
): CheckedExpression {
  const problems: ExpressionProblem[] = []
  const reads = new Set<string>()
  const type = new Checker(problems, reads).typeOf(expression, scope, pointer, 0)
  return { type, problems, reads: [...reads] }
}

class Checker {
  readonly problems: ExpressionProblem[]
  readonly reads: Set<string>

  constructor(problems: ExpressionProblem[], reads: Set<string>) {
    this.problems = problems
    this.reads = reads
  }

  typeOf(expression: unknown, scope: ExpressionScope, at: string, depth: number): ExpressionType {
    if (depth > deepest) return this.wrong(at, 'expression-too-deep')
    if (expression === null) return 'missing'
    if (typeof expression === 'boolean') return 'boolean'
    if (typeof expression === 'number') {
      return Number.isFinite(expression) ? 'number' : this.wrong(at, 'expression-malformed')
    }
    if (typeof expression === 'string') return isPlainDate(expression) ? 'date' : 'text'
    const operation = operationOf(expression)
    if (operation === undefined) return this.wrong(at, 'expression-malformed')
    const [operator, operand] = operation
    return this.operation(operator, operand, scope, `${at}/${operator}`, depth + 1)
  }

  operation(
    operator: Operator,
    operand: unknown,
    scope: ExpressionScope,
    at: string,
    depth: number,
  ): ExpressionType {
    switch (operator) {
      case 'answer':
      case 'answered': {
        const field = this.field(operand, scope, at)
        if (field?.isSubform) this.wrong(at, 'expression-type')
        return operator === 'answered' ? 'boolean' : (field?.type ?? 'missing')
      }
      case 'fact':
        if (typeof operand !== 'string' || !Object.hasOwn(scope.facts, operand)) {
          return this.wrong(at, 'fact-unknown')
        }
        return scope.facts[operand] ?? 'missing'
      case 'today':
        return operand === true ? 'date' : this.wrong(at, 'expression-malformed')
      case 'eq':
      case 'ne':
        this.comparable(operand, ['boolean', 'number', 'text', 'date'], scope, at, depth)
        this.knownOption(operand, scope, at)
        return 'boolean'
      case 'gt':
      case 'ge':
      case 'lt':
      case 'le':
        this.comparable(operand, ['number', 'date'], scope, at, depth)
        return 'boolean'
      case 'in':
        return this.membership(operand, ['text', 'number', 'date'], scope, at, depth)
      case 'contains':
        return this.containing(operand, scope, at, depth)
      case 'and':
      case 'or':
        for (const [index, part] of this.list(operand, at).entries()) {
          this.expect(part, ['boolean'], scope, `${at}/${index}`, depth)
        }
        return 'boolean'
      case 'not':
        this.expect(operand, ['boolean'], scope, at, depth)
        return 'boolean'
      case 'chosen':
        this.expect(operand, ['list'], scope, at, depth)
        return 'number'
      case 'count':
        this.rows(operand, [], scope, at, depth)
        return 'number'
      case 'sum':
      case 'min':
      case 'max': {
        if (!Array.isArray(operand)) return this.rows(operand, ['of'], scope, at, depth, numeric(operator))
        return this.same(operand, numeric(operator), scope, at, depth)
      }
      case 'first':
      case 'last':
        return this.rows(operand, ['of', 'by'], scope, at, depth)
      case 'ageInYears':
        this.pair(operand, ['date'], scope, at, depth)
        return 'number'
      case 'add':
      case 'multiply':
        this.same(operand, ['number'], scope, at, depth)
        return 'number'
      case 'subtract':
      case 'divide':
        this.pair(operand, ['number'], scope, at, depth)
        return 'number'
      case 'round': {
        const [value, digits] = this.pairParts(operand, at)
        this.expect(value, ['number'], scope, `${at}/0`, depth)
        if (typeof digits !== 'number' || !Number.isInteger(digits) || digits < 0 || digits > 6) {
          this.wrong(`${at}/1`, 'expression-malformed')
        }
        return 'number'
      }
      case 'if': {
        const parts = this.list(operand, at)
        if (parts.length !== 3) return this.wrong(at, 'expression-malformed')
        this.expect(parts[0], ['boolean'], scope, `${at}/0`, depth)
        return this.common(
          [1, 2].map((index) => this.typeOf(parts[index], scope, `${at}/${index}`, depth)),
          at,
        )
      }
    }
  }

  field(name: unknown, scope: ExpressionScope, at: string): ScopedField | undefined {
    const field = typeof name === 'string' ? scope.fields.get(name) : undefined
    if (field === undefined || typeof name !== 'string') {
      this.wrong(at, 'field-unknown')
      return undefined
    }
    // A question is reached from its own row and from the rows inside it, never from outside.
    if (!field.level.every((subform, index) => scope.level[index] === subform)) {
      this.wrong(at, 'field-out-of-reach')
      return undefined
    }
    this.reads.add(name)
    return field
  }

  rows(
    operand: unknown,
    needs: readonly ('of' | 'by')[],
    scope: ExpressionScope,
    at: string,
    depth: number,
    allowed: readonly ExpressionType[] = ['boolean', 'number', 'text', 'date'],
  ): ExpressionType {
    const parts = rowsOperand(operand)
    if (parts === undefined) return this.wrong(at, 'expression-malformed')
    const keys = Object.keys(parts)
    const known = ['rows', 'where', ...needs]
    if (keys.some((key) => !known.includes(key)) || needs.some((need) => !keys.includes(need))) {
      return this.wrong(at, 'expression-malformed')
    }
    const subform = scope.fields.get(parts.rows)
    if (subform === undefined || !subform.isSubform) return this.wrong(`${at}/rows`, 'subform-unknown')
    if (this.field(parts.rows, scope, `${at}/rows`) === undefined) return 'missing'
    const inside = { ...scope, level: [...subform.level, parts.rows] }
    if (parts.where !== undefined) this.expect(parts.where, ['boolean'], inside, `${at}/where`, depth)
    if (needs.includes('by')) this.expect(parts.by, ['number', 'date', 'text'], inside, `${at}/by`, depth)
    return needs.includes('of') ? this.expect(parts.of, allowed, inside, `${at}/of`, depth) : 'number'
  }

  membership(
    operand: unknown,
    allowed: readonly ExpressionType[],
    scope: ExpressionScope,
    at: string,
    depth: number,
  ): ExpressionType {
    const [value, among] = this.pairParts(operand, at)
    const type = this.expect(value, allowed, scope, `${at}/0`, depth)
    const literals = this.list(among, `${at}/1`)
    const options = this.optionsOf(value, scope)
    for (const [index, literal] of literals.entries()) {
      const kind = typeof literal === 'number' ? 'number' : 'text'
      const fits = typeof literal === 'number' || typeof literal === 'string'
      if (!fits || (type !== 'missing' && type !== 'date' && kind !== type)) {
        this.wrong(`${at}/1/${index}`, 'expression-type')
      } else if (options !== undefined && !options.includes(String(literal))) {
        this.wrong(`${at}/1/${index}`, 'option-unknown')
      }
    }
    return 'boolean'
  }

  containing(operand: unknown, scope: ExpressionScope, at: string, depth: number): ExpressionType {
    const [list, option] = this.pairParts(operand, at)
    this.expect(list, ['list'], scope, `${at}/0`, depth)
    const options = this.optionsOf(list, scope)
    if (typeof option !== 'string') this.wrong(`${at}/1`, 'expression-type')
    else if (options !== undefined && !options.includes(option)) this.wrong(`${at}/1`, 'option-unknown')
    return 'boolean'
  }

  comparable(
    operand: unknown,
    allowed: readonly ExpressionType[],
    scope: ExpressionScope,
    at: string,
    depth: number,
  ): void {
    const parts = this.pairParts(operand, at)
    const types = parts.map((part, index) => this.expect(part, allowed, scope, `${at}/${index}`, depth))
    const [left, right] = types
    if (left !== 'missing' && right !== 'missing' && left !== right) this.wrong(at, 'expression-type')
  }

  /** `{eq: [{answer: sex}, 'femal']}` would be false for ever: a literal beside a choice is one of its options. */
  knownOption(operand: unknown, scope: ExpressionScope, at: string): void {
    const [left, right] = Array.isArray(operand) ? operand : []
    for (const [choice, literal] of [
      [left, right],
      [right, left],
    ]) {
      const options = this.optionsOf(choice, scope)
      if (options !== undefined && typeof literal === 'string' && !options.includes(literal)) {
        this.wrong(at, 'option-unknown')
      }
    }
  }

  optionsOf(expression: unknown, scope: ExpressionScope): readonly string[] | undefined {
    const operation = operationOf(expression)
    if (operation === undefined || operation[0] !== 'answer' || typeof operation[1] !== 'string')
      return undefined
    return scope.fields.get(operation[1])?.options
  }

  pair(
    operand: unknown,
    allowed: readonly ExpressionType[],
    scope: ExpressionScope,
    at: string,
    depth: number,
  ): void {
    for (const [index, part] of this.pairParts(operand, at).entries()) {
      this.expect(part, allowed, scope, `${at}/${index}`, depth)
    }
  }

  same(
    operand: unknown,
    allowed: readonly ExpressionType[],
    scope: ExpressionScope,
    at: string,
    depth: number,
  ): ExpressionType {
    const parts = this.list(operand, at)
    return this.common(
      parts.map((part, index) => this.expect(part, allowed, scope, `${at}/${index}`, depth)),
      at,
    )
  }

  common(types: readonly ExpressionType[], at: string): ExpressionType {
    const known = types.filter((type) => type !== 'missing')
    if (known.some((type) => type !== known[0])) this.wrong(at, 'expression-type')
    return known[0] ?? 'missing'
  }

  expect(
    expression: unknown,
    allowed: readonly ExpressionType[],
    scope: ExpressionScope,
    at: string,
    depth: number,
  ): ExpressionType {
    const type = this.typeOf(expression, scope, at, depth)
    if (type !== 'missing' && !allowed.includes(type)) this.wrong(at, 'expression-type')
    return type
  }

  list(operand: unknown, at: string): readonly unknown[] {
    if (Array.isArray(operand)) return operand
    this.wrong(at, 'expression-malformed')
    return []
  }

  pairParts(operand: unknown, at: string): readonly [unknown, unknown] {
    if (Array.isArray(operand) && operand.length === 2) return [operand[0], operand[1]]
    this.wrong(at, 'expression-malformed')
    return [null, null]
  }

  wrong(pointer: string, reason: ExpressionReason): ExpressionType {
    if (!this.problems.some((known) => known.pointer === pointer && known.reason === reason)) {
      this.problems.push({ pointer, reason })
    }
    return 'missing'
  }
}

function numeric(operator: 'sum' | 'min' | 'max'): readonly ExpressionType[] {
  return operator === 'sum' ? ['number'] : ['number', 'date']
}
