import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Link } from '../../ui/link.tsx'
import type { OpenedCase } from './case-frame.tsx'

/** What stands still until a person answers; nothing is shown where nothing does. */
export function Waiting({ opened, caseId }: { readonly opened: OpenedCase; readonly caseId: string }) {
  const t = useText('case')
  const { riskState, assessmentState, planState, closureState } = opened.case
  const rows = [
    riskState === 'decided' && {
      words: t('case.waiting.risk'),
      href: hrefTo('case-risk', { caseId }),
      to: t('case.part.risk'),
    },
    assessmentState === 'completed' && {
      words: t('case.waiting.assessment'),
      href: hrefTo('case-assessments', { caseId }),
      to: t('case.part.assessments'),
    },
    planState === 'submitted' && {
      words: t('case.waiting.plan'),
      href: hrefTo('case-plan', { caseId }),
      to: t('case.part.plan'),
    },
    closureState === 'requested' && {
      words: t('case.waiting.closure'),
      href: hrefTo('case-closure', { caseId }),
      to: t('case.part.closure'),
    },
    opened.twoVersions > 0 && {
      words: t('case.waiting.versions', { n: opened.twoVersions }),
      href: hrefTo('case-versions', { caseId }),
      to: t('case.chooseVersion'),
    },
  ].filter((row) => row !== false)
  if (rows.length === 0) return null
  return (
    <Banner meaning="warning" title={t('case.waiting')}>
      <ul>
        {rows.map((row) => (
          <li className="row" key={row.href}>
            <span>{row.words}</span>
            <Link href={row.href}>{row.to}</Link>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
