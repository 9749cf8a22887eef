import { useText } from '../app/words/words-context.tsx'

/** The shape of what is coming, while it is fetched. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const t = useText('ui')
  return (
    <div className="skeleton" role="status">
      <span className="only-read">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span className="skeleton-line" key={index} />
      ))}
    </div>
  )
}
