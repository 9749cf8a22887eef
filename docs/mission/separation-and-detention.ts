import type { MissionItem } from './mission-item.ts'

/** Separation, detention, work across borders, the six objectives. */
export const separationAndDetention: readonly MissionItem[] = [
  { number: 139, what: 'A register of separations; very young children' },
  { number: 140, what: 'Children counted by facility against the list of cases' },
  { number: 141, what: 'Children in custody over time, with source' },
  {
    number: 142,
    what: 'Clocks of custody',
    tests: [
      'packages/domain/src/journey/custody.test.ts > does not begin anew when she is moved to another place of the same kind in the same country',
      'packages/packs/src/custody-clocks.test.ts > runs by the rule of the place that holds her, which is a value to confirm and no law',
      'packages/packs/src/custody-clocks.test.ts > is not guessed where no rule is in force: the missing rule is named',
      'packages/server/src/modules/journey/custody.http.test.ts > runs from the hour that she was held until she is out: as a task, and as an alert for her worker and her team',
      'packages/server/src/modules/journey/custody.http.test.ts > is the time that the organisation set for that place, and an hour that is none is refused',
    ],
    short: 'Reviews at 14, 30, 60 and 90 days with the reason for the delay are missing.',
  },
  { number: 143, what: 'Asking to enter a facility, and the answer' },
  { number: 144, what: 'Conditions in a facility' },
  { number: 145, what: 'Standards for the very young' },
  { number: 146, what: 'What is known to work' },
  { number: 147, what: 'Pairs of organisations over a border' },
  {
    number: 148,
    what: 'What leaves is permitted, for a purpose, little and logged',
    tests: [
      'packages/server/src/modules/consents/consents.http.test.ts > is for one recipient, ends by itself, and is live until it is withdrawn',
      'packages/server/src/modules/referrals/referrals.http.test.ts > sends nothing without a permission, to oneself, or to an enforcement organisation',
      'packages/server/src/modules/transfers/along.http.test.ts > is shown part by part before anything is offered, with what each still needs',
      'packages/server/src/modules/transfers/along.http.test.ts > ends for a referral with the permission, and stays to be answered',
    ],
  },
  {
    number: 149,
    what: 'A case led by one, supported by others, and passed on',
    tests: [
      'packages/server/src/modules/transfers/transfers.http.test.ts > is a case of the receiver with who she is, and what was offered of the former one',
    ],
    short: 'Passed on within a node; workers who support are missing.',
  },
  {
    number: 150,
    what: 'A referral with its states, its time to answer and its answer',
    tests: [
      'packages/server/src/modules/referrals/referrals.http.test.ts > lets each side do its own part, once',
      'packages/domain/src/referral/referral-model.test.ts > keeps its states over generated commands, provider outside: %s',
      'packages/server/src/modules/tasks/tasks.http.test.ts > counts the referrals that wait for an answer of my organisation, for those who may give it',
    ],
    short: 'Between nodes not yet.',
  },
  { number: 151, what: 'Technical help for returns' },
  { number: 152, what: 'Reintegration tied to what was decided as best' },
  { number: 153, what: 'Alternatives to detention, their cover and cost' },
  {
    number: 154,
    what: 'A report of what works and what is missing',
    tests: [
      'packages/server/src/modules/services/services.http.test.ts > counts what could not be had, by its list, of the cases that the reader reads',
    ],
    short: 'What is missing is counted; what works is not reported yet.',
  },
  {
    number: 155,
    what: 'Racism and hatred written down',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is written down with who told it, read by who works on the case, and acted on',
    ],
    short: 'Each is written on the case of a child; there is no count of them by place.',
  },
  { number: 156, what: 'The message that children come first' },
  { number: 157, what: 'Briefing of lawmakers' },
  { number: 158, what: 'Objective 1: no detention of children' },
  { number: 159, what: 'Objective 2: families stay together' },
  { number: 160, what: 'Objective 3: protection from exploitation and violence' },
  { number: 161, what: 'Objective 4: learning and health' },
  { number: 162, what: 'Objective 5: causes' },
  { number: 163, what: 'Objective 6: no hatred' },
  { number: 164, what: 'Children stay in school' },
  { number: 165, what: 'Schools are safe' },
  { number: 166, what: 'Centres of a community' },
  {
    number: 167,
    what: 'Houses of faith as partners like others',
    tests: [
      'packages/server/src/generate/demonstration.http.test.ts > has a child referred from one organisation to the other',
    ],
    short: 'Kinds of partners are not told apart.',
  },
  { number: 168, what: 'Psychosocial support after violence' },
  { number: 169, what: 'Work with consulates' },
  { number: 170, what: 'Standards with authorities' },
  {
    number: 171,
    what: 'A shelter works within minutes',
    tests: ['packages/server/src/engine/accounts.start.test.ts > an ordinary user starts and stops a node'],
    short: 'A mode for many arrivals at once is missing.',
  },
  { number: 172, what: 'Asylum asked for by parents' },
  {
    number: 173,
    what: 'No gap between phases',
    tests: [
      'packages/server/src/modules/transfers/transfers.http.test.ts > leaves the former one to be read and no more, with one thing due until the child is there',
      'packages/server/src/modules/transfers/transfers.http.test.ts > comes back to the sender when the child never arrives',
      'packages/server/src/modules/transfers/along.http.test.ts > is told neutrally before the case is accepted, and stands open on both sides from that moment',
      'packages/server/src/modules/transfers/along.http.test.ts > is read by the receiver beside her own, with its source: the journey, and the incidents that were chosen',
    ],
    short: 'Within a node; a change of phase asks for no hand-over yet.',
  },
]
