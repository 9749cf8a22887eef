import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'

export function CasesScreen() {
  const t = useText('cases')
  return (
    <Page title={t('cases.title')}>
      <EmptyState
        icon="cases"
        action={
          <Link href={hrefTo('register')} look="main" icon="search">
            {t('cases.search')}
          </Link>
        }
      >
        {t('cases.empty')}
      </EmptyState>
    </Page>
  )
}
