import type { AccompanimentView } from '@amparo/contract/api/accompaniments/accompaniments'
import { useText } from '../../app/words/words-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { standOf } from './stand-of.ts'

const meanings = { planned: 'information', untold: 'warning', done: 'good', 'not-done': 'warning' } as const

export function StandBadge({ one }: { readonly one: Pick<AccompanimentView, 'result' | 'on'> }) {
  const t = useText('going')
  const stand = standOf(one)
  return <Badge meaning={meanings[stand]}>{t(`going.state.${stand}`)}</Badge>
}
