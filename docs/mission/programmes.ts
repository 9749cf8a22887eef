import type { MissionItem } from './mission-item.ts'

/** The overview: rights, objectives, budgets, sponsors, volunteers, lawyers. */
export const programmes: readonly MissionItem[] = [
  { number: 52, what: 'A register of figures: value, definition, source, date, whether cleared' },
  {
    number: 53,
    what: 'Status of displacement never decides about services',
    tests: [
      'packages/domain/src/form/definitions/shipped-forms.test.ts > no form asks for anybody’s immigration status',
    ],
  },
  {
    number: 54,
    what: 'Children first, and the doubt about an age in their favour',
    tests: [
      'packages/server/src/modules/consents/consents.http.test.ts > follows the age, and asks for more where the age is not sure',
      'packages/server/src/modules/births/births.http.test.ts > keeps the benefit of the doubt: no case closes for age while one paper says she may be a child',
      'packages/server/src/modules/births/person-births.http.test.ts > turns out otherwise: an adult is a child, and a child an adult, with the reason and no other date moved',
      'packages/domain/src/child/birth.test.ts > is whoever may be one by any date that is not withdrawn, unless a person found otherwise',
      'packages/server/src/modules/child-joins/child-joins.http.test.ts > is doubted in the one by what the other says, until somebody finds it there, and again by what is said later',
    ],
  },
  { number: 55, what: 'Figures of the region with source and date' },
  {
    number: 56,
    what: 'Kinds of danger as a list of codes',
    tests: [
      'packages/domain/src/risk/propose-risk.test.ts > the shipped rule is sound, and every reason and code has its words in both languages',
      'packages/server/src/modules/incidents/incidents.http.test.ts > is written down with who told it, read by who works on the case, and acted on',
    ],
  },
  {
    number: 57,
    what: 'Kinds of reasons for leaving',
    tests: [
      'packages/server/src/modules/journey/journey.http.test.ts > stands once, in her order; her words leave only with her yes, and not again when she takes it back',
    ],
  },
  {
    number: 58,
    what: 'Family in the country of destination, asked at first contact',
    tests: [
      'packages/server/src/modules/journey/journey.http.test.ts > stands once, in her order; her words leave only with her yes, and not again when she takes it back',
    ],
    short:
      'To join family is a reason that she gives with her journey; at first contact nobody is asked for it.',
  },
  {
    number: 59,
    what: 'In whose company a child is on each stretch',
    tests: [
      'packages/web/src/features/register/register.web.test.ts > name, age and with whom she is take three fields and six taps; what is proposed stands there to be changed',
      'packages/server/src/modules/journey/journey.http.test.ts > is written, corrected as a whole and withdrawn; the case itself moves only when a person says so',
      'packages/server/src/modules/journey/journey.http.test.ts > is a travel group of her case; its members are seen with the group and nowhere else',
    ],
  },
  { number: 60, what: 'Dangers of routes as a map that shows no child' },
  {
    number: 61,
    what: 'Smugglers, sums and debts, under seal',
    tests: [
      'packages/server/src/modules/smuggling/smuggling.http.test.ts > is written, corrected and withdrawn by who works on the case',
      'packages/server/src/modules/smuggling/smuggling.http.test.ts > not who manages, receives, keeps the accounts or the record, nor another organisation',
    ],
  },
  {
    number: 62,
    what: 'Exploitation asked about at each phase',
    tests: [
      'packages/server/src/modules/screenings/screenings.http.test.ts > is due in each phase; without a sign it is due again much later',
      'packages/server/src/modules/screenings/screenings.http.test.ts > where nothing could be asked nothing was found out: it is tried again, and nothing else stops',
    ],
  },
  {
    number: 63,
    what: 'Safety: the danger is assessed and planned for',
    tests: [
      'packages/server/src/modules/same-day-duties/same-day-duties.http.test.ts > a step stands in a paper of this case, or in words; the caregiver may be left out where telling is not safe',
      'packages/server/src/modules/risk/risk.http.test.ts > is proposed with reasons, decided by a person and approved by a supervisor',
      'packages/domain/src/form/definitions/shipped-forms.test.ts > what only the restricted section may show stands in it whole',
    ],
  },
  {
    number: 64,
    what: 'Needs of health and whether they are met',
    tests: [
      'packages/domain/src/form/definitions/shipped-forms.test.ts > what is asked follows the age: a baby is not asked about school, work or wanting to live',
    ],
    short: 'Asked in the assessment; services are not followed one by one.',
  },
  { number: 65, what: 'School: enrolment, attendance, going on learning' },
  { number: 66, what: 'The right to be with one’s family' },
  {
    number: 67,
    what: 'Each decision says what is best for the child',
    tests: [
      'packages/server/src/approvals/approval-steps.http.test.ts > waits for the supervisor first and the manager then, and counts only after both',
      'packages/domain/src/approval/approval-model.test.ts > follows its steps over generated sequences of commands, whoever gives them and whatever changes meanwhile',
      'packages/server/src/modules/risk/risk.http.test.ts > needs a reason where the person differs from the program',
    ],
    short: 'Reasons are kept with risk, plan and closing; a register of decisions is missing.',
  },
  { number: 68, what: 'The six objectives as a frame of results' },
  { number: 69, what: 'Prevention of violence at the origin' },
  { number: 70, what: 'Opportunities at the origin' },
  {
    number: 71,
    what: 'Services by place: hours, language, capacity',
    tests: [
      'packages/server/src/modules/services/services.http.test.ts > is kept by supervisors of one organisation, found by all, and checked again',
      'packages/server/src/modules/services/services.http.test.ts > filters by kind, place and age, and pages without loss',
    ],
  },
  {
    number: 72,
    what: 'Case management in all its steps',
    tests: [
      'packages/web/src/journeys/main-job.web.test.ts > the whole job on phones, from the bus station to the check after closing, with a worker leaving: in %s',
      'packages/web/src/journeys/review-and-check.web.test.ts > a plan is reviewed and changed, and after the closing a need is found and answered, in %s',
      'packages/web/src/journeys/intake.web.test.ts > in %s, from the bus station to a case',
    ],
  },
  { number: 73, what: 'Care on the way: placements and beds' },
  { number: 74, what: 'Reintegration after a return' },
  { number: 75, what: 'Settling in, and discrimination written down' },
  { number: 76, what: 'Stronger systems of protection' },
  { number: 77, what: 'Programmes set against the causes' },
  { number: 78, what: 'Work with consulates: notice, visit, papers' },
  { number: 79, what: 'Standards of treatment as measurable sentences' },
  { number: 80, what: 'Visits and self-assessments against those standards' },
  { number: 81, what: 'The cycle of a programme' },
  { number: 82, what: 'Budget of the region by country, objective and phase' },
  { number: 83, what: 'Budget of the destination by line of work' },
  { number: 84, what: 'A catalogue of outputs' },
  {
    number: 85,
    what: 'The child takes part: her views and her feedback',
    tests: [
      'packages/server/src/modules/reviews/reviews.http.test.ts > is kept as it was said, listed, and puts the next one off by the rule',
      'packages/server/src/modules/form-records/form-records.http.test.ts > says who filled it in, where and when; a second person checks it, who typed nothing of it',
    ],
  },
  { number: 86, what: 'Who does what, where and for whom' },
  {
    number: 87,
    what: 'Gaps: where, how severe, who said so, what was done',
    tests: [
      'packages/server/src/modules/services/services.http.test.ts > counts what could not be had, by its list, of the cases that the reader reads',
    ],
    short: 'Of services of cases only; how severe a gap is and what was done about it is not kept.',
  },
  { number: 88, what: 'Requests for means, and grants passed on' },
  { number: 89, what: 'A pilot of another model of care' },
  { number: 90, what: 'Training of officials' },
  { number: 91, what: 'Sponsors are screened' },
  { number: 92, what: 'Sponsors are assessed at home' },
  { number: 93, what: 'Children without a sponsor' },
  {
    number: 94,
    what: 'Contact in a rhythm that follows the danger, and what is overdue',
    tests: [
      'packages/server/src/modules/tasks/tasks.http.test.ts > is listed over all my cases, the longest overdue first, page by page, each once',
      'packages/server/src/modules/alerts/alerts.http.test.ts > goes on page by page in its order, and each count is what its kind lists',
      'packages/domain/src/alert/alerts-of.test.ts > goes with its cause and with nothing else',
      'packages/server/src/modules/alerts/organisation-alerts.http.test.ts > are counted by team and by kind for whoever leads it, and listed without a name or a word',
      'packages/server/src/modules/rules-register/clocks-without-rule.http.test.ts > says which clocks have no rule and where, with how many cases each is about and nothing else',
      'packages/server/src/modules/team/team.http.test.ts > lists what is overdue page by page, of one person, or only contacts',
      'packages/server/src/modules/supervision/supervision.http.test.ts > the rhythm says who had none for how long; a talk that was taken back does not count',
      'packages/server/src/modules/shadowings/shadowings.http.test.ts > is read by the two, answered by who was observed, and its next step ends once; the case tells nothing',
      'packages/server/src/modules/shadowings/shadowings.http.test.ts > tells the two, and nobody else, of a next step that is due; it goes when it is done or taken back',
      'packages/server/src/modules/file-reviews/file-reviews.http.test.ts > is of her team, without her own cases, and drawn again from what is kept comes out the same',
      'packages/server/src/modules/file-reviews/file-reviews.http.test.ts > is half answered by the file; what must be done is a task, and whose work it was reads it',
    ],
  },
  { number: 95, what: 'Volunteers are screened, trained and looked after' },
  { number: 96, what: 'Legal aid, and who has none' },
  { number: 97, what: 'Lawyers who work for nothing' },
  {
    number: 98,
    what: 'Who may be helped follows facts, not one label',
    tests: [
      'packages/server/src/modules/intakes/intakes.http.test.ts > is received by a volunteer, decided by a caseworker, registered, and then part of the case',
    ],
  },
  { number: 99, what: 'Courts, and training of judges' },
  { number: 100, what: 'Campaigns' },
  { number: 101, what: 'Differences of treatment as figures' },
  { number: 102, what: 'Briefings with figures whose source is known' },
]
