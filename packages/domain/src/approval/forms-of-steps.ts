import { roleRights } from '../access/role-rights.ts'
import type { Section } from '../access/vocabulary.ts'
import type { ApprovalSteps } from './approval-steps.ts'

/**
 * Where a rule asks for the approval of a form that there is not, or of somebody who does not read the part of the case
 * that it belongs to, as a pointer: it would wait for ever.
 */
export function findUnreadableForm(
  { forms }: Pick<ApprovalSteps, 'forms'>,
  known: readonly { readonly form: string; readonly section: Section }[],
): string | undefined {
  for (const [index, { form, steps }] of forms.entries()) {
    const found = known.find((one) => one.form === form)
    if (!found) return `/parameters/forms/${index}`
    const blind = steps.findIndex(({ by }) => !roleRights[by].reads.includes(found.section))
    if (blind !== -1) return `/parameters/forms/${index}/steps/${blind}`
  }
  return undefined
}
