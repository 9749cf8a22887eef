import type { GroupMemberView } from '@amparo/contract/api/groups/groups'
import type { GroupKind } from '@amparo/domain/group/group-member'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { HeadButton } from './head-button.tsx'
import { draftOfLeaving, LeaveForm } from './leave-form.tsx'

/** Somebody in a group: from which day until which, with the way to her case and what could part the two. */
export function MemberEntry(props: {
  readonly member: GroupMemberView
  readonly kind: GroupKind
  /** Nobody but children decides for the household. */
  readonly isAlone: boolean
  readonly title: string
  readonly caseId: CaseId
}) {
  const t = useText('group')
  const words = useText('case')
  const { language } = useLanguage()
  const { member, kind, title, caseId } = props
  const [isLeaving, setLeaving] = useOpenForm(draftOfLeaving(member.id))
  const isItself = member.who === 'child' && member.caseId === caseId
  const other = member.case
  const partings = (other?.partings ?? []).filter((one) => one !== 'other-worker')
  return (
    <div className="person">
      <h3 className="entry-title">{member.name || words('case.someone')}</h3>
      <p className="facts">
        {isItself ? <Badge meaning="information">{t('group.itself')}</Badge> : null}
        {member.heads && member.leftOn === null ? (
          <Badge meaning="neutral" icon="person">
            {t('group.heads')}
          </Badge>
        ) : null}
        {member.who === 'named' ? <span>{t('group.named')}</span> : null}
        {member.who === 'person' ? <span>{t('group.person')}</span> : null}
        {other ? <span>{words(`case.state.${other.state}`)}</span> : null}
        {other?.worker ? <span>{t('group.worker', { name: other.worker })}</span> : null}
        {kind === 'siblings' ? null : (
          <span>{t('group.since', { date: writeDay(member.joinedOn, language) })}</span>
        )}
      </p>
      {partings.length === 0 ? null : (
        <p className="facts">
          {partings.map((one) => (
            <Badge meaning="warning" key={one}>
              {t(`group.parting.${one}`)}
            </Badge>
          ))}
        </p>
      )}
      {member.leftOn ? (
        <p className="written">
          {t('group.until', { date: writeDay(member.leftOn, language), why: member.leftBecause })}
        </p>
      ) : null}
      {other ? (
        <p>
          <Link href={hrefTo('case', { caseId: member.caseId })}>
            {t('group.openCase', { code: other.code })}
            <span className="only-read"> · {title}</span>
          </Link>
        </p>
      ) : null}
      {isLeaving && member.mayChange ? <LeaveForm member={member} onDone={() => setLeaving(false)} /> : null}
      {member.mayChange && !isLeaving ? (
        <div className="row">
          <Button weight="quiet" onPress={() => setLeaving(true)}>
            {t('group.leave')}
            <span className="only-read">
              {' '}
              · {member.name} · {title}
            </span>
          </Button>
          {kind === 'household' ? <HeadButton member={member} isAlone={props.isAlone} /> : null}
        </div>
      ) : null}
    </div>
  )
}
