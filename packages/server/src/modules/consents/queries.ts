import type { consentNeededFor } from '@amparo/contract/api/consents/consent-needed'
import type { listConsents } from '@amparo/contract/api/consents/list-consents'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Consent } from '@amparo/domain/consent/consent'
import { approvalStanding } from '@amparo/domain/approval/may-approve'
import type { Case } from '@amparo/domain/case/case'
import { confirmationOf, decideConfirmation } from '@amparo/domain/consent/override'
import { liveConsent } from '@amparo/domain/consent/live-consent'
import { isReasonOfImport, readReason } from '@amparo/domain/import-primero/import-words'
import type { UserId } from '@amparo/domain/kernel/brand'
import type { Recall } from '@amparo/domain/referral/recall'
import type { Instant } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { helpedByOf, listHelpersOf } from '../interpreters/index.ts'
import { listServiceNames } from '../services/index.ts'
import { presentRecall } from './recalls.ts'
import { neededFor } from './needed.ts'
import {
  listConsentStates,
  listOrganisationNames,
  listRecalls,
  listTwoPeople,
  type RecalledRow,
} from './store.ts'

export async function consentNeededView(context: OperationContext, input: InputOf<typeof consentNeededFor>) {
  const state = await findCaseState(context.tx, input.caseId)
  if (!state) return refuse(problem('record.not-found'))
  const { needed, rule, age, expiresOn } = await neededFor(context, state)
  context.touch('case', [input.caseId], ['consent', 'identity'])
  return accept({
    child: needed.child,
    caregiver: needed.caregiver,
    otherwise: needed.otherwise,
    form: needed.form,
    ageFrom: age?.youngest ?? null,
    ageTo: age?.oldest ?? null,
    ageUnsure: needed.ageUnsure,
    rule: {
      ruleId: needed.why.ruleId,
      version: needed.why.version,
      basis: needed.why.basis,
      text: rule.basis.text,
    },
    validUntil: expiresOn ?? null,
  })
}

export async function consentList(context: OperationContext, input: InputOf<typeof listConsents>) {
  const { tx } = context
  const [consents, people, state, today] = await Promise.all([
    listConsentStates(tx, input.caseId),
    listTwoPeople(tx, input.caseId),
    findCaseState(tx, input.caseId),
    todayOf(context),
  ])
  const recalls = await listRecalls(tx, input.caseId)
  if (!state) return refuse(problem('record.not-found'))
  const recipients = consents.flatMap((consent) => consent.recipientOrganisationId ?? [])
  const services = consents.flatMap((consent) => consent.recipientServiceId ?? [])
  const names = new Map([
    ...(await listOrganisationNames(context.tx, recipients)),
    ...(await listServiceNames(context.tx, services)),
  ])
  const helpers = await listHelpersOf(
    context.tx,
    input.caseId,
    consents.map(({ id }) => id),
  )
  context.touch('case', [input.caseId], ['consent', ...(helpers.size > 0 ? ['course'] : [])])
  return accept({
    items: consents.map((consent) => ({
      ...presentConsent(consent, consents, { today, at: context.now, names, language: context.language }),
      ...whatWentOut(consent, state, recalls),
      ...secondLook(context, consent, state, people.get(consent.id)),
      ...helpedByOf(helpers, consent.id),
    })),
  })
}

function presentConsent(
  consent: Consent,
  all: readonly Consent[],
  {
    today,
    at,
    names,
    language,
  }: Pick<OperationContext, 'language'> & {
    readonly today: PlainDate
    readonly at: Instant
    readonly names: ReadonlyMap<string, string>
  },
) {
  const { recipientOrganisationId, recipientServiceId, validUntil, withdrawnAt, confirmedAt, ...rest } =
    consent
  const recipient = recipientOrganisationId ?? recipientServiceId
  const others = all.filter((other) => other.state === 'refused' || other.id === consent.id)
  return {
    ...rest,
    basisReason: readReason(consent.basisReason, language),
    authority: consent.authority ?? '',
    childNotTold: consent.childNotTold ?? '',
    confirmBy: consent.confirmBy ?? null,
    confirmation: confirmationOf({ confirmBy: consent.confirmBy, confirmedAt }, at),
    imported: isReasonOfImport(consent.basisReason),
    sections: [...consent.sections],
    consenters: [...consent.consenters],
    recipientOrganisationId: recipientOrganisationId ?? null,
    recipientServiceId: recipientServiceId ?? null,
    recipientOrganisation: (recipient && names.get(recipient)) ?? null,
    live:
      liveConsent(others, {
        purpose: consent.purpose,
        recipient,
        sections: consent.sections,
        on: today,
        at,
      }) !== undefined,
    validUntil: validUntil ?? null,
    withdrawnAt: withdrawnAt ?? null,
  }
}

/** Who confirmed it, and whether the reader may: as the rule would answer her. */
function secondLook(
  { principal, now }: OperationContext,
  consent: Consent,
  state: Case,
  people: { readonly recordedBy: UserId; readonly confirmedBy: string | null } | undefined,
) {
  if (!people) return { confirmedBy: null, mayConfirm: 'nothing-waits' as const }
  const facts = { case: state, recordedBy: people.recordedBy, at: now }
  return {
    confirmedBy: people.confirmedBy,
    mayConfirm: approvalStanding(decideConfirmation(consent, principal, facts)),
  }
}

/** Of a permission that is gone: who is asked to give back what, and whether it cannot be called back at all. */
function whatWentOut(consent: Consent, state: Case, recalls: readonly RecalledRow[]) {
  const recipient = consent.recipientOrganisationId ?? consent.recipientServiceId
  const isGone = consent.state !== 'given'
  return {
    handedOver: isGone && consent.purpose === 'transfer-of-case' && state.state === 'transferred',
    recalls: recalls
      .filter(
        ({ to, recall }) =>
          isGone &&
          consent.purpose === 'share-for-services' &&
          to === recipient &&
          endedWith(consent, recall),
      )
      .map(({ name, sentAt, recall }) => ({ name, sentAt, ...presentRecall(recall) })),
  }
}

/** It is asked back in the commit of the no that left it without a permission, and stands with that one. */
function endedWith({ withdrawnAt, recordedAt }: Consent, { askedAt }: Recall): boolean {
  return Date.parse(withdrawnAt ?? recordedAt) === Date.parse(askedAt)
}
