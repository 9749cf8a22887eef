import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { LateChildCases } from '../again/index.ts'
import { draftOfNewNote, LateNewNote } from '../notes/index.ts'
import { CaseFrame, isMissing, isMourned, type OpenedCase } from './case-frame.tsx'
import { caseIdOf, hasRole, mayAdd, mayAddNote } from './case-rights.ts'
import { ChildCard } from './child-card.tsx'
import { HoldBanner } from './hold-banner.tsx'
import { draftOfHold, HoldForm } from './hold-form.tsx'
import { NextSteps } from './next-steps.tsx'
import { TransferBanners } from './transfer-banners.tsx'
import { Waiting } from './waiting.tsx'

/** Opens on the child: what she wants to be called, who she is with, who answers for her, what is due. */
export function CaseScreen({ params }: ScreenProps) {
  const t = useText('hold')
  const words = useText('case')
  const note = useText('note')
  const session = useSession()
  const caseId = caseIdOf(params)
  const [isHolding, setHolding] = useOpenForm(draftOfHold(caseId))
  const [isWriting, setWriting] = useOpenForm(draftOfNewNote(caseId))
  const mayPause = (opened: OpenedCase) =>
    opened.relation === 'own' && mayAdd(opened, 'course') && hasRole(session, 'caseworker', 'supervisor')
  const isWorkedOn = ({ case: { state } }: OpenedCase) => state === 'open' || state === 'on-hold'
  const mayHold = (opened: OpenedCase) =>
    mayPause(opened) &&
    opened.case.state === 'open' &&
    opened.case.closureState === 'none' &&
    !isMourned(opened)
  return (
    <CaseFrame
      caseId={caseId}
      part="overview"
      actions={(opened) =>
        isHolding ? null : (
          <>
            {mayAddNote(opened) && !isWriting ? (
              <Button weight="main" icon="add" onPress={() => setWriting(true)}>
                {note('note.add')}
              </Button>
            ) : null}
            {mayHold(opened) ? <Button onPress={() => setHolding(true)}>{t('hold.begin')}</Button> : null}
            {mayPause(opened) && isWorkedOn(opened) && !isMissing(opened) && !isMourned(opened) ? (
              <Link href={hrefTo('case-missing', { caseId })} look="button">
                {words('case.part.missing')}
              </Link>
            ) : null}
          </>
        )
      }
    >
      {(opened) => (
        <>
          {mayHold(opened) && isHolding ? (
            <HoldForm caseId={caseId} onDone={() => setHolding(false)} />
          ) : null}
          {isWriting ? (
            <LateNewNote opened={opened} caseId={caseId} onDone={() => setWriting(false)} />
          ) : null}
          <TransferBanners opened={opened} />
          {opened.case.hold ? (
            <HoldBanner hold={opened.case.hold} caseId={caseId} mayResume={mayPause(opened)} />
          ) : null}
          <ChildCard opened={opened} caseId={caseId} />
          {opened.ofChild ? <LateChildCases caseId={caseId} of={opened.ofChild} /> : null}
          <Waiting opened={opened} caseId={caseId} />
          {opened.reads.includes('course') ? <NextSteps opened={opened} caseId={caseId} /> : null}
        </>
      )}
    </CaseFrame>
  )
}
