import type { ScreenProps } from '../../app/screens.ts'
import { CaseFrame } from './case-frame.tsx'
import { caseIdOf } from './case-rights.ts'
import { ChildCard } from './child-card.tsx'
import { NextSteps } from './next-steps.tsx'
import { Waiting } from './waiting.tsx'

/** Opens on the child: what she wants to be called, who she is with, who answers for her, what is due. */
export function CaseScreen({ params }: ScreenProps) {
  const caseId = caseIdOf(params)
  return (
    <CaseFrame caseId={caseId} part="overview">
      {(opened) => (
        <>
          <ChildCard opened={opened} caseId={caseId} />
          <Waiting opened={opened} caseId={caseId} />
          {opened.reads.includes('course') ? <NextSteps opened={opened} caseId={caseId} /> : null}
        </>
      )}
    </CaseFrame>
  )
}
