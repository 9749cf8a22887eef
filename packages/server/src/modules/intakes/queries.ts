import type { listIntakes, showIntake } from '@amparo/contract/api/intakes/intakes'
import type { IntakeView } from '@amparo/contract/api/intakes/intake-fields'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { intakeStep } from '@amparo/domain/intake/intake-step'
import { proposeEligibility } from '@amparo/domain/intake/propose-eligibility'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { settingFor } from '../../rules/rules-for.ts'
import { findIntakeRow, intakeOfRow, listEndedRows, listWaitingRows, type IntakeListRow } from './store.ts'

const usualPage = 50
const mostCounted = 100
const firstItems = 5

export async function intakeList(context: OperationContext, input: InputOf<typeof listIntakes>) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const waits = input.which === 'waiting'
  const rows = await (waits ? listWaitingRows : listEndedRows)(context.tx, {
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [
    (waits ? last.came_at : last.ended_at) ?? '',
    last.id,
  ])
  return accept({ items: await viewsOf(context, page), next })
}

export async function intakeDetail(context: OperationContext, input: InputOf<typeof showIntake>) {
  const row = await findIntakeRow(context.tx, input.intakeId)
  const [view] = row ? await viewsOf(context, [row]) : []
  return view ? accept(view) : refuse(problem('record.not-found'))
}

/** For Today: the first of those that wait, and how many are due by when. */
export async function intakesOfToday(context: OperationContext, endOfToday: string) {
  const receives = context.principal.purposes.includes('intake')
  const rows = receives ? await listWaitingRows(context.tx, { after: undefined, limit: mostCounted }) : []
  const views = rows.length > 0 ? await viewsOf(context, rows, firstItems) : []
  const isOverdue = ({ step }: IntakeView) => step?.overdue === true
  return {
    all: views.length,
    overdue: views.filter(isOverdue).length,
    dueToday: views.filter((view) => view.step && !isOverdue(view) && view.step.dueAt <= endOfToday).length,
    first: views.slice(0, firstItems),
  }
}

async function viewsOf(
  context: OperationContext,
  rows: readonly IntakeListRow[],
  shown = rows.length,
): Promise<IntakeView[]> {
  const { organisationId } = context.principal
  const setting = await settingFor(context, { organisationId, placeCountry: undefined })
  context.touch(
    'intake',
    rows.slice(0, shown).map(({ id }) => id),
  )
  return rows.map((row) => {
    const { organisationId: _organisation, receivedBy: _receiver, ...intake } = intakeOfRow(row)
    const step = intakeStep(intake, setting)
    return {
      ...intake,
      concerns: [...intake.concerns],
      receivedBy: row.received_name,
      proposal: mutable(proposeEligibility(intake)),
      screening: intake.screening
        ? {
            ...intake.screening,
            proposedReasons: [...intake.screening.proposedReasons],
            by: row.screened_name,
          }
        : null,
      endedAt: intake.endedAt ?? null,
      caseId: intake.caseId ?? null,
      step: step
        ? {
            kind: step.kind,
            dueAt: step.dueAt,
            overdue: step.dueAt < context.now,
            why: { ...step.why, dueOn: step.dueOn, unknownYears: [...step.unknownYears] },
          }
        : null,
    }
  })
}

const mutable = ({ proposed, reasons }: ReturnType<typeof proposeEligibility>) => ({
  proposed,
  reasons: [...reasons],
})
