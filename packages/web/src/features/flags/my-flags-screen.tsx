import { myFlags } from '@amparo/contract/api/flags/flags'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'
import { shortened } from '../case/index.ts'

const mostLetters = 120

/** The flags on my cases, and those that I set on others, by their day. */
export function MyFlagsScreen() {
  const t = useText('flag')
  const { language } = useLanguage()
  const pages = usePages(myFlags, {})
  return (
    <Page title={t('flag.mine')} intro={<p>{t('flag.mine.intro')}</p>}>
      <Paged pages={pages} lines={5} empty={<EmptyState icon="good">{t('flag.mine.empty')}</EmptyState>}>
        <List
          label={t('flag.mine')}
          items={pages.items.map((flag) => ({
            id: flag.id,
            title: shortened(flag.reason, mostLetters),
            detail: [writeDay(flag.on, language), flag.callName, flag.code].join(between),
            href: hrefTo('case-flags', { caseId: flag.caseId }),
          }))}
        />
      </Paged>
    </Page>
  )
}
