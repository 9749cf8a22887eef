import type { MissionItem } from './mission-item.ts'

/** Study, network and policy. */
export const network: readonly MissionItem[] = [
  { number: 174, what: 'Violence at home, and no return to who did it' },
  {
    number: 175,
    what: 'Trafficking',
    tests: [
      'packages/server/src/modules/screenings/screenings.http.test.ts > is due in each phase; without a sign it is due again much later',
      'packages/server/src/modules/screenings/screenings.http.test.ts > a strong sign is an incident of today, with the notices of the place',
    ],
  },
  {
    number: 176,
    what: 'Recruitment by force',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is written down with who told it, read by who works on the case, and acted on',
    ],
    short: 'It is an incident of a kind of its own; what it means for asylum is not noted for a lawyer.',
  },
  {
    number: 177,
    what: 'Sexual abuse',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is a neutral task until she has chosen, for each kind of care',
      'packages/server/src/modules/incidents/incident-routing.http.test.ts > is not told to who manages, receives, keeps the accounts or the record, nor to a volunteer',
    ],
  },
  {
    number: 178,
    what: 'Parents in another country, whose status nobody asks',
    tests: [
      'packages/domain/src/form/definitions/shipped-forms.test.ts > no form asks for anybody’s immigration status',
    ],
  },
  {
    number: 179,
    what: 'Harm on the way, and harm again',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is written down with who told it, read by who works on the case, and acted on',
    ],
    short: 'Each harm is written down; that it happened again is not said by the program.',
  },
  { number: 180, what: 'Growth, and what happens when it is sudden' },
  { number: 181, what: 'Treatment compared by country' },
  { number: 182, what: 'Laws and policies of each country' },
  { number: 183, what: 'What became of those who returned' },
  { number: 184, what: 'Recommendations and what became of them' },
  { number: 185, what: 'Gaps of the law' },
  { number: 186, what: 'Where procedures lose time and people' },
  { number: 187, what: 'Treatment at borders' },
  { number: 188, what: 'Treatment within a country' },
  { number: 189, what: 'A space for the network' },
  { number: 190, what: 'Expertise, asked without naming anybody' },
  { number: 191, what: 'Positions taken together' },
  { number: 192, what: 'Publications' },
  { number: 193, what: 'Grants and their reports' },
  { number: 194, what: 'Research with aggregated data' },
  {
    number: 195,
    what: 'Partners by name, as data and not as code',
    tests: [
      'packages/server/src/modules/organisations/organisations.http.test.ts > goes without e-mail: a code on paper, a password, a second factor, the code of conduct',
    ],
  },
  { number: 196, what: 'Evidence on countries for lawyers' },
]
