import type { HistoryEntry } from '@amparo/contract/api/history/list-history'
import type { Text } from '../../app/words/word-store.ts'

const kinds = [
  'CaseOpened',
  'CaseAssigned',
  'CaseImported',
  'HolderChanged',
  'PersonRegistered',
  'PersonEdited',
  'PersonTakenOff',
  'PersonPutBack',
  'PersonValueChosen',
  'NoteAdded',
  'NoteEdited',
  'NoteValueChosen',
  'ConsentGiven',
  'ConsentRefused',
  'ConsentWithdrawn',
  'RiskProposed',
  'RiskDecided',
  'RiskApproved',
  'RiskChangesAsked',
  'RiskSuperseded',
  'AssessmentStarted',
  'AnswersSaved',
  'AnswerEdited',
  'AnswerValueChosen',
  'AssessmentCompleted',
  'AssessmentApproved',
  'AssessmentChangesAsked',
  'PlanStarted',
  'PlanEdited',
  'PlanValueChosen',
  'PlanReopened',
  'ActionAdded',
  'PlanActionEdited',
  'PlanActionValueChosen',
  'ActionDone',
  'ActionDropped',
  'PlanSubmitted',
  'PlanApproved',
  'PlanChangesAsked',
  'ReferralSent',
  'ReferralAccepted',
  'ReferralDeclined',
  'ReferralCompleted',
  'ReferralWithdrawn',
  'ClosureRequested',
  'ClosureApproved',
  'ClosureChangesAsked',
] as const

/** What happened, in words; where a newer server knows another event, at least in which part of the case. */
export function happened(entry: Pick<HistoryEntry, 'kind'>, t: Text<'history'>, section: string): string {
  const kind = kinds.find((one) => one === entry.kind)
  return kind ? t(`history.kind.${kind}`) : t('history.section', { section })
}
