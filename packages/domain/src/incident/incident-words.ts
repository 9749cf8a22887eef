/** The words in which an incident is coded: used by the rules, the contract and the screens. */

/** What happened (mission checklist 4, 14–17, 61, 62, 105, 107, 155, 174–179). */
export const incidentTypes = [
  'robbery',
  'extortion',
  'threat',
  'assault',
  'kidnapping',
  'fall-from-train',
  'accident',
  'left-behind',
  'disappearance-of-companion',
  'death-witnessed',
  'forced-recruitment',
  'violence-at-home',
  'neglect-in-care',
  'denied-help',
  'detention-abuse',
  'discrimination',
  'sexual-violence',
  'sexual-exploitation',
  'labour-exploitation',
  'trafficking',
  'thoughts-of-dying',
  'other',
] as const
export type IncidentType = (typeof incidentTypes)[number]

/** Who did it, by kind; never a name in a list, and no kind of person is a user here. */
export const actorTypes = [
  'nobody',
  'family',
  'known-person',
  'other-child',
  'traveller',
  'smuggler',
  'trafficker',
  'gang',
  'organised-crime',
  'employer',
  'care-staff',
  'police',
  'migration-officials',
  'military',
  'other-officials',
  'not-known',
] as const
export type ActorType = (typeof actorTypes)[number]

export const officialActors = [
  'police',
  'migration-officials',
  'military',
  'other-officials',
] as const satisfies readonly ActorType[]

export const incidentPhases = ['origin', 'transit', 'destination', 'return'] as const
export type IncidentPhase = (typeof incidentPhases)[number]

/** Who told it, or how it is known. */
export const incidentSources = [
  'child',
  'companion',
  'relative',
  'worker-saw',
  'professional',
  'document',
  'other',
] as const
export type IncidentSource = (typeof incidentSources)[number]

/** Whether what it did to her body needs care, and whether that came. */
export const careStates = ['none-needed', 'needed', 'asked', 'given', 'does-not-want', 'not-known'] as const
export type CareState = (typeof careStates)[number]

export const witnessAnswers = ['yes', 'no', 'not-known'] as const
export type WitnessAnswer = (typeof witnessAnswers)[number]

/** Health care that helps only within hours (domain 01, 16). */
export const careWindows = ['infection-prevention', 'pregnancy-prevention'] as const
export type CareWindow = (typeof careWindows)[number]

/** Her own choice for each, asked and never pushed; she may think again. */
export const windowChoices = ['not-asked', 'wants', 'does-not-want', 'attended', 'does-not-apply'] as const
export type WindowChoice = (typeof windowChoices)[number]

/** To which kind of authority a mandatory report goes; what it is called there is a word of the country. */
export const reportRecipients = ['child-authority', 'prosecution', 'ombudsman'] as const
export type ReportRecipient = (typeof reportRecipients)[number]

export const reportStates = ['due', 'made', 'acknowledged', 'not-required'] as const
export type ReportState = (typeof reportStates)[number]

export const reportWays = ['call', 'in-person', 'in-writing', 'online'] as const
export type ReportWay = (typeof reportWays)[number]

/** Whether she knew of the report before it was made. */
export const childTolds = ['told-before', 'told-after', 'not-safe', 'not-yet'] as const
export type ChildTold = (typeof childTolds)[number]
