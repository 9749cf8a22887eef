import { useText } from '../../app/words/words-context.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'

/** Caseload by person, what is overdue, cases without contact, approvals waiting. */
export function TeamScreen() {
  const t = useText('team')
  return (
    <Page title={t('team.title')}>
      <Card title={t('team.approvals')}>
        <EmptyState icon="good">{t('team.approvalsEmpty')}</EmptyState>
      </Card>
      <Card title={t('team.caption')}>
        <EmptyState icon="people">{t('team.empty')}</EmptyState>
      </Card>
    </Page>
  )
}
