import type { showImport } from '@amparo/contract/api/imports/imports'
import type { searchOtherData, showOtherData } from '@amparo/contract/api/other-data/other-data'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { unheldPart } from '@amparo/domain/import-primero/held-fields'
import { topicOf } from '@amparo/domain/import-primero/other-data-topics'
import { listingOf, presentOtherData, searchWordsOf } from '@amparo/domain/import-primero/other-data'
import { problem, type ProblemCode } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { writeProblem } from '../../problems/write-problem.ts'
import { emptyReport, type ImportReport } from './import-report.ts'
import { findImport, listMachineImports, listOwnImports, type ImportRow } from './job-store.ts'
import { findOtherData, keptOf, listCasesWithWords, type OtherDataRow } from './other-data-store.ts'

const mostFound = 30

export async function otherDataView(context: OperationContext, input: InputOf<typeof showOtherData>) {
  const row = await findOtherData(context.tx, input.caseId)
  context.touch('case', [input.caseId], ['other-data'])
  const items = row ? itemsOf(row) : []
  return accept({
    source: row?.source ?? null,
    sourceId: row?.source_id ?? null,
    importedOn: row?.imported_on ?? null,
    items,
    empty: row ? Object.keys(unheldPart(keptOf(row))).length - items.length : 0,
  })
}

/** Only among cases that the reader may open, down to this section: nobody learns that another's case matches. */
export async function otherDataSearch(context: OperationContext, input: InputOf<typeof searchOtherData>) {
  const words = searchWordsOf(input.words)
  if (words.length === 0) return refuse(problem('search.empty'))
  const rows = await listCasesWithWords(context.tx, words, mostFound)
  const items = rows.map((row) => ({
    caseId: row.case_id,
    code: row.code,
    callName: row.call_name,
    state: row.state,
    found: itemsOf(row, words),
  }))
  context.touch(
    'case',
    items.map(({ caseId }) => caseId),
    ['other-data'],
  )
  return accept({ items })
}

function itemsOf(row: OtherDataRow, words?: readonly string[]) {
  return presentOtherData(unheldPart(keptOf(row)))
    .filter(({ texts }) => !words || texts.flatMap(searchWordsOf).some((word) => words.includes(word)))
    .map(({ field, label, value }) => {
      const { entries, rows } = listingOf(value)
      return { field, label, topic: topicOf(field), entries: [...entries], rows: rows.map((row) => [...row]) }
    })
}

export async function importShown(context: OperationContext, input: InputOf<typeof showImport>) {
  const row =
    (await findImport(context.tx, input.importId)) ??
    (await machineImports(context)).find((one) => one.id === input.importId)
  if (!row) return refuse(problem('record.not-found'))
  return accept(viewOf(row, context))
}

function machineImports({ tx, principal }: OperationContext) {
  return listMachineImports(tx, principal.organisationId)
}

export async function importList(context: OperationContext) {
  const rows = [...(await listOwnImports(context.tx)), ...(await machineImports(context))]
  const newest = rows.toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1)).slice(0, 20)
  return accept({ items: newest.map((row) => viewOf(row, context)) })
}

type Reason = { readonly code: ProblemCode; readonly values: Readonly<Record<string, string | number>> }
type StoredReport = ImportReport & { readonly problem?: Reason }

function viewOf(row: ImportRow, context: OperationContext) {
  const report: StoredReport = (row.report as StoredReport | null) ?? emptyReport
  const sentence = (code: ProblemCode, values: Readonly<Record<string, string | number>>) =>
    writeProblem(problem(code, { values }), context.language, context.requestId).detail
  const state = stateOf(row, context.now)
  const reason = report.problem ?? (state === 'failed' ? whyStopped(row) : undefined)
  return {
    id: row.id,
    state,
    dryRun: row.input['dryRun'] === true,
    owner: row.owner,
    partsSent: row.parts_sent,
    parts: Number(row.input['parts'] ?? 0),
    done: row.progress_done,
    all: row.progress_all,
    counts: { ...report.counts },
    refused: report.refused.map(({ number, sourceId, code, values }) => ({
      number,
      sourceId,
      code,
      sentence: sentence(code, values),
    })),
    problem: reason ? { code: reason.code, sentence: sentence(reason.code, reason.values) } : null,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }
}

/** Sent in parts, it lies here and any runner goes on with it; from the command line, only the same command does. */
function isOfMachine(row: ImportRow): boolean {
  return row.input['parts'] === undefined
}

/** Whoever worked on it has not been heard of: it waits for the next, or it has stopped where it was. */
function stateOf(row: ImportRow, now: string): ImportRow['state'] {
  const isLeft = row.state === 'running' && row.leased_until !== null && row.leased_until < now
  if (!isLeft) return row.state
  return isOfMachine(row) ? 'failed' : 'waiting'
}

function whyStopped(row: ImportRow): Reason {
  return isOfMachine(row)
    ? { code: 'import.interrupted', values: { done: row.progress_done, all: row.progress_all ?? 0 } }
    : { code: 'import.failed', values: {} }
}
