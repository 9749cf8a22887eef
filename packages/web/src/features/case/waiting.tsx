import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Link } from '../../ui/link.tsx'
import type { OpenedCase } from './case-frame.tsx'

/** What stands still until a person answers; nothing is shown where nothing does. */
export function Waiting({ opened, caseId }: { readonly opened: OpenedCase; readonly caseId: string }) {
  const t = useText('case')
  const { riskState, assessmentState, planState, closureState } = opened.case
  // Of a case that has ended nobody is asked any more.
  const isOver = opened.case.state === 'closed' || opened.case.state === 'transferred'
  const approvals = [
    riskState === 'decided' && ({ part: 'risk', screen: 'case-risk' } as const),
    assessmentState === 'completed' && ({ part: 'assessments', screen: 'case-assessments' } as const),
    planState === 'submitted' && ({ part: 'plan', screen: 'case-plan' } as const),
    closureState === 'requested' && ({ part: 'closure', screen: 'case-closure' } as const),
  ].filter((row) => row !== false)
  const asked = isOver ? [] : approvals
  if (asked.length === 0 && opened.twoVersions === 0) return null
  return (
    <Banner meaning="warning" title={t(asked.length > 0 ? 'case.waiting.approval' : 'case.waiting')}>
      {asked.length > 0 ? (
        <ul className="row">
          {asked.map(({ part, screen }) => (
            <li key={part}>
              <Link href={hrefTo(screen, { caseId })}>{t(`case.part.${part}`)}</Link>
            </li>
          ))}
        </ul>
      ) : null}
      {opened.twoVersions > 0 ? (
        <p>
          <Link href={hrefTo('case-versions', { caseId })}>
            {t('case.waiting.versions', { n: opened.twoVersions })}
          </Link>
        </p>
      ) : null}
    </Banner>
  )
}
