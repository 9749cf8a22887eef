import type { ScreenProps } from '../../app/screens.ts'
import { CaseFrame, caseIdOf } from '../case/index.ts'

export function PlanScreen({ params }: ScreenProps) {
  return (
    <CaseFrame caseId={caseIdOf(params)} part="plan">
      {() => null}
    </CaseFrame>
  )
}
