import type { Requirement } from './requirement.ts'

/** DR-24 to DR-50: devices, keys, organisations, people, the public. Source: operational guidance on data responsibility, IASC 2023. */
export const keepingAndPeople: readonly Requirement[] = [
  {
    id: 'DR-24',
    what: 'A lost device gives nothing away',
    how: 'A sealed store on the device',
    short: 'Waits for the device: nothing of a case is kept on it yet.',
  },
  {
    id: 'DR-25',
    what: 'The program is inconspicuous and left in one press',
    how: 'A neutral page, a session that ends, notices without a word about anybody',
    tests: [
      'packages/web/src/journeys/quick-exit.web.test.ts > leaving quickly: no way back to the case, and nothing of the child stays on the device',
      'packages/web/src/app/leaving.web.test.ts > leaving quickly shows a neutral page, ends the session, and going back shows it again',
      'packages/server/src/notifications/notify-user.net.test.ts > a push says that there is something, in the language of the person, sealed, and nothing else',
    ],
    short: 'Name and icon cannot be chosen.',
  },
  {
    id: 'DR-26',
    what: 'What travels and what lies still is encrypted',
    how: 'TLS; secrets, files and backups sealed with keys that lie outside the database',
    tests: [
      'packages/server/src/archive/archive.commit.test.ts > shows nothing of its content',
      'packages/server/src/archive/archive.commit.test.ts > opens with its passphrase and not with another',
      'packages/server/src/modules/sign-in/code-app-key.test.ts > another person, another key or one changed bit opens nothing',
    ],
    short: 'The tables themselves are not sealed by organisation, and packages between nodes are not there.',
  },
  {
    id: 'DR-27',
    what: 'Data stays in the country that was chosen for it',
    how: 'A record of each exchange',
    short: 'Waits for the exchange between nodes: nothing of a child leaves a node yet.',
  },
  {
    id: 'DR-28',
    what: 'Papers of a court or an authority are answered by a plan',
    how: 'A register of such requests',
    short: 'It is not there yet.',
  },
  {
    id: 'DR-29',
    what: 'Two organisations share only under a protocol in force between them',
    how: 'Protocols as data, signed by one person of each party; sending and reading end with them',
    tests: [
      'packages/server/src/modules/protocols/protocols.http.test.ts > is drawn in one house, shown to the other, and in force when a person of each has signed',
      'packages/server/src/modules/protocols/protocols.http.test.ts > lies within the protocol, whatever the permission covers',
      'packages/server/src/modules/protocols/protocols.http.test.ts > ends with a suspension at once, also what is read already; only who suspended lifts it',
      'packages/server/src/modules/protocols/protocols.http.test.ts > is refused where the protocol ended between the form and the sending, and an offer is not accepted',
    ],
  },
  {
    id: 'DR-30',
    what: 'A leak is noticed, contained, recorded and told in time',
    how: 'A register of leaks',
    short: 'It is not there yet.',
  },
  {
    id: 'DR-31',
    what: 'The privacy lead closes a case to all but one or two',
    how: 'Two restrictive policies, whatever else opens the case; opening again takes two people',
    tests: [
      'packages/server/src/modules/freezes/freezes.http.test.ts > is for the privacy lead alone, who has just confirmed who she is, and leaves one or two who read the case',
      'packages/server/src/modules/freezes/freezes.http.test.ts > refuses every operation that names the case, read or write, whoever held it',
      'packages/server/src/modules/freezes/freezes.http.test.ts > takes a second person, each of whom has just confirmed who she is',
    ],
  },
  {
    id: 'DR-32',
    what: 'What the program proposes can be read, and a person decides',
    how: 'A rule in the open proposes the level of risk, with its reasons; no view of an authority exists that could show it',
    tests: [
      'packages/domain/src/risk/propose-risk.test.ts > the shipped rule is sound, and every reason and code has its words in both languages',
      'packages/domain/src/risk/propose-risk.test.ts > no reason names what belongs in a restricted section',
      'packages/web/src/journeys/keyboard.web.test.ts > keyboard only: the risk is decided, the permission noted down, the plan written and sent',
    ],
  },
  {
    id: 'DR-33',
    what: 'Whoever types freely is warned of names and words that endanger',
    how: 'A look at what is typed',
    short: 'It is not there yet.',
  },
  {
    id: 'DR-34',
    what: 'Two records of one child are joined so that they can be parted again',
    how: 'A link that two people make and that can be undone',
    tests: [
      'packages/domain/src/child-join/child-join-model.test.ts > joins and parts children in any order, with one open case of each, and back to where each was',
    ],
  },
  {
    id: 'DR-35',
    what: 'Organisations find the same child without telling each other whom they know',
    how: 'Private matching',
    short: 'Waits for the exchange between nodes: nothing of a child leaves a node yet.',
  },
  {
    id: 'DR-36',
    what: 'The words of a permission are kept by version and language, and can be heard',
    how: 'Texts by age and reader, each with its version; a recording names it',
    tests: [
      'packages/domain/src/consent/consent-texts.test.ts > at every age one text is said to the child and one to the caregiver',
      'packages/domain/src/consent/consent-texts.test.ts > a recording names the version of the text that it speaks',
      'packages/domain/src/consent/consent-texts.test.ts > every sentence is written in both languages, and short enough to be listened to',
    ],
    short: 'No recordings in Mayan languages come with the program.',
  },
  {
    id: 'DR-37',
    what: 'Whoever interprets keeps silent, comes from elsewhere and is no relative',
    how: 'The signature, the area and the declared ties are judged before somebody is proposed',
    tests: [
      'packages/domain/src/interpreter/judge-interpreter.test.ts > asks for a signature that holds on that day',
      'packages/domain/src/interpreter/judge-interpreter.test.ts > excludes whoever comes from the area of the child, or is known there',
      'packages/domain/src/interpreter/judge-interpreter.test.ts > is one or two different people, of a day that was, stated to be no relative, child or guard',
    ],
  },
  {
    id: 'DR-38',
    what: 'A complaint of a child reaches somebody outside the organisation',
    how: 'A way for complaints',
    short: 'It is not there yet.',
  },
  {
    id: 'DR-39',
    what: 'The pages load nothing from elsewhere',
    how: 'One policy for all pages; fonts and styles come from the node',
    tests: [
      'packages/contract/src/web-policy.test.ts > nothing from elsewhere, nothing inline but one style, no string that becomes code',
      'packages/web/src/build/build-web.test.ts > styles and catalogues stay small, and no font is fetched',
    ],
  },
  {
    id: 'DR-40',
    what: 'Briefings are made from cleared figures alone',
    how: 'A store of cleared figures',
    short: 'Waits for figures: none leave the program yet.',
  },
  {
    id: 'DR-41',
    what: 'Stories and pictures for the public have a permission of their own that ends',
    how: 'A permission with its end, its withdrawal and its masking',
    short: 'It is not there yet; what a case holds cannot be published from here.',
  },
  {
    id: 'DR-42',
    what: 'Whoever works here accepts the code of conduct at the first sign-in and each year',
    how: 'Signing in stops until it is accepted, and again after a year; no session lasts beyond it',
    tests: [
      'packages/server/src/modules/sign-in/sign-in.http.test.ts > are asked for before any work',
      'packages/server/src/modules/sign-in/sign-in.http.test.ts > is asked again each year, and no session outlives the year',
      'packages/domain/src/sign-in/sign-in-rules.test.ts > is accepted in one version and one language',
    ],
  },
  {
    id: 'DR-43',
    what: 'Whoever leaves is out within the hour; roles are confirmed each quarter',
    how: 'A role that ended counts from the next request; each quarter every role waits for somebody else to say that it is still needed',
    tests: [
      'packages/server/src/modules/transfers/bad-input.http.test.ts > is answered by nobody whose role has ended, and by nobody who never had one',
      'packages/server/src/modules/sign-in/passkeys.http.test.ts > does not let in whose account is closed',
      'packages/server/src/modules/organisations/organisations.http.test.ts > is confirmed each quarter by somebody else, once for what was seen, and by nobody who may not',
      'packages/domain/src/organisation/decide-confirmation.test.ts > is due a quarter after its beginning, or after it was last confirmed, and not before',
    ],
    short: 'A role that nobody confirms goes on; administrators see it in a list, and nobody else is told.',
  },
  {
    id: 'DR-44',
    what: 'A place is left within minutes without leaving data behind',
    how: 'An export that is sealed and wiped',
    short: 'Waits for the device.',
  },
  {
    id: 'DR-45',
    what: 'Forms ask for what is needed, and no more',
    how: 'A registration needs little; the rest is asked when it helps',
    tests: [
      'packages/web/src/features/register/register.web.test.ts > name, age and with whom she is take three fields and six taps; what is proposed stands there to be changed',
    ],
    short: 'Optional fields do not say which decision they change.',
  },
  {
    id: 'DR-46',
    what: 'Who endangers a child is named in no list, label or task',
    how: 'Tasks and reasons have neutral words',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is a neutral task until she has chosen, for each kind of care',
      'packages/domain/src/risk/propose-risk.test.ts > no reason names what belongs in a restricted section',
    ],
    short: 'No test looks for the words of each sealed section in every list, label and task.',
  },
  {
    id: 'DR-47',
    what: 'Of a check of a sponsor or volunteer only kind, day and decision are kept',
    how: 'A record of checks without their papers',
    short: 'Waits for sponsors and volunteers.',
  },
  {
    id: 'DR-48',
    what: 'Backups are encrypted and tried',
    how: 'A backup opens by its passphrase only, and comes back whole',
    tests: [
      'packages/server/src/archive/archive.commit.test.ts > shows nothing of its content',
      'packages/server/src/archive/archive.commit.test.ts > keeps keys, policies, triggers and parts as they were',
    ],
    short: 'Nothing asks for a drill twice a year.',
  },
  {
    id: 'DR-49',
    what: 'What is shown of dangers on the way is late and coarse',
    how: 'Maps of danger with a delay',
    short: 'Waits for figures: none leave the program yet.',
  },
  {
    id: 'DR-50',
    what: 'A page says in plain words what is held, why, who sees it and which rights there are',
    how: 'A public page that can be heard',
    short: 'It is not there yet.',
  },
]
