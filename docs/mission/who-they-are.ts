import type { MissionItem } from './mission-item.ts'

/** Who the children are, what happens to them and which rights they have. */
export const whoTheyAre: readonly MissionItem[] = [
  {
    number: 1,
    what: 'One record of a child through all countries and phases, in her own words',
    tests: [
      'packages/server/src/modules/imports/imported-case.http.test.ts > goes through the whole job, from the search to the closure',
    ],
    short: 'Between nodes nothing is exchanged yet.',
  },
  {
    number: 2,
    what: 'Why she left, by codes in the order that she gives them',
    tests: [
      'packages/server/src/modules/journey/journey.http.test.ts > stands once, in her order; her words leave only with her yes, and not again when she takes it back',
    ],
    short: 'They are not counted by municipality of origin yet.',
  },
  {
    number: 3,
    what: 'Who travels with whom, related how, together or apart',
    tests: [
      'packages/server/src/modules/cases/cases.http.test.ts > opens a case that its worker finds, lists and opens, with everyone who travels along',
      'packages/server/src/modules/family-relations/family-relations.http.test.ts > of a child who is a mother and has a twin; everything that was found stays readable',
      'packages/server/src/modules/groups/groups.http.test.ts > have members with and without a case, who come and go on a day',
      'packages/server/src/modules/journey/journey.http.test.ts > is a travel group of her case; its members are seen with the group and nowhere else',
      'packages/server/src/modules/groups/groups.http.test.ts > is headed by whom it is said to be; where only a child decides it says so, with a flag or not at all',
    ],
  },
  {
    number: 4,
    what: 'An injury on the way, the referral it needs and the aids that follow',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is written down with who told it, read by who works on the case, and acted on',
      'packages/server/src/modules/referrals/incidents-along.http.test.ts > is linked with it, which then shows what became of it',
      'packages/server/src/modules/referrals/incidents-along.http.test.ts > carries the chosen ones to the one who takes it on, sealed ones with a permission of their own',
    ],
    short: 'Injuries, care and aids stand with the incident; aids are followed up in the plan.',
  },
  {
    number: 5,
    what: 'The means of travel on each stretch and its dangers',
    tests: [
      'packages/server/src/modules/journey/journey.http.test.ts > is written, corrected as a whole and withdrawn; the case itself moves only when a person says so',
    ],
  },
  { number: 6, what: 'Programmes that interrupt violence, with who takes part' },
  { number: 7, what: 'Psychosocial support as a service, a diary of sessions and a referral' },
  { number: 8, what: 'Alternatives to detention: options, places and who waits for one' },
  { number: 9, what: 'A plan of reintegration with steps, visits and an end' },
  {
    number: 10,
    what: 'Threats kept apart, and places to which a child must not return',
    tests: [
      'packages/server/src/modules/no-contacts/no-contacts.http.test.ts > not who manages, receives, keeps the accounts or the record, nor a volunteer',
    ],
    short:
      'Who must not be told, met or given the child is kept apart; threats by groups and places of danger are not.',
  },
  {
    number: 11,
    what: 'The economy of the household and what is owed for the journey',
    tests: [
      'packages/server/src/modules/smuggling/smuggling.http.test.ts > is written, corrected and withdrawn by who works on the case',
    ],
    short:
      'What is owed for the journey is kept; the economy of the household is a question of the assessment only.',
  },
  {
    number: 12,
    what: 'Countries as packs: places, agencies, languages, holidays, rules',
    tests: [
      'packages/server/src/modules/places/registers.http.test.ts > are counted by country and level',
      'packages/packs/src/holidays.test.ts > know Holy Week of each year',
    ],
  },
  {
    number: 13,
    what: 'Organisations of several countries on one case',
    tests: [
      'packages/web/src/journeys/two-organisations.web.test.ts > whoever changes over to another organisation has its lists and her rights there, in every window',
      'packages/server/src/modules/referrals/referrals.http.test.ts > shows the receiver the referral alone, then what was shared, then nothing',
    ],
  },
  {
    number: 14,
    what: 'Kidnapping as an incident that raises an alarm',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is due today for the worker and for her supervisor, until somebody says that it is over',
      'packages/server/src/modules/missing/missing.http.test.ts > is looked for step by step, each by its hour, until she is found',
    ],
  },
  {
    number: 15,
    what: 'Signs of trafficking, asked at every phase, and the report due',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is due by the rule of the place, made with its number, and answered',
      'packages/server/src/modules/screenings/screenings.http.test.ts > is due in each phase; without a sign it is due again much later',
      'packages/server/src/modules/screenings/screenings.http.test.ts > a strong sign is an incident of today, with the notices of the place',
      'packages/server/src/modules/screenings/screenings.http.test.ts > not who manages, receives, keeps the accounts or the record, nor another organisation',
    ],
  },
  {
    number: 16,
    what: 'Disclosure of sexual violence in confidence, within the hours that medicine allows',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is a neutral task until she has chosen, for each kind of care',
      'packages/server/src/modules/incidents/incident-routing.http.test.ts > is not told to who manages, receives, keeps the accounts or the record, nor to a volunteer',
    ],
  },
  {
    number: 17,
    what: 'A death on the way: the family is told, in decent words',
    tests: [
      'packages/server/src/modules/deaths/deaths.http.test.ts > leaves the work going on until it is certain; then the family comes first, and the file',
    ],
    short: 'Nothing goes to registers of missing migrants.',
  },
  {
    number: 18,
    what: 'Her reasons for leaving in her language, used only with her permission',
    tests: [
      'packages/server/src/modules/journey/journey.http.test.ts > stands once, in her order; her words leave only with her yes, and not again when she takes it back',
    ],
  },
  { number: 19, what: 'Trends by month, origin, route, age and company' },
  { number: 20, what: 'Each return or expulsion with its legal basis' },
  { number: 21, what: 'No return is planned without an assessment of best interests' },
  { number: 22, what: 'Claims of family unity are heard and decided before a return' },
  { number: 23, what: 'The hours between notice and departure' },
  { number: 24, what: 'Health and protection looked at soon after a return' },
  { number: 25, what: 'What a child or sponsor does if detained' },
  { number: 26, what: 'Figures on the places that children leave' },
  { number: 27, what: 'Somewhere to live on arrival' },
  { number: 28, what: 'Debts of a family that returned' },
  { number: 29, what: 'Moving elsewhere where returning home is dangerous' },
  { number: 30, what: 'How likely somebody leaves again, by rules that can be read' },
  { number: 31, what: 'The share of children among those who move, with source and date' },
  {
    number: 32,
    what: 'A family as one case, each child looked at for herself',
    tests: [
      'packages/web/src/features/register/registration.web.test.ts > registers a family in one go at a desk, in English, and keeps the draft over other screens',
      'packages/server/src/modules/groups/groups.http.test.ts > become one set, shown from each case with who works with the other and what could part them',
    ],
    short: 'Each child of a family keeps a case of her own; a family as a whole has no plan and no owner.',
  },
  {
    number: 33,
    what: 'Partners: role, mandate, country, protocols',
    tests: [
      'packages/server/src/modules/places/registers.http.test.ts > are all there, each with what it rests on and since when; none says it is law',
      'packages/server/src/modules/protocols/protocols.http.test.ts > is drawn in one house, shown to the other, and in force when a person of each has signed',
    ],
  },
  {
    number: 34,
    what: 'The phase stands on every case, proposed and changed by a person',
    tests: [
      'packages/web/src/features/register/register.web.test.ts > the proposed phase follows the child, and gives way to what is chosen',
      'packages/server/src/modules/cases/case-filter.http.test.ts > counts what the list behind each tile shows, for whoever looks',
    ],
  },
  {
    number: 35,
    what: 'Who may see, refer and decide in a network of organisations',
    tests: [
      'packages/server/src/access/access.db.test.ts > show to each session the rows that the rules say, and no others',
    ],
  },
  { number: 36, what: 'Root causes by municipality' },
  {
    number: 37,
    what: 'Whatever separates a family is flagged and needs a reason and an authority',
    tests: [
      'packages/server/src/modules/journey/journey.http.test.ts > with a separation sets a flag, both or neither',
    ],
    short: 'Separations on the way are flagged with reason and authority; other acts that separate are not.',
  },
  {
    number: 38,
    what: 'A group is linked at first contact; a separation raises an alarm',
    tests: [
      'packages/web/src/journeys/groups.web.test.ts > two sisters with two workers: each case says that the other is open',
    ],
    short: 'It is linked once there are cases; being placed in different houses raises no alarm.',
  },
  { number: 39, what: 'A separation leads to psychosocial support' },
  { number: 40, what: 'Best interests are assessed also for a child who is with her family' },
  { number: 41, what: 'Staying where she is, as a lasting solution' },
  { number: 42, what: 'Going home, as a lasting solution, with what must be checked before' },
  { number: 43, what: 'A third country, as a lasting solution' },
  { number: 44, what: 'The wish for asylum is heard, passed on in time, and she is told' },
  { number: 45, what: 'No return into danger until an authorised person has said why not' },
  { number: 46, what: 'How far each country is with procedures for best interests' },
  { number: 47, what: 'Tracing and reunification with their times and outcomes' },
  { number: 48, what: 'What a policy means for children' },
  { number: 49, what: 'Permission for pictures and stories, never taken from case files' },
  { number: 50, what: 'Statements with source, date and clearance' },
  { number: 51, what: 'Groups, contacts and safe spaces of a community' },
]
