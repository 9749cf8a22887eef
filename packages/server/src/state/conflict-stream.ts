import { conflictKeys, openByRecord, rewriteConflicts, sortKeys, type ConflictKey } from './conflict-keys.ts'
import { foldEdits, type StateStream, type WholeFact } from './state-stream.ts'

const isEdit = ({ kind }: WholeFact) => /(Edited|ValueChosen)$/.test(kind)

function openOf(facts: readonly WholeFact[]): ConflictKey[] {
  const { conflicts } = foldEdits({}, facts.filter(isEdit))
  return sortKeys(conflictKeys(facts[0]?.streamId ?? '', conflicts))
}

/** What waits for a choice beside the values of one kind of record. */
export function conflictStream(recordKind: string): StateStream {
  return {
    kind: 'two-versions',
    follows: true,
    factKind: recordKind,
    fold: (facts) => ({ open: openOf(facts) }),
    load: async ({ sql }, ids) => {
      const rows = await sql<ConflictKey[]>`
        select record_id as record, field, other_command_id as edit, other_by as actor, other as value, base
        from amparo.two_versions where chosen_at is null and record_id = any (${[...ids]}::uuid[])`
      return openByRecord(ids, rows, ({ record }) => record)
    },
    write: async (tx, id, _columns, facts) => rewriteConflicts(tx, recordKind, [id], openOf(facts), facts),
    findWithoutFacts: async ({ sql }) => {
      const [row] = await sql<{ count: number; first: string | null }[]>`
        select count(*) as count, min(t.record_id::text) as first from amparo.two_versions t
        where t.record_kind = ${recordKind} and t.chosen_at is null and not exists (
          select 1 from amparo.facts f where f.stream_id = t.record_id and f.stream_kind = ${recordKind})`
      return row ?? { count: 0, first: null }
    },
  }
}
