import type { MissionItem } from './mission-item.ts'

/** Mexico as origin, way, destination and return. */
export const mexico: readonly MissionItem[] = [
  { number: 103, what: 'Money given for a purpose' },
  { number: 104, what: 'Dangerous terrain by stretch and season' },
  {
    number: 105,
    what: 'Organised crime as the actor of an incident',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is written down with who told it, read by who works on the case, and acted on',
    ],
  },
  { number: 106, what: 'The seven components of a system of protection, scored' },
  {
    number: 107,
    what: 'Abuse by officials, never told to the agency accused',
    tests: [
      'packages/server/src/modules/incidents/incident-routing.http.test.ts > is sealed, and from the moment at which it is known never read in the house of that agency',
      'packages/server/src/modules/incidents/incidents.http.test.ts > never goes to those who did it, but to whoever watches over them',
      'packages/server/src/modules/transfers/along.http.test.ts > never goes there: refused where it is known, unread where it is learned later',
    ],
  },
  { number: 108, what: 'Shelters and how full they are' },
  { number: 109, what: 'Food, clothing, hygiene and cash' },
  { number: 110, what: 'Who has no lawyer' },
  { number: 111, what: 'Staying and leaving compared in their dangers' },
  { number: 112, what: 'Dangers to all children of a place' },
  {
    number: 113,
    what: 'Kinds of organisations with rights of their own',
    tests: [
      'packages/server/src/modules/search/enforcement.http.test.ts > finds nobody for an organisation that enforces migration law, not even a hidden card',
      'packages/server/src/modules/organisations/enforcement.http.test.ts > shuts its people out of every case at once, and lets them back only by others',
    ],
  },
  {
    number: 114,
    what: 'Mexico as origin, transit, destination and return at once',
    tests: ['packages/server/src/modules/places/registers.http.test.ts > are counted by country and level'],
  },
  {
    number: 115,
    what: 'Reasons for leaving',
    tests: [
      'packages/server/src/modules/journey/journey.http.test.ts > stands once, in her order; her words leave only with her yes, and not again when she takes it back',
    ],
    short: 'They are not counted by place of origin yet.',
  },
  {
    number: 116,
    what: 'A friend may be company',
    tests: [
      'packages/web/src/features/register/register.web.test.ts > name, age and with whom she is take three fields and six taps; what is proposed stands there to be changed',
    ],
  },
  { number: 117, what: 'Smuggling seen by income, year of birth, people and place' },
  { number: 118, what: 'Routes that change with the seasons' },
  {
    number: 119,
    what: 'Danger is looked at again after arrival',
    tests: [
      'packages/server/src/modules/risk/risk.http.test.ts > is superseded by a new screening, and never looks milder before somebody decides again',
    ],
  },
  {
    number: 120,
    what: 'A return may begin in any phase and country',
    tests: [
      'packages/domain/src/journey/journey.test.ts > says nothing new of where she is unless the last stretch does',
      'packages/domain/src/journey/order-journey.test.ts > an earlier attempt ends with its return when she sets out again',
      'packages/server/src/modules/registrations/cases-of-a-child.http.test.ts > gets a case of her own that follows the earlier one, without having been searched for once more',
    ],
    short: 'Returns are written down from any phase and country; there is no workflow of a return yet.',
  },
  { number: 121, what: 'Trauma after a deportation' },
  {
    number: 122,
    what: 'Each time in detention',
    tests: [
      'packages/server/src/modules/journey/journey.http.test.ts > that contradicts another is refused until a person keeps both, which two is said',
      'packages/server/src/modules/journey/custody.http.test.ts > does not begin anew in the next place of the same kind, and ends with a stay that was not hers',
    ],
  },
  { number: 123, what: 'Notice before a return, and whether it was heard' },
  {
    number: 124,
    what: 'Nobody is lost: who holds this child now',
    tests: [
      'packages/server/src/modules/case-people/people.http.test.ts > says who holds the child now',
      'packages/server/src/modules/tasks/tasks.http.test.ts > counts what waits for my answer and is late, though no step of my own is',
      'packages/server/src/modules/case-requests/case-requests.http.test.ts > waits for everyone who decides on it, with its day, and for nobody else',
      'packages/server/src/modules/team/leaver.http.test.ts > shows everything that hangs on somebody, and hands it over to the last case',
    ],
  },
  { number: 125, what: 'Prepared for a return' },
  { number: 126, what: 'Stigma after a return' },
  { number: 127, what: 'Moving within the country' },
  { number: 128, what: 'Care on return' },
  {
    number: 129,
    what: 'Small organisations with a phone and a bad line',
    tests: [
      'packages/web/src/journeys/bad-days.web.test.ts > a line cut before or after the server got it: nothing lost on the screen, and once on the server',
      'packages/web/src/features/register/register.web.test.ts > a volunteer with a phone registers the least with one field and four taps',
    ],
    short: 'Without any line nothing can be written yet.',
  },
  {
    number: 130,
    what: 'Authorities send and acknowledge notices and see no case',
    tests: [
      'packages/server/src/modules/search/enforcement.http.test.ts > finds nobody for an organisation that enforces migration law, not even a hidden card',
    ],
    short: 'Notices are missing.',
  },
  { number: 131, what: 'Programmes of the region and of countries' },
  { number: 132, what: 'Another way to learn' },
  { number: 133, what: 'Another way to work' },
  { number: 134, what: 'Recreation' },
  { number: 135, what: 'Children about to leave school' },
  { number: 136, what: 'Prevention without a label' },
  {
    number: 137,
    what: 'How good a service is',
    tests: [
      'packages/server/src/modules/services/services.http.test.ts > keeps what a child says of a service from whoever gave it',
    ],
    short: 'Children say whether it helped; no score is made of it.',
  },
  { number: 138, what: 'Settling in at the destination' },
]
