import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import type { ReferralView } from '@amparo/contract/api/referrals/referral-view'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { caseIdOf, writeAge } from '../case/index.ts'

/** What is carried to a provider outside: as little as it needs, with room for its reply. */
export function SheetScreen({ params }: ScreenProps) {
  const t = useText('referral')
  const caseId = caseIdOf(params)
  const query = useQuery(listCaseReferrals, { caseId })
  const referral = query.value?.items.find(({ id }) => id === params['referralId'])
  return (
    <Page
      title={t('referral.sheet')}
      back={{ href: hrefTo('case-referrals', { caseId }), label: t('referral.list') }}
    >
      {query.state === 'loading' ? <Skeleton lines={8} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {referral ? (
        <>
          <p className="sheet-around">
            <Button weight="main" onPress={() => print()}>
              {t('referral.sheet.print')}
            </Button>
          </p>
          <div className="sheet-on-letter">
            <Sheet referral={referral} />
          </div>
        </>
      ) : null}
    </Page>
  )
}

function Sheet({ referral }: { readonly referral: ReferralView }) {
  const t = useText('referral')
  const service = useText('service')
  const words = useText('case')
  const { language } = useLanguage()
  const isNamed = referral.sharedSections.includes('identity')
  const rows = [
    ['referral.sheet.to', [referral.toOrganisation, referral.providerPhone, referral.howToRefer]],
    [
      'referral.sheet.from',
      [referral.fromOrganisation, referral.fromPhone, writeDay(dayOf(referral.sentAt), language)],
    ],
    [
      'referral.sheet.who',
      [referral.caseCode, isNamed ? referral.callName : null, writeAge(referral, words)],
    ],
    ['referral.reason', [referral.reason]],
    ['referral.urgency', [t(`referral.urgency.${referral.urgency}`)]],
  ] as const
  return (
    <article className="sheet" aria-label={t('referral.sheet')}>
      <header className="sheet-head">
        <h2 className="sheet-title">{service(`service.kind.${referral.service}`)}</h2>
      </header>
      {rows.map(([label, values]) => (
        <section key={label} className="sheet-part">
          <h3 className="sheet-part-title">{t(label)}</h3>
          <p className="written">{values.filter(Boolean).join(between)}</p>
        </section>
      ))}
      <section className="sheet-part">
        <h3 className="sheet-part-title">{t('referral.sheet.reply')}</h3>
        <ul className="sheet-boxes">
          {[
            t('referral.outside.accept'),
            t('referral.outside.decline'),
            t('referral.given.given'),
            t('referral.given.partly'),
            t('referral.given.not-given'),
          ].map((choice) => (
            <li key={choice} className="sheet-choice">
              <span className="sheet-square" aria-hidden="true" />
              <span>{choice}</span>
            </li>
          ))}
        </ul>
        <p>{t('referral.sheet.replyDone')}</p>
        <div className="sheet-line" />
        <div className="sheet-line" />
        <p>{t('referral.sheet.replyName')}</p>
        <div className="sheet-line" />
      </section>
      <p className="sheet-small">{t('referral.sheet.note')}</p>
    </article>
  )
}
