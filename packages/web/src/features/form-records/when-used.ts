/** When a form is used, as the work goes (case management 2.1); what an organisation added of its own comes last. */
export const whenUsed = [
  { when: 'first', forms: ['separated-children'] },
  {
    when: 'safety',
    forms: ['safety-plan', 'trafficking-screening', 'suicide-screening', 'incident', 'missing-child'],
  },
  { when: 'along', forms: ['follow-up-visit', 'case-conference'] },
  { when: 'end', forms: ['closing-checklist', 'child-feedback', 'caregiver-feedback'] },
] as const

export type When = (typeof whenUsed)[number]['when'] | 'own'

/** The forms under when they are used, in that order; nothing where a part has none. */
export function groupedByUse<Form extends { readonly name: string }>(
  forms: readonly Form[],
): readonly { readonly when: When; readonly forms: readonly Form[] }[] {
  const known = whenUsed.map(({ when, forms: names }) => ({
    when: when as When,
    forms: names.flatMap((name) => forms.filter((form) => form.name === name)),
  }))
  const named: readonly string[] = whenUsed.flatMap((one) => one.forms)
  const own = { when: 'own' as const, forms: forms.filter(({ name }) => !named.includes(name)) }
  return [...known, own].filter((group) => group.forms.length > 0)
}
