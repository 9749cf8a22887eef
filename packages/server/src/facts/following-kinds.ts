/** Facts that only follow from an act: another fact of the same moment tells the act itself. */
export const followingKinds = [
  'RiskMoved',
  'AssessmentMoved',
  'PlanMoved',
  'ClosureMoved',
  'ChildContacted',
  'ContactCorrected',
  'RiskSuperseded',
  'PlanSuperseded',
  'AssessmentSuperseded',
  'FormReplaced',
  'CaseHeld',
  'CaseResumed',
  'CaseReopened',
  'CaseTransferred',
  'CaseReturned',
]

/** What is told beside an act of the same moment: a line of its own, and never the act that others follow from. */
export const besideKinds = ['RiskUnanswered', 'AssessmentUnanswered', 'PlanUnanswered', 'FormUnanswered']
