import type { OrganisationId, SharingProtocolId, UserId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import type { AgreementFacts } from './require-agreement.ts'
import type { ProtocolTerms } from './sharing-protocol.ts'
import { signedProtocol } from './signed-protocol.ts'

/** What tests of sharing rest on: everything is agreed between two organisations in the whole of 2026. */
export function agreementBetween(
  one: OrganisationId,
  other: OrganisationId,
  more: Partial<ProtocolTerms> = {},
): AgreementFacts {
  const signing = (organisationId: OrganisationId) => ({
    organisationId,
    userId: `manager of ${organisationId}` as UserId,
    name: '',
    phone: '1',
  })
  const { protocol } = signedProtocol(
    'agreed' as SharingProtocolId,
    [signing(one), signing(other)],
    plainDate('2026-01-01'),
    { validUntil: plainDate('2026-12-31'), ...more },
  )
  const day = plainDate('2026-11-22')
  return { protocols: [protocol], days: [day, day] }
}
