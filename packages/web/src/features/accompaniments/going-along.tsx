import { listAccompaniments } from '@amparo/contract/api/accompaniments/accompaniments'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Link } from '../../ui/link.tsx'
import { StandBadge } from './stand-badge.tsx'
import { whenOf } from './stand-of.ts'

/** Beside a referral or a service: who goes or went along, and how that stands. */
export function GoingAlong(props: {
  readonly caseId: CaseId
  readonly kind: 'referral' | 'service'
  readonly id: string
}) {
  const t = useText('going')
  const { language } = useLanguage()
  const { caseId, kind, id } = props
  const { value } = useQuery(listAccompaniments, { caseId })
  const shown = (value?.items ?? []).filter(
    ({ of, withdrawnAt }) => withdrawnAt === null && of?.kind === kind && of.id === id,
  )
  return shown.map((one) => (
    <span className="row" key={one.id}>
      <StandBadge one={one} />
      <Link href={hrefTo('case-accompaniments', { caseId })}>
        {t('going.line', { when: whenOf(one, language), who: one.who })}
      </Link>
    </span>
  ))
}
