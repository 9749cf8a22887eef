import type { ApprovalSteps } from '../approval/approval-steps.ts'
import type { CaseloadLimit } from '../assignment/who-may-take.ts'
import type { RiskLevel } from '../case/case.ts'
import type { CareWindow, IncidentType, ReportRecipient } from '../incident/incident-words.ts'
import type { CustodyKind } from '../journey/custody.ts'
import type { MissingStep } from '../missing/missing-words.ts'
import type { Duration } from './duration.ts'

export type ByRisk = Readonly<Record<RiskLevel, Duration>>

/** One row of the table of who consents and who assents. */
export type ConsentBand = {
  /** Completed years; a band goes up to the age before the next one begins. */
  readonly fromAge: number
  readonly child: 'informed' | 'assent' | 'consent'
  readonly caregiver: 'consent' | 'with-childs-permission' | 'none'
  /** Who may answer where there is no caregiver, or asking one is not in the child's interest. */
  readonly otherwise: 'trusted-adult-or-caseworker' | 'trusted-adult-or-mature-child' | 'child' | 'none'
  readonly form: 'written' | 'oral-assent-written-consent'
}

/** What each kind of rule says. A new kind is a row here and a default in the packs. */
export type RuleParameters = {
  /** From the first contact until somebody has decided whether there will be a case. */
  'screening-clock': { readonly within: Duration }
  /** How long a first contact is kept that led to no case, from its end. */
  'intake-retention': { readonly after: Duration }
  /** From the first contact to the registration. */
  'registration-clock': { readonly within: ByRisk }
  /** From the risk level to the first contact after it. */
  'first-contact-clock': { readonly within: ByRisk }
  /** From the registration: until someone begins (where the risk asks for it), and until it is approved. */
  'assessment-clock': {
    readonly beginWithin: Partial<ByRisk>
    readonly approvedWithin: Duration
  }
  /** Whichever ends first. */
  'plan-clock': { readonly afterRegistration: Duration; readonly afterAssessment: Duration }
  'contact-rhythm': { readonly every: ByRisk }
  'review-rhythm': { readonly every: Duration }
  /** Which work waits for an approval, and who answers in which order. */
  'approval-steps': ApprovalSteps
  /** From asking for an approval to the answer; where a step has a clock of its own, that one. */
  'approval-clock': { readonly within: ByRisk }
  /** From sending a referral to an answer. */
  'referral-answer-clock': { readonly within: Readonly<Record<ReferralUrgency, Duration>> }
  /** How long what the catalogue says of a service counts as checked. */
  'service-check': { readonly after: Duration }
  /** From offering a case to another organisation to its answer; then the offer ends. */
  'transfer-answer-clock': { readonly within: Readonly<Record<ReferralUrgency, Duration>> }
  /** From accepting a case until the child is there, or was reached. */
  'transfer-arrival-clock': { readonly within: Readonly<Record<ReferralUrgency, Duration>> }
  /** A case of a child who cannot be reached stays open at least this long. */
  'not-contactable-closure': { readonly after: Duration }
  'post-closure-check': { readonly after: Duration }
  /** How far ahead the day may lie on which somebody looks whether a pause still holds. */
  'hold-review': { readonly within: Duration }
  /** When nobody was reached after a closure, and when help is needed. */
  'post-closure-follow-up': {
    readonly tryAgainAfter: Duration
    /** Days without reaching anybody after which it ends. */
    readonly tries: number
    readonly helpWithin: Duration
  }
  /** From the day a provider outside the node took a child on until somebody asks what came of it: nobody there writes it here. */
  'outside-outcome-clock': { readonly within: Duration }
  /** From printing a blank sheet for a case until it is typed in, or somebody said what became of it. */
  'sheet-out-clock': { readonly within: Duration }
  /** From one review of case files to the next, for each supervisor. */
  'file-review-rhythm': { readonly every: Duration }
  /** From giving a case to somebody of the organisation until she accepts it or gives it back. */
  'assignment-answer-clock': { readonly within: ByRisk }
  /** From a proposal of somebody who supports a case until whoever leads it answers. */
  'proposal-answer-clock': { readonly within: ByRisk }
  /** From asking for a case until whoever supervises it answers; then the request ends. The same for every case, so that it tells nothing of one. */
  'case-request-clock': { readonly within: Duration }
  /** How much one caseworker may have in charge; beyond it whoever assigns says why. */
  'caseload-limit': CaseloadLimit
  /** From one talk with the supervisor to the next; of who had none, from the first day in the team. */
  'supervision-rhythm': { readonly every: Duration }
  /** From one time that somebody went along and looked on to the next; of who had none, from the first day in the team. */
  'shadowing-rhythm': { readonly every: Duration }
  /** How long before a signed promise of confidentiality ends somebody who keeps the register is told. */
  'signature-notice': { readonly before: Duration }
  /** From the day a step is due: how long it may wait where somebody says why; the same day means not at all. */
  'task-postponement': { readonly within: ByRisk }
  /** From learning of a danger until somebody has acted. */
  'danger-clock': { readonly within: Duration }
  /** Until when health care of each kind helps, from when it happened. */
  'urgent-care-clock': {
    readonly windows: readonly { readonly window: CareWindow; readonly within: Duration }[]
  }
  /** What must be reported to whom, how fast, and to whom instead where officials did it. */
  'mandatory-report': {
    readonly duties: readonly {
      readonly to: ReportRecipient
      readonly of: readonly IncidentType[]
      readonly institutions: readonly string[]
      readonly within: Duration
    }[]
    readonly instead: {
      readonly to: ReportRecipient
      readonly institutions: readonly string[]
      readonly within: Duration
    }
  }
  /** A child is missing: after how long each next step is due, from the moment since which she is. */
  'missing-steps': {
    readonly steps: readonly { readonly step: MissingStep; readonly after: Duration }[]
  }
  /** How long a child may be held in each kind of place until she must be out or somewhere else. */
  'custody-limit': { readonly within: Readonly<Record<CustodyKind, Duration>> }
  /** After how long in custody somebody asks again why she is still held, four times, and then again and again. */
  'custody-review': {
    readonly after: Readonly<Record<'first' | 'second' | 'third' | 'fourth', Duration>>
    readonly every: Duration
  }
  /** News of a death: until it is confirmed or not, until the family knows, and until the file is closed; all from the news. */
  'death-clock': {
    readonly confirmWithin: Duration
    readonly tellWithin: Duration
    readonly closeWithin: Duration
  }
  /** Screening for trafficking: from a new phase of the journey, again after the last one, and where nothing could be asked. */
  'trafficking-screening': {
    readonly within: Duration
    readonly again: Duration
    readonly tryAgain: Duration
  }
  /** She thinks about dying: until the steps of the day are answered, between contacts, between talks, and how many talks in a row say nothing before it ends. */
  'same-day-duty': {
    readonly within: Duration
    readonly contactWithin: Duration
    readonly askAgain: Duration
    readonly timesNothing: number
  }
  'risk-ages': {
    readonly childUnder: number
    /** Missing below this age: emergency. */
    readonly missingEmergencyUnder: number
    /** Unaccompanied below this age: high. */
    readonly unaccompaniedHighUnder: number
    /** Being older than this is one protective factor. */
    readonly protectiveOver: number
  }
  /** From which age a country speaks of adolescents. */
  adolescence: { readonly fromAge: number }
  'session-idle': { readonly minutes: number }
  'consent-expiry': { readonly after: Duration }
  'consent-by-age': { readonly bands: readonly ConsentBand[] }
}

export type RuleKind = keyof RuleParameters

/** The response windows that a sender of a referral chooses from. */
export const referralUrgencies = ['now', 'today', 'soon', 'ordinary'] as const
export type ReferralUrgency = (typeof referralUrgencies)[number]
