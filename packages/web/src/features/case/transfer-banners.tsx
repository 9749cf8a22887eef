import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Banner } from '../../ui/banner.tsx'
import { Link } from '../../ui/link.tsx'
import type { OpenedCase } from './case-frame.tsx'

/** Where this case went or came from, with the way to the other one as far as the reader may open it. */
export function TransferBanners({ opened }: { readonly opened: OpenedCase }) {
  const t = useText('transfer')
  const { language } = useLanguage()
  const caseId = opened.case.id
  const isAway = opened.case.state === 'transferred'
  const out = opened.transfers.find(({ direction }) => direction === 'out')
  const into = opened.transfers.find(({ direction }) => direction === 'in')
  const isOwn = opened.relation === 'own'
  const see = <Link href={hrefTo('case-transfer', { caseId })}>{t('transfer.banner.see')}</Link>
  return (
    <>
      {out && isAway ? (
        <Banner
          meaning="neutral"
          actions={
            out.otherCaseId ? (
              <Link href={hrefTo('case', { caseId: out.otherCaseId })}>{t('transfer.banner.own')}</Link>
            ) : isOwn ? (
              see
            ) : null
          }
        >
          {t('transfer.banner.away', { org: out.organisation, date: writeDay(dayOf(out.at), language) })}
        </Banner>
      ) : null}
      {isOwn && (out?.state === 'offered' || out?.state === 'asked') ? (
        <Banner meaning="information" actions={see}>
          {t(`transfer.banner.${out.state}`, { org: out.organisation })}
        </Banner>
      ) : null}
      {into && !isAway ? (
        <Banner
          meaning="neutral"
          actions={
            into.otherCaseId ? (
              <Link href={hrefTo('case', { caseId: into.otherCaseId })}>{t('transfer.banner.former')}</Link>
            ) : (
              see
            )
          }
        >
          {t('transfer.banner.from', { org: into.organisation })}
        </Banner>
      ) : null}
    </>
  )
}
