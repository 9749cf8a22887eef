import { listProtocols, type ProtocolHead } from '@amparo/contract/api/protocols/protocols'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { navigate } from '../../app/router.tsx'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProtocolForm } from './protocol-form.tsx'

/** With whom something may be shared, under what, and what waits for a signature or a review. */
export function ProtocolsScreen() {
  const t = useText('protocol')
  const app = useText('app')
  const { language } = useLanguage()
  const [isDrawing, setDrawing] = useState(false)
  const query = useQuery(listProtocols, {})
  const items = query.value?.items ?? []
  return (
    <Page
      title={t('protocols.title')}
      intro={<p>{t('protocols.intro')}</p>}
      width="narrow"
      back={{ href: hrefTo('administration'), label: app('nav.administration') }}
      actions={
        query.value?.mayDraw && !isDrawing ? (
          <Button icon="add" weight="main" onPress={() => setDrawing(true)}>
            {t('protocols.draw')}
          </Button>
        ) : null
      }
    >
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.state === 'loading' ? <Skeleton lines={4} /> : null}
      {isDrawing ? (
        <ProtocolForm
          isNew
          onBack={() => setDrawing(false)}
          onDone={(protocolId) => navigate(hrefTo('admin-protocol', { protocolId }))}
        />
      ) : null}
      {query.value && items.length === 0 ? (
        <EmptyState icon="share">{t('protocols.empty')}</EmptyState>
      ) : null}
      {items.length > 0 ? (
        <List
          label={t('protocols.title')}
          items={items.map((one) => ({
            id: one.id,
            title: one.title,
            detail: t('protocols.line', {
              names: one.others.join(', '),
              until: writeDay(one.validUntil, language),
            }),
            state: <ProtocolState protocol={one} />,
            href: hrefTo('admin-protocol', { protocolId: one.id }),
          }))}
        />
      ) : null}
    </Page>
  )
}

/** Where it stands, and what it waits for. */
export function ProtocolState({
  protocol: { standing, waitsForUs, reviewDue },
}: {
  readonly protocol: Pick<ProtocolHead, 'standing' | 'waitsForUs' | 'reviewDue'>
}) {
  const t = useText('protocol')
  if (waitsForUs) return <Badge meaning="warning">{t('protocol.waitsForUs')}</Badge>
  if (reviewDue) return <Badge meaning="warning">{t('protocol.reviewDue')}</Badge>
  const meaning = standing === 'in-force' ? 'good' : standing === 'suspended' ? 'warning' : 'neutral'
  return <Badge meaning={meaning}>{t(`protocol.standing.${standing}`)}</Badge>
}
