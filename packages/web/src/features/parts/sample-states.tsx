import { useText } from '../../app/words/words-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'

export function SampleStates() {
  const t = useText('parts')
  return (
    <Card title={t('parts.states')}>
      <div className="row">
        <Badge meaning="danger">{t('parts.overdue')}</Badge>
        <Badge meaning="warning">{t('parts.dueToday')}</Badge>
        <Badge meaning="good">{t('parts.received')}</Badge>
        <Badge meaning="information">{t('parts.onDevice')}</Badge>
        <Badge meaning="neutral" icon="edit">
          {t('parts.draft')}
        </Badge>
      </div>
      <Banner meaning="warning" title={t('parts.bannerTitle')}>
        <p>{t('parts.banner')}</p>
      </Banner>
      <ProblemNotice
        problem={{ code: 'referral.consent-missing', message: t('parts.problem'), helpCode: '7F3A-20' }}
        onRetry={() => undefined}
      />
      <EmptyState icon="calendar" action={<Button icon="add">{t('parts.schedule')}</Button>}>
        {t('parts.empty')}
      </EmptyState>
      <ProgressBar
        label={t('parts.progress')}
        value={120}
        most={300}
        words={t('parts.progressWords', { n: 120, of: 300 })}
      />
    </Card>
  )
}
