import type { Assignment, AssignmentEvent } from '@amparo/domain/assignment/assignment'
import { recordFact } from '../../facts/record-fact.ts'

/** The invented stories write the same. */
export function assignmentFact(assignment: Assignment, event: AssignmentEvent) {
  return recordFact(
    {
      caseId: assignment.caseId,
      streamKind: 'assignment',
      streamId: assignment.id,
      streamVersion: assignment.version,
      section: 'course',
    },
    event,
  )
}
