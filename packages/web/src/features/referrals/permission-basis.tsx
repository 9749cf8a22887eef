import type { ConsentView } from '@amparo/contract/api/consents/consent-view'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Link } from '../../ui/link.tsx'

/** On what sharing with this organisation rests, or that nothing allows it yet. */
export function PermissionBasis(props: {
  readonly permission: ConsentView | undefined
  readonly organisation: string
  readonly caseId: CaseId
  /** What is said where nothing allows it, if not what a service needs. */
  readonly missing?: string
}) {
  const t = useText('referral')
  const { language } = useLanguage()
  const { permission } = props
  if (!permission) {
    return (
      <Banner
        meaning="warning"
        actions={<Link href={hrefTo('case-consents', { caseId: props.caseId })}>{t('send.toConsents')}</Link>}
      >
        <p>{props.missing ?? t('send.notAllowed', { org: props.organisation })}</p>
      </Banner>
    )
  }
  const date = writeDay(permission.givenOn, language)
  const until = permission.validUntil
  const reason = permission.basisReason
  const words = {
    consent: until
      ? t('send.byConsentUntil', { date, until: writeDay(until, language) })
      : t('send.byConsent', { date }),
    'vital-interests': t('send.byVital', { reason }),
    'legal-duty': t('send.byDuty', { reason }),
    'best-interests': t('send.byBest', { reason }),
  }[permission.basis]
  return (
    <Banner meaning="good">
      <p>{words}</p>
      {permission.authority ? <p>{t('send.authority', { who: permission.authority })}</p> : null}
      {permission.toldBack ? <p className="quote">{permission.toldBack}</p> : null}
      {permission.withhold ? <p>{t('send.withhold', { words: permission.withhold })}</p> : null}
    </Banner>
  )
}
