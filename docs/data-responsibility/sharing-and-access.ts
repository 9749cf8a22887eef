import type { Requirement } from './requirement.ts'

/** DR-01 to DR-23: what is held, who sees it, what leaves, how long it stays. Source: operational guidance on data responsibility, IASC 2023. */
export const sharingAndAccess: readonly Requirement[] = [
  {
    id: 'DR-01',
    what: 'Each field names its owner, purposes, sensitivity, legal basis and how long it is kept',
    how: 'A dictionary of every column and every field that is typed (docs/data-dictionary.md, and a screen); the build fails where one is missing, and a form is refused where a question lacks its rules',
    tests: [
      'tools/data-dictionary.test.ts > holds every column of the database and every field that an operation takes',
      'tools/data-dictionary.test.ts > misses a new column, a new table and a new field inside an operation',
      'packages/domain/src/dictionary/dictionary.test.ts > what another system sent and nobody looked at is held as the worst, for care alone, and goes along nowhere',
    ],
    short:
      'Owner, purposes, basis and keeping are said for each record, sensitivity for each field; the years behind a keeping wait for each country.',
  },
  {
    id: 'DR-02',
    what: 'Nothing holds somebody’s immigration status outside the sealed legal work',
    how: 'No column, no field that is typed and no question of a form may be for it, by name or by what it asks; the build fails, and a form of one’s own is refused with the place',
    tests: [
      'tools/data-dictionary.test.ts > refuses a column for somebody’s immigration status, and one for her fingers',
      'packages/domain/src/dictionary/forbidden-fields.test.ts > is asked in no form that is shipped, in no language',
    ],
    short: 'The sealed legal work is not there; free text is not looked at for such words.',
  },
  {
    id: 'DR-03',
    what: 'Authorities that enforce migration law search, read and receive nothing; at most they exchange notices',
    how: 'Organisations carry a mark; search, referral, transfer and protocol refuse them, the database as well',
    tests: [
      'packages/server/src/modules/search/enforcement.http.test.ts > finds nobody for an organisation that enforces migration law, not even a hidden card',
      'packages/server/src/modules/search/enforcement.http.test.ts > has no eyes in the database either: the statement finds nobody for them, by code or by name',
      'packages/server/src/modules/protocols/protocols.http.test.ts > with an organisation that enforces migration law is about notices and nothing else',
      'packages/server/src/modules/transfers/bad-input.http.test.ts > is never offered to an organisation that enforces migration law',
    ],
    short: 'The notices themselves are not there yet.',
  },
  {
    id: 'DR-04',
    what: 'What leaves is put together from a list of what may leave',
    how: 'Every answer keeps only the fields its contract names; shares name sections and single records',
    tests: [
      'packages/server/src/http/compile-output.test.ts > drops a field that the schema does not name, at every depth',
      'packages/server/src/modules/referrals/referrals.http.test.ts > gives of the referral that one record, and nothing else of its section',
    ],
    short: 'The list goes by section and record, not field by field for each purpose and recipient.',
  },
  {
    id: 'DR-05',
    what: 'A permission is asked for its purpose and its recipient in the moment of sending',
    how: 'Sending and accepting ask for a live permission in their own transaction',
    tests: [
      'packages/domain/src/consent/consent-model.test.ts > shares nothing that is not covered by a yes that still holds',
      'packages/server/src/modules/transfers/bad-input.http.test.ts > is refused without the permission that it was offered with',
    ],
  },
  {
    id: 'DR-06',
    what: 'A permission taken back ends sharing at once; who received before is asked to give back',
    how: 'What was shared ends in the commit that takes the permission back, and with the last day of those that cover it; whoever read it is asked to give it back in that commit, answers, and the case lists what cannot be recalled',
    tests: [
      'packages/server/src/modules/referrals/recalls.http.test.ts > asks back what went out when the permission is withdrawn, also from who has finished, and lists what cannot be recalled',
      'packages/server/src/modules/referrals/recalls.http.test.ts > ends with the no that an intake volunteer writes down, who reads no referral',
      'packages/domain/src/referral/recall.test.ts > is asked back where somebody has read it or a sheet was carried out, and once',
      'packages/server/src/modules/referrals/referrals.http.test.ts > gives to read until the last day of the permission, and longer when it is given anew',
      'packages/domain/src/consent/live-consent.test.ts > is covered on its last day and not on the day after, whatever the permissions',
      'packages/server/src/modules/transfers/along.http.test.ts > ends for a referral with the permission, and stays to be answered',
      'packages/server/src/modules/transfers/along.http.test.ts > is gone with a no to the offer, with a withdrawn permission before it is accepted, and when the case comes back',
    ],
    short:
      'A case that was handed over is not asked back, and says so; files that were exported before are not listed.',
  },
  {
    id: 'DR-07',
    what: 'Sharing without a permission, for a life or by law, has a reason and a second person within a day',
    how: 'A basis other than a yes needs its reason, whether the child knows or why not, and to hand a case over also who decided it; nobody confirms her own, and what no second person confirms within a day covers nothing after it',
    tests: [
      'packages/domain/src/consent/decide-consent.test.ts > is not needed in danger of life or by a legal duty, but a reason is',
      'packages/domain/src/consent/decide-consent.test.ts > to hand a case over without a yes also names who decided or ordered it',
      'packages/domain/src/consent/override.test.ts > covers at once, and no longer than a day where no second person confirms it',
      'packages/domain/src/consent/override.test.ts > is told to the child, or it is written why not',
      'packages/server/src/modules/consents/consents.http.test.ts > waits for a second person, who is shown it, and never for whoever recorded it',
      'packages/server/src/modules/consents/consents.http.test.ts > shares for a day, and longer only once it is confirmed',
    ],
    short:
      'A notice that the law demands is written down with its own hours, and no second person confirms it.',
  },
  {
    id: 'DR-08',
    what: 'Nobody sees a case who does not work on it',
    how: 'Access is said once and enforced by the program and by row policies, compared with an oracle over generated organisations',
    tests: [
      'packages/server/src/access/access.db.test.ts > show to each session the rows that the rules say, and no others',
      'packages/server/src/access/access.http.test.ts > show and refuse every part of a case as the rules say',
      'packages/server/src/access/spoilt-policies.db.test.ts > notices each condition of a policy that is opened, closed or loses a part',
    ],
  },
  {
    id: 'DR-09',
    what: 'What endangers most is sealed apart',
    how: 'Dangers, debts for the journey and sealed incidents are sections of their own, shared by nothing',
    tests: [
      'packages/server/src/modules/no-contacts/no-contacts.http.test.ts > not who manages, receives, keeps the accounts or the record, nor a volunteer',
      'packages/server/src/modules/no-contacts/no-contacts.http.test.ts > not who receives a referral with all that can be shared',
      'packages/server/src/modules/smuggling/smuggling.http.test.ts > not who receives a referral with all that can be shared',
      'packages/server/src/modules/incidents/incident-routing.http.test.ts > is not told to who manages, receives, keeps the accounts or the record, nor to a volunteer',
    ],
    short:
      'Mental health, health, legal work, sponsors, panels and addresses have no sealed section of their own yet.',
  },
  {
    id: 'DR-10',
    what: 'In an emergency a case is opened for four hours, with a reason, an alarm and a review',
    how: 'A grant of its own',
    short: 'It is not there yet: without a role on the case nobody opens it.',
  },
  {
    id: 'DR-11',
    what: 'Every read of an identifiable record is noted so that nobody can change the note unseen',
    how: 'An entry is committed before the answer leaves, in a signed tree and in a second stream outside the database',
    tests: [
      'packages/server/src/audit/read-batch.commit.test.ts > has committed the entry of each read before its answer is there, however many come at once',
      'packages/server/src/audit/sequencer.commit.test.ts > an entry rewritten together with its hash, by the checkpoint that covers it',
      'packages/server/src/audit/stream.commit.test.ts > finds an entry that was taken out or changed before it was signed, once, and does not forget it',
    ],
    short: 'Some reads name no fields, and there is no page on which a child learns who saw her file.',
  },
  {
    id: 'DR-12',
    what: 'Searching gives nothing away',
    how: 'Cases of others are found only under a protocol that says so, as one card without a name',
    tests: [
      'packages/server/src/modules/protocols/protocols.http.test.ts > is not even found by others without a protocol that says so',
      'packages/server/src/modules/freezes/freezes.http.test.ts > closes the case between the list and the opening, with everything that counts or names it',
    ],
    short: 'No purpose is asked, and no test measures whether time or count tell something.',
  },
  {
    id: 'DR-13',
    what: 'Small numbers cannot point at a child',
    how: 'Suppression of small cells',
    short: 'Waits for figures: none leave the program yet.',
  },
  {
    id: 'DR-14',
    what: 'Places and times that are published are coarse',
    how: 'Limits on place and time',
    short: 'Waits for figures: none leave the program yet.',
  },
  {
    id: 'DR-15',
    what: 'Researchers ask through a guard that counts their questions',
    how: 'A guarded aggregator',
    short: 'Waits for figures: none leave the program yet.',
  },
  {
    id: 'DR-16',
    what: 'Extracts without identity resist somebody who tries to find a child',
    how: 'Generalisation with a check of group sizes',
    short: 'Waits for figures: none leave the program yet.',
  },
  {
    id: 'DR-17',
    what: 'Each kind of record is kept as long as its rule says',
    how: 'Rules of retention',
    short: 'Waits for erasure: only a first contact that led to no case is forgotten after its time.',
  },
  {
    id: 'DR-18',
    what: 'What was erased stays erased when a backup comes back',
    how: 'Erasures are noted and done again by a restore',
    tests: ['packages/server/src/archive/archive.commit.test.ts > repeats the erasures that came after it'],
    short: 'Waits for erasure: nobody can erase a case yet, and there is no certificate.',
  },
  {
    id: 'DR-19',
    what: 'A child sees, corrects, takes along and contests what is written of her',
    how: 'A procedure for her requests',
    short: 'It is not there yet.',
  },
  {
    id: 'DR-20',
    what: 'A correction keeps what stood before and says that it no longer holds',
    how: 'Entries are corrected as a whole, marked as a mistake or withdrawn, and stay',
    tests: [
      'packages/server/src/modules/incidents/incidents.http.test.ts > is marked as a mistake once, stays, and is due for nothing',
      'packages/server/src/modules/journey/journey.http.test.ts > is written, corrected as a whole and withdrawn; the case itself moves only when a person says so',
    ],
    short: 'A wrong accusation cannot be taken out whole.',
  },
  {
    id: 'DR-21',
    what: 'Messages, files, logs and addresses name nobody',
    how: 'Codes and neutral words; what was typed lies in the tables of content alone',
    tests: [
      'packages/server/src/canary.http.test.ts > stands in the tables of content and in no other',
      'packages/server/src/canary.http.test.ts > stands in no log, no figure and no refusal',
      'packages/server/src/http/kernel.http.test.ts > writes logs by named fields only: no address, no name, no token',
      'packages/server/src/notifications/notify-user.net.test.ts > a push says that there is something, in the language of the person, sealed, and nothing else',
    ],
  },
  {
    id: 'DR-22',
    what: 'Pictures and recordings carry nothing that nobody meant to keep, and need a yes of their own',
    how: 'They are rewritten without what the device noted, and refused without a yes',
    tests: [
      'packages/domain/src/attachment/examine-file.test.ts > is kept and nothing that was written into it or hung on behind it, of any kind (JPEG)',
      'packages/domain/src/attachment/examine-file.test.ts > loses what its telephone wrote about it, and not the place of its sound',
      'packages/domain/src/attachment/decide-attachment.test.ts > records nobody and keeps no photo of anybody without a yes; a paper needs none of its own',
    ],
    short: 'A picture on the screen carries no mark of who looks at it.',
  },
  {
    id: 'DR-23',
    what: 'Nothing of a body that identifies is kept',
    how: 'No column, no field that is typed and no question of a form may be for it; the build fails',
    tests: [
      'tools/data-dictionary.test.ts > refuses a column for somebody’s immigration status, and one for her fingers',
      'packages/domain/src/dictionary/forbidden-fields.test.ts > is asked in no form that is shipped, in no language',
    ],
  },
]
