/** What is looked at in a case file, by the part of the work that it shows. */
export const checklistAreas = {
  'consent-and-data': ['consent', 'only-needed', 'plain-record'],
  assessment: ['risk-level', 'assessment-in-time', 'child-heard', 'own-language', 'family-heard'],
  plan: ['plan-in-time', 'plan-fits', 'safety-plan', 'plan-reviewed'],
  'follow-up': ['contact-rhythm', 'closing-checklist'],
} as const

/**
 * The checklist of a file review, in the order in which it is filled in.
 * Source: case management standard, what each step must leave in the file (2.1), consent (2.4), contact by risk (2.2),
 * only data that decisions need (2.7), the child's own view.
 */
export const checklistItems = [
  ...checklistAreas['consent-and-data'],
  ...checklistAreas.assessment,
  ...checklistAreas.plan,
  ...checklistAreas['follow-up'],
] as const
export type ChecklistItem = (typeof checklistItems)[number]

/** What the file itself answers; a person confirms it or says why not. */
export const itemsByRule = [
  'consent',
  'risk-level',
  'assessment-in-time',
  'plan-in-time',
  'plan-reviewed',
  'contact-rhythm',
  'closing-checklist',
] as const satisfies readonly ChecklistItem[]
export type ItemByRule = (typeof itemsByRule)[number]

export const checklistAnswers = ['yes', 'in-part', 'no', 'not-applicable'] as const
export type ChecklistAnswer = (typeof checklistAnswers)[number]

/** What the file answers by itself; nothing where no rule says by when it should have been. */
export type ProposedAnswers = Readonly<Partial<Record<ItemByRule, ChecklistAnswer>>>

export function proposedFor(proposed: ProposedAnswers, item: ChecklistItem): ChecklistAnswer | undefined {
  const byRule = itemsByRule.find((one) => one === item)
  return byRule && proposed[byRule]
}
