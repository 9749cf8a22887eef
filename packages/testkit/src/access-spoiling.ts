import type { Sql } from 'postgres'

/** One condition of the row policies, made wrong. */
export type Spoilt = {
  readonly name: string
  /** Absent for a function, which decides about many tables. */
  readonly table: string | undefined
  readonly cmd: string
  readonly statement: string
  /** Who may replace it. */
  readonly owner: string | undefined
}

/** Each condition of each policy for the role that serves: always, never, and with each of its parts left out. */
export async function spoiltPolicies(sql: Sql): Promise<Spoilt[]> {
  const policies = await sql<
    { table: string; policy: string; cmd: string; qual: string | null; with_check: string | null }[]
  >`
    select tablename as table, policyname as policy, cmd, qual, with_check from pg_policies
    where schemaname = 'amparo' and 'amparo_app' = any (roles) order by 1, 2`
  return policies.flatMap(({ table, policy, cmd, qual, with_check }) =>
    (
      [
        ['using', qual],
        ['with check', with_check],
      ] as const
    ).flatMap(([part, condition]) => {
      if (condition === null) return []
      const whole = ['true', 'false'].filter((extreme) => extreme !== condition)
      return [
        ...whole.map((extreme) => [extreme, extreme] as const),
        ...withoutEachPart(`(${condition})`).map(({ left, text }) => [`without ${left}`, text] as const),
      ].map(([how, text]) => ({
        name: `${table}.${policy} ${part} ${how}`,
        table,
        cmd,
        statement: `alter policy ${policy} on amparo.${table} ${part} (${text})`,
        owner: undefined,
      }))
    }),
  )
}

/** The functions that the policies ask, and the one that the gate asks, each part of their conditions left out. */
export async function spoiltFunctions(sql: Sql): Promise<Spoilt[]> {
  const functions = await sql<{ name: string; owner: string; text: string }[]>`
    select p.proname as name, p.proowner::regrole::text as owner, pg_get_functiondef(p.oid) as text from pg_proc p
    where p.pronamespace = 'amparo'::regnamespace
      and p.proname ~ '^(is_my_grant|case_rights|close_cases_to|shared_cases|may_.*|my_listed_.*|my_.*_(invite|enforces))$' order by 1`
  return functions.flatMap(({ name, owner, text }) => {
    const body = text.search(/\$function\$|\bRETURN\b/)
    return withoutEachPart(text.slice(body)).map(({ left, text: spoilt }) => ({
      name: `${name}() without ${left}`,
      table: undefined,
      cmd: 'ALL',
      statement: text.slice(0, body) + spoilt,
      owner,
    }))
  })
}

export async function spoil(sql: Sql, { statement, owner }: Spoilt): Promise<void> {
  if (owner !== undefined) {
    await sql`grant create on schema amparo to ${sql(owner)}`
    await sql`set local role ${sql(owner)}`
  }
  await sql.unsafe(statement)
  await sql`reset role`
}

type Span = { readonly from: number; readonly to: number }
type Group = { from: number; operands: Span[]; joins: ('and' | 'or')[] }

/** Words that begin or end a condition where no bracket does. */
const bounds =
  /^(?:where|return|when|then|if|on|else|end|loop|using|order|group|limit|union|join|left|cross|as|select|from|case)$/

/** What is joined by `and` or `or`, once without each of its parts: true among `and`, false among `or`. */
export function withoutEachPart(text: string): { readonly left: string; readonly text: string }[] {
  const found: (Span & { readonly instead: string })[] = []
  const close = (group: Group, at: number) => {
    const operands = [...group.operands, { from: group.from, to: at }]
    if (group.joins.length === 0) return
    for (const [index, span] of operands.entries()) {
      const isAnd = group.joins[index - 1] === 'and' || group.joins[index] === 'and'
      found.push({ ...span, instead: isAnd ? ' true ' : ' false ' })
    }
  }
  const begin = (from: number): Group => ({ from, operands: [], joins: [] })
  const open: Group[] = []
  let group = begin(0)
  let before = ''
  for (const token of text.matchAll(/--[^\n]*|'(?:[^']|'')*'|\$\w*\$|[A-Za-z_][\w.]*|[(),;]/g)) {
    const [word, at] = [token[0].toLowerCase(), token.index]
    const after = at + word.length
    if (word === '(') {
      open.push(group)
      group = begin(after)
    } else if (word === ')') {
      close(group, at)
      group = open.pop() ?? begin(after)
    } else if (word === 'and' || word === 'or') {
      group = {
        from: after,
        operands: [...group.operands, { from: group.from, to: at }],
        joins: [...group.joins, word],
      }
    } else if (
      word === ',' ||
      word === ';' ||
      word.startsWith('$') ||
      (bounds.test(word) && before !== 'distinct')
    ) {
      close(group, at)
      group = begin(after)
    }
    before = word
  }
  close(group, text.length)
  return found.flatMap(({ from, to, instead }) => {
    const left = text.slice(from, to).replaceAll(/\s+/g, ' ').trim()
    return left === '' ? [] : [{ left, text: text.slice(0, from) + instead + text.slice(to) }]
  })
}
