/** A count with which people of other case systems begin their day, and where it stands here. */
export type Dashboard = {
  readonly what: string
  /** Counts of the overview, each with its list. */
  readonly tiles?: readonly string[]
  /** Where else it is seen. */
  readonly screen?: string
  readonly operation?: string
  /** What is missing, or why there is none here. */
  readonly short?: string
}

const oneApproval = 'Plans are approved whole; there is no separate action plan.'
const noSeparateSurvivors =
  'Survivors of violence are accompanied in the same case, closed by the same approval; no second kind of case.'
const armedConflict =
  'Grave violations in armed conflict are verified by another procedure, which is no work of this program.'

/** The 44 dashboards of Primero 2, in an order for reading. Source: the list of its rights for dashboards, 2026-08. */
export const dashboards: readonly Dashboard[] = [
  { what: 'Open cases and what changed on them', tiles: ['work.live', 'work.changed'] },
  {
    what: 'Cases by level of risk',
    tiles: ['risk.emergency', 'risk.high', 'risk.medium', 'risk.low', 'risk.none'],
  },
  { what: 'New or changed, for a look', tiles: ['work.new', 'work.changed'], screen: 'today' },
  {
    what: 'Referrals received that wait for an answer',
    screen: 'received-referrals',
    operation: 'referral.list-received',
  },
  {
    what: 'Transfers received that wait for an answer',
    screen: 'received-referrals',
    operation: 'transfer.list-received',
  },
  {
    what: 'Cases that a child or family opened themselves',
    short: 'Nobody registers herself here: a person meets the child first.',
  },
  { what: 'My assessments that wait for approval', tiles: ['waiting.assessment'] },
  { what: 'Assessments for me to approve', tiles: ['waiting.assessment'], operation: 'approval.list' },
  { what: 'My plans that wait for approval', tiles: ['waiting.plan'] },
  { what: 'Plans for me to approve', tiles: ['waiting.plan'], operation: 'approval.list' },
  { what: 'My closures that wait for approval', tiles: ['waiting.closure'] },
  { what: 'Closures for me to approve', tiles: ['waiting.closure'], operation: 'approval.list' },
  { what: 'My action plans that wait for approval', short: oneApproval },
  { what: 'Action plans for me to approve', short: oneApproval },
  { what: 'My closures after violence that wait for approval', short: noSeparateSurvivors },
  { what: 'Closures after violence for me to approve', short: noSeparateSurvivors },
  { what: 'Answers to what I asked for', screen: 'today', operation: 'today.show' },
  {
    what: 'My cases by step of the work',
    tiles: ['step.assessment', 'step.plan', 'step.care', 'step.closing'],
  },
  {
    what: 'Cases of the team by step and person',
    tiles: ['step.assessment', 'step.plan', 'step.care', 'step.closing'],
    short: 'By step for the whole team; of one person by the filter of the list, and the caseload.',
  },
  { what: 'Cases by social worker', screen: 'team', operation: 'team.board' },
  { what: 'Cases to assign', tiles: ['attention.nobody', 'attention.given'], operation: 'team.cases' },
  { what: 'Assessments overdue', tiles: ['overdue.begin-assessment', 'overdue.finish-assessment'] },
  { what: 'Plans overdue', tiles: ['overdue.make-plan', 'overdue.review-plan'] },
  { what: 'Services overdue', tiles: ['overdue.do-action', 'overdue.follow-up-referral'] },
  {
    what: 'Follow-ups overdue',
    tiles: ['overdue.contact', 'overdue.first-contact'],
    operation: 'team.overdue',
  },
  { what: 'My tasks that are due', screen: 'today', operation: 'task.mine' },
  { what: 'Flags', tiles: ['attention.flagged'], screen: 'flags', operation: 'flag.mine' },
  { what: 'Shared with me', screen: 'cases', operation: 'case.list' },
  {
    what: 'Shared with others by me',
    tiles: ['others.unanswered', 'others.accepted', 'others.declined', 'others.offered'],
  },
  {
    what: 'Shared with my team',
    screen: 'received-referrals',
    operation: 'referral.list-received',
    short: 'Received for the organisation, not counted by person.',
  },
  {
    what: 'Shared with my team, in numbers',
    short: 'The list of what was received is there; it is not counted by person.',
  },
  {
    what: 'Shared by my team',
    tiles: ['others.unanswered', 'others.accepted', 'others.declined', 'others.offered'],
    short: 'For the team as a whole; of one person by the filter of the list.',
  },
  { what: 'My group at a glance', tiles: ['work.live', 'work.new', 'work.closed'], screen: 'overview' },
  {
    what: 'Cases by place',
    screen: 'cases',
    operation: 'case.count',
    short: 'By country, as a filter with its count; there are no counts by district.',
  },
  {
    what: 'Cases by concern for protection',
    short: 'Concerns stand in the risk assessment and are not counted.',
  },
  {
    what: 'Concerns for protection by place',
    short: 'Concerns stand in the risk assessment and are not counted.',
  },
  {
    what: 'Services given',
    short: 'Services given stand with each case; the counts over all are of what is missing.',
  },
  {
    what: 'Cases with incidents',
    short: 'Incidents are read in the case, most of them under seal, so that no number tells of one child.',
  },
  {
    what: 'Numbers of the whole country for its administration',
    short: 'Figures that leave an organisation need small numbers hidden; they are not made yet.',
  },
  { what: 'Matches of children and those who look for them', short: 'Tracing is not part of this version.' },
  {
    what: 'Values without any case, shown as well',
    tiles: ['risk.none', 'step.closing'],
    screen: 'overview',
  },
  { what: 'Grave violations by kind and standing', short: armedConflict },
  { what: 'Grave violations by region', short: armedConflict },
  { what: 'Armed groups behind violations', short: armedConflict },
]
