import { consentNeededFor } from '@amparo/contract/api/consents/consent-needed'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { confirmOverride, recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { defineRoute } from '../../http/route.ts'
import { confirmOverrideCommand, recordConsentCommand, withdrawConsentCommand } from './commands.ts'
import { consentList, consentNeededView } from './queries.ts'

export const consentNeededRoute = defineRoute({
  operation: consentNeededFor,
  access: { who: 'case', section: 'consent', capability: 'read' },
  handle: consentNeededView,
})

export const recordConsentRoute = defineRoute({
  operation: recordConsent,
  access: { who: 'case', section: 'consent', capability: 'contribute' },
  handle: recordConsentCommand,
})

export const withdrawConsentRoute = defineRoute({
  operation: withdrawConsent,
  access: { who: 'case', section: 'consent', capability: 'contribute' },
  handle: withdrawConsentCommand,
})

export const confirmOverrideRoute = defineRoute({
  operation: confirmOverride,
  access: { who: 'case', section: 'consent', capability: 'contribute', roles: ['supervisor', 'manager'] },
  handle: confirmOverrideCommand,
})

export const listConsentsRoute = defineRoute({
  operation: listConsents,
  access: { who: 'case', section: 'consent', capability: 'read' },
  handle: consentList,
})
