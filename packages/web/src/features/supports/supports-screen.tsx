import { showSupports } from '@amparo/contract/api/supports/supports'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf } from '../case/index.ts'
import { draftOfInvitation } from './draft-of-invitation.ts'
import { SupportEntry } from './support-entry.tsx'

const InviteForm = latePart(async () => (await import('./invite-form.tsx')).InviteForm)

/** Who leads the case, and who supports it with what each is for. */
export function SupportsScreen({ params }: ScreenProps) {
  const t = useText('support')
  const caseId = caseIdOf(params)
  const query = useQuery(showSupports, { caseId })
  const [isInviting, setInviting] = useOpenForm(draftOfInvitation(caseId))
  const shown = query.value
  const stands = (state: string) => state === 'invited' || state === 'accepted'
  const now = shown?.items.filter((one) => stands(one.state) && !one.isOver) ?? []
  const earlier = shown?.items.filter((one) => !now.includes(one)) ?? []
  return (
    <CaseFrame
      caseId={caseId}
      part="supports"
      actions={() =>
        shown?.mayInvite && !isInviting ? (
          <Button icon="add" weight="main" onPress={() => setInviting(true)}>
            {t('support.invite')}
          </Button>
        ) : null
      }
    >
      {() => (
        <>
          {query.state === 'loading' ? <Skeleton lines={4} /> : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {shown ? (
            <>
              {isInviting && shown.mayInvite ? (
                <InviteForm caseId={caseId} shown={shown} onDone={() => setInviting(false)} />
              ) : null}
              <Card title={t('support.lead')}>
                <p>{shown.lead ?? t('support.lead.nobody')}</p>
                <p className="soft">{t('support.lead.what')}</p>
              </Card>
              <Card title={t('support.now')}>
                {now.length === 0 ? <EmptyState icon="people">{t('support.none')}</EmptyState> : null}
                {now.map((support) => (
                  <SupportEntry key={support.id} {...{ support, caseId }} mayInvite={shown.mayInvite} />
                ))}
              </Card>
              {earlier.length > 0 ? (
                <Card title={t('support.earlier')}>
                  {earlier.map((support) => (
                    <SupportEntry key={support.id} {...{ support, caseId }} mayInvite={false} />
                  ))}
                </Card>
              ) : null}
            </>
          ) : null}
        </>
      )}
    </CaseFrame>
  )
}
