import type { CaseRights, Principal } from './principal.ts'
import type { Capability, Purpose, Role, Section } from './vocabulary.ts'

/** Who may call an operation, as data: what the kernel checks, the inventory lists and the screens ask. */
export type AccessRule =
  /** Before there is a session: the operation proves who is calling by itself. */
  | { readonly who: 'anyone' }
  /** Every signed-in person, for what concerns only herself. */
  | { readonly who: 'signed-in' }
  /** Holders of one of these roles. */
  | { readonly who: 'roles'; readonly roles: readonly Role[] }
  /** Whoever may read or add to this section of the case named by the input. */
  | {
      readonly who: 'case'
      readonly section: Section
      readonly capability: Capability
      readonly roles?: readonly Role[]
    }

export type AccessRefusal = 'no-session' | 'role' | 'no-such-case' | 'frozen' | 'purpose' | 'section'
export type AccessDecision =
  { readonly allowed: true } | { readonly allowed: false; readonly reason: AccessRefusal }

const allowed: AccessDecision = { allowed: true }

/** May this person do this to that, for this purpose? The one evaluator; the row policies say the same again. */
export function mayAct(
  rule: AccessRule,
  purpose: Purpose,
  principal: Principal | undefined,
  caseRights: CaseRights | undefined,
): AccessDecision {
  if (rule.who === 'anyone') return allowed
  if (principal === undefined) return { allowed: false, reason: 'no-session' }
  if (rule.who === 'signed-in') return allowed
  if ('roles' in rule && rule.roles && !rule.roles.some((role) => principal.roles.includes(role)))
    return { allowed: false, reason: 'role' }
  // A case out of reach is answered like one that does not exist, whatever else would be refused.
  if (rule.who === 'case' && caseRights === undefined) return { allowed: false, reason: 'no-such-case' }
  // Who had it until then is told so, whatever else would be refused.
  if (rule.who === 'case' && caseRights?.isFrozen === true) return { allowed: false, reason: 'frozen' }
  if (purposeOf(purpose, principal, caseRights) === undefined) return { allowed: false, reason: 'purpose' }
  if (rule.who === 'roles' || caseRights === undefined) return allowed
  const sections = rule.capability === 'read' ? caseRights.reads : caseRights.writes
  return sections.includes(rule.section) ? allowed : { allowed: false, reason: 'section' }
}

/**
 * For which purpose this person does it; undefined where she holds none that it serves. Work on a case for her
 * care is also done at intake and in supervision: which of it, the sections of the role decide. Somebody to whom
 * a case was shared acts for the purpose of the share, whatever the operation is usually for.
 */
export function purposeOf(
  purpose: Purpose,
  principal: Pick<Principal, 'purposes'>,
  caseRights: CaseRights | undefined,
): Purpose | undefined {
  const serving: readonly Purpose[] =
    caseRights?.relation === 'granted'
      ? ['referral']
      : purpose === 'care'
        ? ['care', 'intake', 'supervision']
        : [purpose]
  return serving.find((one) => principal.purposes.includes(one))
}
