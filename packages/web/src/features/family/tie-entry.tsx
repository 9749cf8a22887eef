import type { FamilyRelationView } from '@amparo/contract/api/family-relations/family-relations'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { draftOfFinding, FindingForm } from './finding-form.tsx'
import type { NamedPerson } from './people-names.ts'

const meanings: Readonly<Record<FamilyRelationView['standing'], Meaning>> = {
  claimed: 'information',
  verified: 'good',
  disproved: 'neutral',
}

/** One tie: whose, by law or custom, who says so, and everything that looking into it showed. */
export function TieEntry(props: {
  readonly tie: FamilyRelationView
  readonly from: NamedPerson | undefined
  readonly to: NamedPerson | undefined
  readonly caseId: CaseId
  readonly mayWrite: boolean
}) {
  const t = useText('family')
  const words = useText('case')
  const { language } = useLanguage()
  const { tie, from, to, caseId } = props
  const [isFinding, setFinding] = useOpenForm(draftOfFinding(tie.id))
  const title = t('family.tie', {
    from: from?.name ?? '',
    kind: t(`family.kind.${tie.kind}`, { sex: from?.sex ?? 'other' }),
    to: to?.name ?? '',
  })
  return (
    <div className="person">
      <h3 className="entry-title">{title}</h3>
      <p className="facts">
        <Badge meaning={meanings[tie.standing]}>{t(`family.standing.${tie.standing}`)}</Badge>
        {tie.basis === 'not-known' ? null : <span>{t(`family.basis.${tie.basis}`)}</span>}
        <span>{t('family.saidBy', { who: tie.claimedBy })}</span>
        {tie.fromCase ? <span>{t('family.fromCase', { code: tie.fromCase })}</span> : null}
      </p>
      {tie.findings.map((finding) => (
        <p className="facts" key={`${finding.foundOn} ${finding.standing} ${finding.how}`}>
          <span>{t(`family.find.${finding.standing === 'disproved' ? 'disproved' : 'verified'}`)}</span>
          <span>{t('family.finding', { date: writeDay(finding.foundOn, language), how: finding.how })}</span>
          {/* Who found it on the case that it comes from has no name here. */}
          {finding.by === null && tie.fromCase ? null : <span>{finding.by ?? words('case.someone')}</span>}
        </p>
      ))}
      {isFinding && props.mayWrite ? (
        <FindingForm caseId={caseId} tie={tie} onDone={() => setFinding(false)} />
      ) : null}
      {props.mayWrite && !isFinding ? (
        <div className="row">
          <Button weight="quiet" icon="check" onPress={() => setFinding(true)}>
            {t('family.find')}
            <span className="only-read"> · {title}</span>
          </Button>
        </div>
      ) : null}
    </div>
  )
}
