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
