import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'

/** What is due and overdue, what waits for me, what changed on my cases; one tap to the thing. */
export function TodayScreen() {
  const t = useText('today')
  return (
    <Page
      title={t('today.title')}
      actions={
        <Link href={hrefTo('register')} look="main" icon="register">
          {t('today.register')}
        </Link>
      }
    >
      <div className="columns">
        <Card title={t('today.due')}>
          <EmptyState icon="good">{t('today.dueEmpty')}</EmptyState>
        </Card>
        <Card title={t('today.waiting')}>
          <EmptyState icon="people">{t('today.waitingEmpty')}</EmptyState>
        </Card>
        <Card title={t('today.changed')}>
          <EmptyState
            icon="clock"
            action={
              <Link href={hrefTo('cases')} look="button">
                {t('today.toCases')}
              </Link>
            }
          >
            {t('today.changedEmpty')}
          </EmptyState>
        </Card>
      </div>
    </Page>
  )
}
