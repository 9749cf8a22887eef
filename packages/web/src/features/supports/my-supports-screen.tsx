import { mySupports } from '@amparo/contract/api/supports/supports'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, SupportId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { AnswerInvitation } from './answer-invitation.tsx'
import { SupportFacts } from './support-facts.tsx'

/** Cases that I was asked to support: what for first, then yes or no. */
export function MySupportsScreen() {
  const t = useText('support')
  const pages = usePages(mySupports, {})
  return (
    <Page title={t('support.mine')} intro={<p>{t('support.mine.intro')}</p>} width="narrow">
      <Paged pages={pages} lines={5} empty={<EmptyState icon="good">{t('support.mine.empty')}</EmptyState>}>
        <ul className="entries" aria-label={t('support.mine')}>
          {pages.items.map((one) => (
            <li key={one.id}>
              <Invitation one={one} />
            </li>
          ))}
        </ul>
      </Paged>
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
