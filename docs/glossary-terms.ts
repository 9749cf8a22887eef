import type { Purpose, Role, Section } from '../packages/domain/src/access/vocabulary.ts'

/**
 * The words of this program, for `GLOSSARY.md` (`npm run documents` writes it, `npm run check` compares it).
 * Whoever names something new adds its row here first: the check fails where a role, a purpose or a section has
 * no row, and where a named type, file or table does not exist.
 */
export type Term = {
  /** What a person reads on the screen; `–` where the word never appears there. */
  readonly es: string
  readonly en: string
  /** One sentence. */
  readonly means: string
  /** Where the word comes from, when it is not ours. */
  readonly source?: string
  /** The exported name and its file in `packages/`. */
  readonly code?: readonly [name: string, file: string]
  /** The table that holds it. */
  readonly table?: string
}

export type TermGroup = { readonly title: string; readonly terms: readonly Term[] }

const caseGuidelines = 'Inter-agency Guidelines for Case Management and Child Protection'

export const termGroups: readonly TermGroup[] = [
  {
    title: 'People',
    terms: [
      {
        es: 'niña, niño o adolescente',
        en: 'Child',
        means: 'A person under 18, or who may be; a person on a case in the role `child`.',
        source: 'Convention on the Rights of the Child, art. 1',
        code: ['PersonRole', 'domain/src/child/person.ts'],
        table: 'amparo.case_people',
      },
      {
        es: 'persona',
        en: 'Person',
        means: 'A child, a relative or a companion: one row each, who may stand on several cases over time.',
        code: ['PersonRegistered', 'domain/src/child/person.ts'],
        table: 'amparo.persons',
      },
      {
        es: 'nombre',
        en: 'Name',
        means:
          'One name as it was said or written, with its role: called, legal, document, nickname or other.',
        code: ['NamedPart', 'domain/src/child/person.ts'],
        table: 'amparo.person_names',
      },
      {
        es: 'persona cuidadora',
        en: 'Caregiver',
        means: 'The adult who looks after the child day to day, by law or by custom.',
        source: caseGuidelines,
        code: ['PersonRole', 'domain/src/child/person.ts'],
      },
      {
        es: 'fecha de nacimiento aproximada',
        en: 'Approximate birth date',
        means:
          'A day, month, season, year or age as it was told, with the earliest and latest day it can mean.',
        code: ['ApproximateDate', 'domain/src/kernel/approximate-date.ts'],
      },
      {
        es: 'idioma',
        en: 'Language',
        means: 'What a child speaks or signs, the preferred one first.',
        source: 'ISO 639-3',
        code: ['languages', 'packs/src/languages.ts'],
      },
      {
        es: 'de dónde es',
        en: 'Comes from',
        means: 'Country, place code and the words in which somebody said where they come from.',
        source: 'ISO 3166-1; P-codes of the OCHA Common Operational Datasets',
        code: ['Origin', 'domain/src/child/person.ts'],
        table: 'amparo.locations',
      },
    ],
  },
  {
    title: 'The case and its work',
    terms: [
      {
        es: 'caso',
        en: 'Case',
        means: 'One organisation’s responsibility for one child over a period.',
        source: caseGuidelines,
        code: ['Case', 'domain/src/case/case.ts'],
        table: 'amparo.cases',
      },
      {
        es: 'código del caso',
        en: 'Case code',
        means: 'What people say on the phone instead of a name.',
        code: ['makeCaseCode', 'domain/src/case/case-code.ts'],
        table: 'amparo.cases',
      },
      {
        es: 'etapa: origen, tránsito, destino, retorno',
        en: 'Phase: origin, transit, destination, return',
        means: 'Where the child is in the movement; neither a place nor a legal status.',
        code: ['Phase', 'domain/src/case/case.ts'],
      },
      {
        es: 'con quién está ahora',
        en: 'With whom now',
        means: 'Who looks after the child at this moment, in words; not the same as who is responsible.',
        code: ['Case', 'domain/src/case/case.ts'],
        table: 'amparo.cases',
      },
      {
        es: 'organización responsable',
        en: 'Responsible organization',
        means: 'The organisation that answers for the case today.',
        code: ['Case', 'domain/src/case/case.ts'],
        table: 'amparo.organisations',
      },
      {
        es: 'registro',
        en: 'Registration',
        means: 'The least that must be known so that somebody can act, written after a search.',
        source: caseGuidelines,
        code: ['RegisterChild', 'domain/src/case/decide-registration.ts'],
      },
      {
        es: 'nivel de riesgo: emergencia, alto, medio, bajo',
        en: 'Risk level: emergency, high, medium, low',
        means:
          'How fast somebody must act; the program proposes with reasons, a person decides, another approves.',
        source: caseGuidelines,
        code: ['RiskAssessment', 'domain/src/risk/risk-assessment.ts'],
        table: 'amparo.risk_assessments',
      },
      {
        es: 'situación de protección',
        en: 'Protection concern',
        means: 'What harms or may harm the child, from a list that is data.',
        source: caseGuidelines,
        code: ['ConcernCode', 'domain/src/risk/concerns.ts'],
      },
      {
        es: 'fortaleza',
        en: 'Strength',
        means: 'What keeps the child safer.',
        code: ['ProtectiveFactorCode', 'domain/src/risk/concerns.ts'],
      },
      {
        es: 'evaluación',
        en: 'Assessment',
        means:
          'A structured look at needs and strengths on a date, answered on a form and approved by another person.',
        source: caseGuidelines,
        code: ['Assessment', 'domain/src/assessment/decide-assessment.ts'],
        table: 'amparo.answers',
      },
      {
        es: 'plan de caso',
        en: 'Case plan',
        means: 'Goals and actions agreed with the child, approved by another person.',
        source: caseGuidelines,
        code: ['Plan', 'domain/src/plan/plan.ts'],
        table: 'amparo.plans',
      },
      {
        es: 'acción',
        en: 'Action',
        means: 'One promise of the plan: what, who, by when.',
        code: ['PlanActionFields', 'domain/src/plan/plan.ts'],
        table: 'amparo.plan_actions',
      },
      {
        es: 'nota; visita; llamada; mensaje; intento sin respuesta',
        en: 'Note; visit; call; message; attempt without answer',
        means: 'What one author wrote on a day, and whether the child was reached and seen alone.',
        code: ['NoteFields', 'domain/src/note/note.ts'],
        table: 'amparo.notes',
      },
      {
        es: 'cierre',
        en: 'Closure',
        means: 'The work ends for a reason and with a goodbye, asked by one person and approved by another.',
        source: caseGuidelines,
        code: ['Closure', 'domain/src/closure/closure.ts'],
        table: 'amparo.closures',
      },
      {
        es: 'aprobación',
        en: 'Approval',
        means: 'A second person agrees; nobody approves their own work.',
        source: caseGuidelines,
        code: ['mayApprove', 'domain/src/approval/may-approve.ts'],
      },
      {
        es: 'por hacer; próximos pasos',
        en: 'To do; next steps',
        means: 'What is due on a case and until when, derived from its clocks.',
        code: ['Task', 'domain/src/clock/task.ts'],
        table: 'amparo.tasks',
      },
      {
        es: 'casos a cargo',
        en: 'Caseload',
        means: 'The cases of one worker, weighted by their risk.',
        code: ['caseloadWeight', 'domain/src/case/caseload-weight.ts'],
      },
    ],
  },
  {
    title: 'Sharing and privacy',
    terms: [
      {
        es: 'permiso',
        en: 'Permission (consent)',
        means:
          'Who agreed to what, for which purpose and recipient, until when; it can be refused and withdrawn.',
        source: caseGuidelines,
        code: ['Consent', 'domain/src/consent/consent.ts'],
        table: 'amparo.consents',
      },
      {
        es: 'su acuerdo',
        en: 'Agreement (assent)',
        means: 'A younger child’s own yes, beside the permission of an adult.',
        source: caseGuidelines,
        code: ['ConsentNeeded', 'domain/src/consent/consent-by-age.ts'],
      },
      {
        es: '¿por qué se puede?',
        en: 'Why is it allowed?',
        means:
          'The lawful basis where permission was not asked: a life in danger, or a duty of law, with its reason.',
        code: ['ConsentContent', 'domain/src/consent/consent.ts'],
      },
      {
        es: 'derivación',
        en: 'Referral',
        means:
          'Asks another organisation for a service and shares only the named sections; responsibility stays.',
        source: caseGuidelines,
        code: ['Referral', 'domain/src/referral/referral.ts'],
        table: 'amparo.referrals',
      },
      {
        es: 'compartido',
        en: 'Shared',
        means:
          'A grant: who may read or add to which sections of one case, for what purpose, from when until when.',
        code: ['Capability', 'domain/src/access/vocabulary.ts'],
        table: 'amparo.grants',
      },
      {
        es: 'ficha con datos ocultos',
        en: 'Hidden card',
        means:
          'Says only that another organisation knows the child and how to ask; the same for everybody who does not hold the case.',
        code: ['searchChildren', 'contract/src/api/search/search-children.ts'],
      },
      {
        es: 'pedir contacto',
        en: 'Ask for contact',
        means: 'Somebody who saw a hidden card asks the holding organisation to call.',
        code: ['askForContact', 'contract/src/api/search/ask-for-contact.ts'],
        table: 'amparo.contact_requests',
      },
      {
        es: 'registro de accesos y cambios',
        en: 'Access and change record',
        means: 'Who did or saw what, why and when, without names or values; the audit log.',
        source: 'RFC 6962 (Merkle tree); C2SP tlog-checkpoint (signed size and root)',
        code: ['AuditEntry', 'server/src/audit/append.ts'],
        table: 'amparo.audit_entries',
      },
      {
        es: 'otros datos',
        en: 'Other data',
        means: 'What another system sent and no record here holds: readable, searchable, exported unchanged.',
        code: ['OtherEntry', 'domain/src/import-primero/other-data.ts'],
        table: 'amparo.other_data',
      },
    ],
  },
  {
    title: 'Search by name',
    terms: [
      {
        es: 'buscar primero',
        en: 'Search first',
        means: 'No child is registered before somebody has looked whether the child is known.',
        code: ['decideRegistration', 'domain/src/case/decide-registration.ts'],
        table: 'amparo.searches',
      },
      {
        es: '–',
        en: '–',
        means: 'Sound key: a number that equal-sounding names share, so that a search needs equality only.',
        code: ['keysOfPerson', 'domain/src/name/name-keys.ts'],
        table: 'amparo.match_keys',
      },
      {
        es: 'por qué aparece',
        en: 'Why it is listed',
        means: 'The score of a candidate with its reasons: same sound, nickname, cut short, initial, joined.',
        code: ['scoreNames', 'domain/src/name/name-score.ts'],
      },
    ],
  },
  {
    title: 'Forms, rules and countries',
    terms: [
      {
        es: 'formulario',
        en: 'Form',
        means:
          'Questions, conditions and calculations as data, in several languages; a published version never changes.',
        code: ['FormDefinition', 'domain/src/form/form-definition.ts'],
        table: 'amparo.form_versions',
      },
      {
        es: '–',
        en: '–',
        means: 'A form by its name, whatever its versions.',
        table: 'amparo.forms',
      },
      {
        es: '–',
        en: '–',
        means: 'Binding: a question that is a view of a typed property, so that nothing is kept twice.',
        code: ['bindableProperties', 'domain/src/form/form-bindings.ts'],
      },
      {
        es: 'regla',
        en: 'Rule',
        means:
          'A clock, an age or a window as a versioned record with its jurisdiction, basis and days in force.',
        code: ['Rule', 'domain/src/rule/rule.ts'],
        table: 'amparo.rules',
      },
      {
        es: 'por qué esta fecha',
        en: 'Why this date',
        means: 'The rule, its version and its basis, which every computed date carries.',
        code: ['RuleReference', 'domain/src/rule/rule.ts'],
      },
      {
        es: 'lugar',
        en: 'Place',
        means: 'Country, department, municipality and below, by code.',
        source: 'Humanitarian Exchange Language (HXL); P-codes of the OCHA Common Operational Datasets',
        code: ['ImportedLocation', 'domain/src/import-locations/imported-location.ts'],
        table: 'amparo.locations',
      },
      {
        es: '–',
        en: '–',
        means:
          'Country pack: places, institutions, holidays, documents, rules and words of one country, as data.',
        code: ['CountryPack', 'packs/src/country-pack.ts'],
      },
    ],
  },
  {
    title: 'Organisations and sign-in',
    terms: [
      {
        es: 'organización',
        en: 'Organization',
        means: 'The boundary of ownership and access: it holds its cases and decides who sees them.',
        code: ['OrganisationId', 'domain/src/kernel/brand.ts'],
        table: 'amparo.organisations',
      },
      {
        es: 'equipo',
        en: 'Team',
        means: 'A group of one organisation; supervisors reach over the cases of their teams.',
        code: ['TeamId', 'domain/src/kernel/brand.ts'],
        table: 'amparo.teams',
      },
      {
        es: 'cuenta',
        en: 'Account',
        means: 'A person who works with the system, kept by one home organisation; e-mail is never required.',
        code: ['UserId', 'domain/src/kernel/brand.ts'],
        table: 'amparo.users',
      },
      {
        es: '–',
        en: '–',
        means: 'Membership: who works in which organisation and team, in which role, from when until when.',
        code: ['LiveMembership', 'domain/src/organisation/decide-membership.ts'],
        table: 'amparo.memberships',
      },
      {
        es: 'código de invitación',
        en: 'Invitation code',
        means: 'A code on paper that makes an account usable, once.',
        code: ['makePaperCode', 'domain/src/sign-in/paper-code.ts'],
        table: 'sign_in.paper_codes',
      },
      {
        es: 'segundo paso',
        en: 'Second step',
        means: 'A six-number code of an app on the person’s phone, asked for after the password.',
        source: 'RFC 6238 (TOTP)',
        code: ['requiresSecondFactor', 'domain/src/sign-in/next-step.ts'],
        table: 'sign_in.code_apps',
      },
      {
        es: 'llave de acceso',
        en: 'Passkey',
        means: 'Signs in with the lock of the device; the node keeps only the public key.',
        source: 'W3C Web Authentication',
        code: ['nextStep', 'domain/src/sign-in/next-step.ts'],
        table: 'sign_in.passkeys',
      },
      {
        es: 'cuenta de mi organización',
        en: 'Account of my organization',
        means: 'Sign-in through the provider that the organisation uses for everything else.',
        source: 'OpenID Connect',
        table: 'sign_in.identities',
      },
      {
        es: 'sesión',
        en: 'Session',
        means: 'One signed-in device, which its owner can see and end.',
        code: ['SessionStrength', 'domain/src/sign-in/next-step.ts'],
        table: 'sign_in.sessions',
      },
      {
        es: '–',
        en: '–',
        means:
          'Four eyes: a lost password or second step is asked for by one person and approved by another.',
        code: ['AccessReset', 'domain/src/organisation/decide-reset.ts'],
        table: 'amparo.access_resets',
      },
      {
        es: 'código de conducta',
        en: 'Code of conduct',
        means: 'What everybody accepts, in their own language, before the first case is shown.',
        code: ['codeOfConduct', 'domain/src/sign-in/code-of-conduct.ts'],
      },
    ],
  },
  {
    title: 'How the program works',
    terms: [
      {
        es: '–',
        en: '–',
        means:
          'Operation: one declaration from which the route, its validation, its access rule, its audit label and the API reference come.',
        code: ['Operation', 'contract/src/kernel/operation.ts'],
      },
      {
        es: '–',
        en: '–',
        means:
          'Command: something that changes a record, with an id made by its sender and exactly one remembered outcome.',
        code: ['CommandHeader', 'server/src/http/route.ts'],
        table: 'amparo.commands',
      },
      {
        es: '–',
        en: '–',
        means:
          'Fact: what was decided or written about a child, appended and never changed; its payload lies apart and can be erased.',
        code: ['NewFact', 'server/src/facts/fact.ts'],
        table: 'amparo.facts',
      },
      {
        es: '–',
        en: '–',
        means: 'State: the row folded from facts, which lists and rules read.',
        code: ['evolveCase', 'domain/src/case/case-events.ts'],
      },
      {
        es: 'dos versiones',
        en: 'Two versions',
        means: 'Two people wrote different values: both are kept until a person chooses.',
        code: ['FieldVersions', 'domain/src/kernel/field-versions.ts'],
        table: 'amparo.two_versions',
      },
      {
        es: 'código para pedir ayuda',
        en: 'Code for help',
        means:
          'Problem: an expected refusal with a stable code, saying what happened, what was kept and what to do now.',
        source: 'RFC 9457',
        code: ['Problem', 'domain/src/kernel/problem.ts'],
      },
      {
        es: '–',
        en: '–',
        means: 'Principal: who is asking, with the roles held in one organisation at this moment.',
        code: ['Principal', 'domain/src/access/principal.ts'],
      },
      {
        es: '–',
        en: '–',
        means:
          'Scope: the person, organisation, roles and purpose that a transaction runs under; it ends with the transaction.',
        code: ['WriteTx', 'server/src/db/transaction.ts'],
      },
      {
        es: '–',
        en: '–',
        means: 'Outbox: what must follow from a change, queued in the change’s own transaction.',
        table: 'amparo.outbox',
      },
      {
        es: 'copia',
        en: 'Backup',
        means: 'One encrypted file with every table of one moment and the files that belong to it.',
        source: 'age file encryption (C2SP)',
        code: ['writeArchive', 'server/src/archive/write-archive.ts'],
      },
      {
        es: 'sistema de su organización; para administración: nodo',
        en: 'Your organization’s system; for administrators: node',
        means: 'One installation with its database, its keys and its organisations.',
        code: ['startNode', 'server/src/main.ts'],
      },
    ],
  },
]

export const roleWords: Readonly<Record<Role, { es: string; en: string; means: string }>> = {
  caseworker: {
    es: 'gestora o gestor de casos',
    en: 'Caseworker',
    means: 'Works with the children of their own cases.',
  },
  supervisor: {
    es: 'supervisora o supervisor',
    en: 'Supervisor',
    means: 'Guides the caseworkers of their teams and approves their work.',
  },
  manager: {
    es: 'coordinación',
    en: 'Manager',
    means: 'Reads all cases of the organisation, approves work, and answers referrals.',
  },
  'service-provider': {
    es: 'quien presta el servicio',
    en: 'Service provider',
    means: 'Sees and answers only what was referred to them.',
  },
  'intake-volunteer': {
    es: 'persona voluntaria de primera atención',
    en: 'Intake volunteer',
    means: 'Registers children; reads of the own cases only what registration needs.',
  },
  interpreter: {
    es: 'intérprete',
    en: 'Interpreter',
    means: 'Is named on notes and permissions; opens no case.',
  },
  'privacy-lead': {
    es: 'responsable de protección de datos',
    en: 'Privacy lead',
    means: 'Reads summaries, permissions and the access record of the organisation.',
  },
  auditor: {
    es: 'auditoría',
    en: 'Auditor',
    means: 'Reads the access record of the organisation, and no case.',
  },
  administrator: {
    es: 'administración',
    en: 'Administrator',
    means: 'Invites people, gives roles, keeps teams; opens no case.',
  },
}

export const purposeWords: Readonly<Record<Purpose, string>> = {
  care: 'To work with a child on the case.',
  intake: 'To find out whether a child is known, and to register.',
  supervision: 'To guide and approve the work of others.',
  referral: 'To ask for a service, or to give one that was asked for.',
  administration: 'To keep organisations, teams and accounts.',
  privacy: 'To answer for how data are used.',
  audit: 'To read who saw and changed what.',
  'sign-in': 'To prove who is asking.',
  system: 'What the node does by itself.',
}

export const sectionWords: Readonly<Record<Section, string>> = {
  summary: 'The card: code, call name, age, state, place, who is responsible.',
  course: 'What the responsible organisation works by: the steps of the case, what is due, the closing.',
  identity: 'Names, birth date, languages, nationality and origin of the child.',
  people: 'Relatives, companions, who travels with the child.',
  consent: 'Permissions, refusals and lawful bases.',
  risk: 'Risk levels with their reasons.',
  assessment: 'Answers on assessment forms.',
  plan: 'Plans and their actions.',
  notes: 'Notes, contacts and visits.',
  referral: 'Referrals and their answers.',
  'other-data': 'What another system sent and no record here holds.',
}
