import type { Section } from '../access/vocabulary.ts'

/**
 * Forms of a case whose half-typed content is kept until it is saved or discarded, each with the section that it
 * will belong to: whoever may neither read nor add to that section does not meet her own draft of it again.
 */
export const draftSections = {
  note: 'notes',
  'note-correction': 'notes',
  plan: 'plan',
  action: 'plan',
  'action-end': 'plan',
  'plan-changes': 'plan',
  'plan-review': 'plan',
  'assessment-changes': 'assessment',
  screening: 'risk',
  'risk-decision': 'risk',
  'risk-changes': 'risk',
  consent: 'consent',
  referral: 'referral',
  'referral-answer': 'referral',
  'referral-withdrawal': 'referral',
  'referral-feedback': 'referral',
  'service-gap': 'referral',
  'service-given': 'plan',
  transfer: 'referral',
  closure: 'course',
  'closure-changes': 'course',
  reopening: 'course',
  hold: 'course',
  'hold-end': 'course',
  'closure-check': 'course',
  'closure-help': 'course',
  'hand-task': 'course',
  'hand-task-end': 'course',
  'hand-task-back': 'course',
  postponement: 'course',
  'form-from-paper': 'assessment',
  'form-correction': 'assessment',
  'form-withdrawal': 'assessment',
  'file-review': 'course',
  flag: 'course',
  assignment: 'course',
  support: 'course',
  'support-end': 'course',
  proposal: 'plan',
  'proposal-decline': 'plan',
  'flag-removal': 'course',
  holder: 'summary',
  'child-fact': 'identity',
  birth: 'identity',
  'birth-withdrawal': 'identity',
  'birth-choice': 'identity',
  'age-finding': 'identity',
  person: 'people',
  'person-correction': 'people',
  'taking-off': 'people',
  death: 'incidents',
  'death-end': 'incidents',
  'family-told': 'incidents',
  'family-told-end': 'incidents',
  'safe-hours': 'people',
  'safe-hours-end': 'people',
  relation: 'people',
  'relation-finding': 'people',
  group: 'people',
  'group-leaving': 'people',
  'no-contact': 'threats',
  'no-contact-end': 'threats',
  'journey-leg': 'journey',
  'journey-leg-end': 'journey',
  'journey-stay': 'journey',
  'journey-stay-end': 'journey',
  leaving: 'journey',
  'smuggling-debt': 'smuggling',
  'smuggling-debt-end': 'smuggling',
  incident: 'sealed-incidents',
  'incident-step': 'sealed-incidents',
  'screening-look': 'sealed-incidents',
  interpreting: 'course',
  'interpreting-withdrawal': 'course',
  missing: 'course',
  'missing-step': 'course',
} as const satisfies Readonly<Record<string, Section>>

export type CaseDraftForm = keyof typeof draftSections
export const caseDraftForms = Object.keys(draftSections) as [CaseDraftForm, ...CaseDraftForm[]]

/** Forms that are written on no case. */
export const ownDraftForms = ['registration', 'intake', 'service', 'supervision', 'interpreter'] as const
export type OwnDraftForm = (typeof ownDraftForms)[number]

/** A draft that nobody went on with for so long is forgotten: what is true of a child belongs into her record. */
export const daysOfDraft = 14
