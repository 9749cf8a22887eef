import { evolveAssignment } from '@amparo/domain/assignment/assignment'
import { decideOffer } from '@amparo/domain/assignment/decide-assignment'
import { dueAt } from '@amparo/domain/rule/due-at'
import { requireRule } from '../rules/rules-for.ts'
import { assignmentFact } from '../modules/assignments/assignment-fact.ts'
import { assignmentRow, readingOf } from '../modules/assignments/store.ts'
import type { CaseFile } from './case-file.ts'
import { allowed } from './fold-steps.ts'
import type { StepOf } from './step.ts'
import { settingOf, type World } from './world.ts'

/** Given to somebody of the same team against whom nothing speaks. */
export function foldAssignment(file: CaseFile, world: World, step: StepOf<'assignCase'>) {
  const { by, at, input } = step
  const state = file.open()
  const setting = settingOf(world, state, at)
  const { within } = requireRule(setting, 'assignment-answer-clock').parameters
  const { caseId, ...command } = input
  const event = allowed(
    decideOffer(command, {
      case: state,
      by,
      hasOpenAssignment: false,
      candidates: [{ userId: input.to, teams: by.supervisedTeams }],
      standings: [
        { userId: input.to, standing: 'proposed', against: [], favour: ['same-team'], cases: 1, weight: 1 },
      ],
      answerDueAt: dueAt(within[state.riskLevel ?? 'high'], at, setting.holidays, setting.zone).at,
      at,
    }),
  )
  const assignment = evolveAssignment(undefined, event)
  file.assignment = assignment
  file.add('assignments', assignmentRow(assignment))
  // In the order of columns in which the other shares are written: rows of one table are copied together.
  const shares = readingOf(assignment, by.organisationId).map(({ grantee_user_id, ...share }) => ({
    ...share,
    valid_until: null,
    grantee_user_id,
  }))
  file.grants = [...file.grants, ...shares]
  file.append([assignmentFact(assignment, event)])
  file.end(
    { kind: 'assignment', ids: [caseId, assignment.id], fields: [assignment.state] },
    { id: assignment.id, version: 1 },
  )
}
