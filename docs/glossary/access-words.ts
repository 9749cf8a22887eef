import type { Purpose, Role, Section } from '../../packages/domain/src/access/vocabulary.ts'

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
  journey: 'The legs of the journey, where she stayed or was held, and why she left.',
  smuggling: 'Restricted: who was paid for the journey and what is owed. Never shared, never exported.',
  incidents:
    'What happened to the child, as far as it is not sealed, and whether the child died. Never exported.',
  'sealed-incidents':
    'Restricted: incidents of the body, of exploitation, of wanting to die, and by officials, and screenings for trafficking. Never shared, never exported.',
  threats: 'Restricted: who must not be told, met or given the child. Never shared, never exported.',
}
