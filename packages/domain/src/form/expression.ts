/**
 * The small language of conditions and calculations, as JSON. It is total: no loop, no name but the form's own
 * questions, and every expression has a value for every answer, or none. Meaning, also tested against a
 * second evaluator:
 * - a question that is not shown, not answered, not known or not told has no value;
 * - an approximate date counts as its latest day, so that a person is as young as the words allow;
 * - a comparison with a missing value is false, its `not` is true; `and` of nothing is true, `or` false;
 * - arithmetic with a missing value is missing; division by zero too;
 * - over rows, missing values are passed over: `sum` of none is 0, `min`, `max`, `first` and `last` of none
 *   are missing; rows that are equal in `by` keep their order.
 */
export type Expression =
  | null
  | boolean
  | number
  | string
  | { readonly answer: string }
  /** What the case itself knows: `age`, `sex`; the reader brings it. */
  | { readonly fact: string }
  | { readonly today: true }
  | { readonly eq: Pair }
  | { readonly ne: Pair }
  | { readonly gt: Pair }
  | { readonly ge: Pair }
  | { readonly lt: Pair }
  | { readonly le: Pair }
  | { readonly in: readonly [Expression, readonly (string | number)[]] }
  | { readonly contains: readonly [Expression, string] }
  | { readonly and: readonly Expression[] }
  | { readonly or: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly answered: string }
  /** How many options a multiple choice has. */
  | { readonly chosen: Expression }
  | { readonly count: Rows }
  | { readonly sum: RowsOf | readonly Expression[] }
  | { readonly min: RowsOf | readonly Expression[] }
  | { readonly max: RowsOf | readonly Expression[] }
  | { readonly first: RowsBy }
  | { readonly last: RowsBy }
  | { readonly ageInYears: Pair }
  | { readonly add: readonly Expression[] }
  | { readonly subtract: Pair }
  | { readonly multiply: readonly Expression[] }
  | { readonly divide: Pair }
  | { readonly round: readonly [Expression, number] }
  | { readonly if: readonly [Expression, Expression, Expression] }

type Pair = readonly [Expression, Expression]
/** The rows of a subform, those that fulfil `where`. Inside, `answer` means the row's own questions first. */
export type Rows = { readonly rows: string; readonly where?: Expression }
export type RowsOf = Rows & { readonly of: Expression }
export type RowsBy = RowsOf & { readonly by: Expression }

export type ExpressionType = 'boolean' | 'number' | 'text' | 'date' | 'list' | 'missing'

/** A value of an expression; `undefined` is the missing value. */
export type ExpressionValue = boolean | number | string | readonly string[] | undefined

/** The operators, so that a reader of JSON can tell an expression from a slip of the pen. */
export const operators = [
  'answer',
  'fact',
  'today',
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'in',
  'contains',
  'and',
  'or',
  'not',
  'answered',
  'chosen',
  'count',
  'sum',
  'min',
  'max',
  'first',
  'last',
  'ageInYears',
  'add',
  'subtract',
  'multiply',
  'divide',
  'round',
  'if',
] as const
export type Operator = (typeof operators)[number]

export type RowsOperand = {
  readonly rows: string
  readonly where?: unknown
  readonly of?: unknown
  readonly by?: unknown
}

/** The operator and its operand; a literal and anything malformed give `undefined`. */
export function operationOf(expression: unknown): readonly [Operator, unknown] | undefined {
  if (typeof expression !== 'object' || expression === null || Array.isArray(expression)) return undefined
  const entries = Object.entries(expression)
  const [entry] = entries
  if (entry === undefined || entries.length !== 1) return undefined
  const [name, operand] = entry
  const operator = operators.find((known) => known === name)
  return operator === undefined ? undefined : [operator, operand]
}

export function rowsOperand(operand: unknown): RowsOperand | undefined {
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) return undefined
  return 'rows' in operand && typeof operand.rows === 'string' ? (operand as RowsOperand) : undefined
}
