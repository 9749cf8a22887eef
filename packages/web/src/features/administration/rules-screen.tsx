import { listRules, type RuleView } from '@amparo/contract/api/rules/rules'
import type { ApprovalSteps } from '@amparo/domain/approval/approval-steps'
import { countryName } from '@amparo/packs/nationalities'
import { useSession } from '../../app/session-context.tsx'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { wordsOf } from '../../app/words/words-of.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { ExactValues } from '../../ui/exact-values.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { backToParts } from './back.ts'
import { ApprovalWords } from './late-approval.ts'
import { ClocksWithoutRule } from './clocks-without-rule.tsx'
import { RuleActions } from './rule-actions.tsx'
import { RuleParameters } from './rule-parameters.tsx'

const meanings: Readonly<Record<RuleView['basis']['status'], Meaning>> = {
  law: 'information',
  'inter-agency-guidelines': 'information',
  'default-to-confirm': 'warning',
  organisation: 'good',
}

/** Every rule with what it rests on: a default is called a default, never a law. */
export function RulesScreen() {
  const t = useText('administration')
  const { roles } = useSession()
  const query = useQuery(listRules, {})
  const rules = query.value?.items ?? []
  const [holding, others] = [
    rules.filter((rule) => rule.holdsToday),
    rules.filter((rule) => !rule.holdsToday),
  ]
  return (
    <Page title={t('administration.admin-rules')} back={backToParts(t)} intro={<p>{t('rules.intro')}</p>}>
      {roles.some((role) => role === 'administrator' || role === 'manager') ? <ClocksWithoutRule /> : null}
      {query.state === 'loading' ? <Skeleton lines={6} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      <Rules rules={holding} />
      {others.length > 0 ? (
        <>
          <h2 className="card-title">{t('rules.others')}</h2>
          <Rules rules={others} />
        </>
      ) : null}
    </Page>
  )
}

/** Which rule it is; whose version it is stands beside. */
function nameOf({ kind, jurisdiction }: RuleView): string {
  return `${kind}.${jurisdiction.toLowerCase()}`
}

function Rules({ rules }: { readonly rules: readonly RuleView[] }) {
  const t = useText('administration')
  const { language } = useLanguage()
  const publishing = useText('publishing')
  const { roles } = useSession()
  const whereOf = (rule: RuleView) =>
    rule.jurisdiction === 'any'
      ? t('rules.anywhere')
      : countryName(rule.jurisdiction.slice(0, 2), localeOf(language))
  return (
    <div>
      {rules.map((rule) => (
        <DisclosureSection
          key={`${rule.id} ${rule.version}`}
          title={wordsOf(rule.title, language)}
          summary={[
            whereOf(rule),
            t(`rules.basis.${rule.shownAs}`),
            ...(rule.isOwn && rule.verified === null ? [publishing('publishing.toConfirm')] : []),
          ].join(between)}
        >
          <div className="case-main">
            <p className="row">
              <Badge meaning={meanings[rule.shownAs]}>{t(`rules.basis.${rule.shownAs}`)}</Badge>
              {rule.verified ? (
                <Badge meaning="good">{publishing('publishing.isConfirmed')}</Badge>
              ) : (
                <Badge meaning="warning">{publishing('publishing.toConfirm')}</Badge>
              )}
              <Badge meaning={rule.holdsToday ? 'good' : 'neutral'}>{t(`rules.status.${rule.status}`)}</Badge>
            </p>
            {rule.verified && rule.basis.status === 'default-to-confirm' ? null : (
              <p className="written">{wordsOf(rule.basis.text, language)}</p>
            )}
            {rule.kind === 'approval-steps' ? (
              <ApprovalWords steps={rule.parameters as ApprovalSteps} />
            ) : (
              <RuleParameters parameters={rule.parameters} />
            )}
            <SummaryList
              rows={[
                {
                  id: 'from',
                  label: t('rules.from'),
                  value: rule.to
                    ? t('rules.fromTo', {
                        from: writeDay(rule.from, language),
                        to: writeDay(rule.to, language),
                      })
                    : writeDay(rule.from, language),
                },
                { id: 'version', label: t('rules.version'), value: String(rule.version) },
                {
                  id: 'verified',
                  label: t('rules.verified'),
                  value: rule.verified
                    ? t('rules.verifiedBy', {
                        by: rule.verified.by,
                        on: writeDay(rule.verified.on, language),
                      })
                    : t('rules.notVerified'),
                },
                ...(rule.verified?.source
                  ? [{ id: 'source', label: publishing('publishing.source'), value: rule.verified.source }]
                  : []),
              ]}
            />
            <ExactValues
              of={wordsOf(rule.title, language)}
              values={[{ label: t('rules.id'), value: nameOf(rule) }]}
            />
            {roles.includes('administrator') ? <RuleActions rule={rule} /> : null}
          </div>
        </DisclosureSection>
      ))}
    </div>
  )
}
