import type { RiskLevel } from '@amparo/domain/case/case'
import { useText } from '../../app/words/words-context.tsx'
import { Badge, type Meaning } from '../../ui/badge.tsx'

const meanings: Readonly<Record<RiskLevel, Meaning>> = {
  emergency: 'danger',
  high: 'danger',
  medium: 'warning',
  low: 'good',
}

/**
 * The situation has a risk, not the child; the word says it, the shape and colour repeat it. Nothing for whoever may
 * not read about risk: “not assessed” would be said of a child whose risk is known.
 */
export function RiskBadge({ level }: { readonly level: RiskLevel | null | undefined }) {
  const t = useText('case')
  if (level === undefined) return null
  if (level === null) return <Badge meaning="neutral">{t('case.risk.none')}</Badge>
  return <Badge meaning={meanings[level]}>{t(`case.risk.${level}`)}</Badge>
}
