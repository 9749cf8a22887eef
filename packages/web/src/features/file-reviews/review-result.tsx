import type { showFileReview } from '@amparo/contract/api/file-reviews/file-reviews'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { useText } from '../../app/words/words-context.tsx'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

type Result = OutputOf<typeof showFileReview>['result']
type Share = { readonly yes: number; readonly of: number }

/** How often the answer was yes, by point and by person. */
export function ReviewResult({ result }: { readonly result: Result }) {
  const t = useText('file-review')
  const { items, workers } = result
  const write = (share: Share | undefined) =>
    share && share.of > 0
      ? t('file-review.result.share', { yes: share.yes, of: share.of })
      : t('file-review.result.none')
  const person = (name: string | null) => name ?? t('file-review.result.person')
  if (workers.length === 0)
    return (
      <Card title={t('file-review.result')}>
        <EmptyState icon="check">{t('file-review.result.empty')}</EmptyState>
      </Card>
    )
  return (
    <Card title={t('file-review.result')}>
      <p className="soft">{t('file-review.result.help')}</p>
      <DataTable
        caption={t('file-review.result.workers')}
        rows={workers}
        rowKey={({ workerId }) => workerId}
        columns={[
          { id: 'person', label: t('file-review.result.person'), cell: ({ name }) => person(name) },
          { id: 'files', label: t('file-review.result.files'), number: true, cell: ({ files }) => files },
          { id: 'yes', label: t('file-review.result.yes'), number: true, cell: write },
        ]}
      />
      <DataTable
        caption={t('file-review.result.items')}
        rows={items}
        rowKey={({ item }) => item}
        columns={[
          {
            id: 'point',
            label: t('file-review.result.point'),
            cell: ({ item }) => t(`file-review.item.${item}`),
          },
          { id: 'all', label: t('file-review.result.all'), number: true, cell: write },
          ...(workers.length < 2 ? [] : workers).map((worker) => ({
            id: worker.workerId,
            label: person(worker.name),
            number: true,
            cell: ({ item }: Result['items'][number]) => write(worker.items.find((one) => one.item === item)),
          })),
        ]}
      />
    </Card>
  )
}
