import { mySupports } from '@amparo/contract/api/supports/supports'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, SupportId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AnswerInvitation } from './answer-invitation.tsx'
import { SupportFacts } from './support-facts.tsx'

/** Cases that I was asked to support: what for first, then yes or no. */
export function MySupportsScreen() {
  const t = useText('support')
  const ui = useText('ui')
  const pages = usePages(mySupports, {})
  const { more } = pages
  return (
    <Page title={t('support.mine')} intro={<p>{t('support.mine.intro')}</p>} width="narrow">
      {pages.first.state === 'loading' ? <Skeleton lines={5} /> : null}
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      {pages.first.state === 'ready' && pages.items.length === 0 ? (
        <EmptyState icon="good">{t('support.mine.empty')}</EmptyState>
      ) : null}
      {pages.items.length > 0 ? (
        <ul className="entries" aria-label={t('support.mine')}>
          {pages.items.map((one) => (
            <li key={one.id}>
              <Invitation one={one} />
            </li>
          ))}
        </ul>
      ) : null}
      {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
      {more ? (
        <p>
          <Button icon="down" busy={pages.asking} onPress={() => void more()}>
            {ui('ui.showMore')}
          </Button>
        </p>
      ) : null}
    </Page>
  )
}

function Invitation({ one }: { readonly one: OutputOf<typeof mySupports>['items'][number] }) {
  const words = useText('case')
  return (
    <section className="entry" aria-label={one.code}>
      <h2 className="entry-title">{one.callName || one.code}</h2>
      <p className="facts">
        <span>{words('case.code', { code: one.code })}</span>
        <span>{words(`case.supportRole.${one.role}`)}</span>
      </p>
      <SupportFacts support={one} />
      <AnswerInvitation of={{ caseId: one.caseId as CaseId, supportId: one.id as SupportId }} />
    </section>
  )
}
