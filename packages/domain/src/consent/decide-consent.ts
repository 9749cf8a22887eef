import type { CaseId, ConsentId } from '../kernel/brand.ts'
import { addHours, instant } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { requireNotEnded } from '../case/require-open.ts'
import type { Case } from '../case/case.ts'
import type { ConsentNeeded } from './consent-by-age.ts'
import { overrideHours } from './override.ts'
import { isSharing, type Consent, type ConsentContent, type Consenter, type ConsentEvent } from './consent.ts'

export type RecordConsent = ConsentContent & {
  readonly caseId: CaseId
  readonly consentId: ConsentId
  readonly state: 'given' | 'refused'
  /** Why a caregiver was not asked: none there, or not in the child's interest. */
  readonly caregiverNotAsked: string
}

export type ConsentFacts = {
  readonly case: Case
  readonly needed: ConsentNeeded
  readonly today: PlainDate
  readonly at: string
  /** Last day by the rule on how long a permission lasts. */
  readonly expiresOn: PlainDate | undefined
}

const caregivers: readonly Consenter[] = ['mother', 'father', 'caregiver', 'legal-guardian']

/**
 * Records a yes only where everyone answered whom the child's age requires. Life in danger and a legal duty need
 * nobody's yes but a written reason, and a second person within a day; the child is told all the same, or it is written why not. A whole case goes without a yes also where her
 * best interests or the law demand it: then the authority that decided it is named besides. A no is always recorded: whoever says
 * it, nothing else is asked of them.
 * Source: consent and assent by age, and where no consent is needed (case management 2.4).
 */
export function decideConsent(
  command: RecordConsent,
  facts: ConsentFacts,
): Result<readonly ConsentEvent[], Problem> {
  const open = requireNotEnded(facts.case)
  if (!open.ok) return open
  const wrong =
    recipientProblem(command) ?? dateProblem(command, facts.today) ?? answersProblem(command, facts.needed)
  if (wrong) return refuse(wrong)
  const { state, caregiverNotAsked, ...content } = command
  const given = state === 'given'
  const reason = [content.basisReason, caregiverNotAsked].filter((part) => part !== '').join('\n')
  return accept([
    {
      ...content,
      kind: given ? 'ConsentGiven' : 'ConsentRefused',
      basisReason: reason,
      validUntil: given ? (command.validUntil ?? facts.expiresOn) : undefined,
      ...(given && content.basis !== 'consent'
        ? { confirmBy: addHours(instant(facts.at), overrideHours) }
        : {}),
      at: facts.at,
    },
  ])
}

/** From now on nothing more may be shared on it. Withdrawing is possible on a closed case too. */
export function decideWithdrawal(
  consent: Consent,
  command: { readonly because: string; readonly at: string },
): Result<readonly ConsentEvent[], Problem> {
  if (consent.state !== 'given') return refuse(problem('consent.not-given'))
  return accept([{ kind: 'ConsentWithdrawn', because: command.because, at: command.at }])
}

function recipientProblem(command: RecordConsent): Problem | undefined {
  const shares = isSharing(command.purpose)
  const recipients = [command.recipientOrganisationId, command.recipientServiceId].filter(
    (one) => one !== undefined,
  )
  if (recipients.length !== (shares ? 1 : 0))
    return problem('consent.recipient-missing', {
      fields: [{ pointer: '/recipientOrganisationId', reason: 'required' }],
    })
  // A case goes to an organisation of the node; a provider outside is asked for a service.
  if (command.purpose === 'transfer-of-case' && command.recipientServiceId !== undefined)
    return problem('consent.recipient-missing', {
      fields: [{ pointer: '/recipientOrganisationId', reason: 'required' }],
    })
  if (shares && command.state === 'given' && command.sections.length === 0)
    return problem('consent.recipient-missing', { fields: [{ pointer: '/sections', reason: 'required' }] })
  return undefined
}

function dateProblem(command: RecordConsent, today: PlainDate): Problem | undefined {
  if (command.givenOn > today)
    return problem('consent.dates', { fields: [{ pointer: '/givenOn', reason: 'future' }] })
  if (command.validUntil !== undefined && command.validUntil < command.givenOn)
    return problem('consent.dates', { fields: [{ pointer: '/validUntil', reason: 'before' }] })
  return undefined
}

function answersProblem(command: RecordConsent, needed: ConsentNeeded): Problem | undefined {
  if (command.state === 'refused') return command.consenters.length > 0 ? undefined : missing(['/consenters'])
  if (command.basis !== 'consent') return basisProblem(command)
  const child = childAnswered(command, needed) ? [] : [childPointer(needed)]
  if (!adultAnswered(command, needed)) return missing([...child, '/consenters'])
  return missing(child, 'consent.child-missing')
}

function basisProblem({
  purpose,
  basis,
  basisReason,
  authority,
  childInformed,
  childNotTold,
}: RecordConsent): Problem | undefined {
  const handsOver = purpose === 'transfer-of-case'
  if (basis === 'best-interests' && !handsOver) return problem('consent.basis')
  if (basisReason === '')
    return problem('consent.reason-missing', { fields: [{ pointer: '/basisReason', reason: 'required' }] })
  if (!childInformed && (childNotTold ?? '').trim() === '')
    return problem('consent.child-not-told', { fields: [{ pointer: '/childNotTold', reason: 'required' }] })
  return handsOver && basis !== 'vital-interests' && (authority ?? '').trim() === ''
    ? problem('consent.authority-missing', { fields: [{ pointer: '/authority', reason: 'required' }] })
    : undefined
}

function childAnswered(command: RecordConsent, needed: ConsentNeeded): boolean {
  switch (needed.child) {
    case 'consent':
      return command.consenters.includes('child')
    case 'assent':
      return command.childAssented || command.consenters.includes('child')
    case 'informed':
      return command.childInformed || command.childAssented
  }
}

function childPointer(needed: ConsentNeeded): string {
  return { consent: '/consenters', assent: '/childAssented', informed: '/childInformed' }[needed.child]
}

function adultAnswered(command: RecordConsent, needed: ConsentNeeded): boolean {
  // At 15 to 17 a caregiver is asked only if the child permits it, so nobody can demand that answer.
  if (needed.caregiver !== 'consent') return true
  if (command.consenters.some((who) => caregivers.includes(who))) return true
  if (command.caregiverNotAsked === '') return false
  const instead: Readonly<Record<ConsentNeeded['otherwise'], readonly Consenter[]>> = {
    'trusted-adult-or-caseworker': ['trusted-adult', 'caseworker'],
    'trusted-adult-or-mature-child': ['trusted-adult', 'child'],
    child: ['child'],
    none: [],
  }
  return command.consenters.some((who) => instead[needed.otherwise].includes(who))
}

function missing(
  pointers: readonly string[],
  code: 'consent.persons-missing' | 'consent.child-missing' = 'consent.persons-missing',
): Problem | undefined {
  if (pointers.length === 0) return undefined
  return problem(code, {
    fields: [...new Set(pointers)].map((pointer) => ({ pointer, reason: 'required' })),
  })
}
