import type { ScreenProps } from '../../app/screens.ts'
import { CaseFrame, caseIdOf } from '../case/index.ts'

export function ClosureScreen({ params }: ScreenProps) {
  return (
    <CaseFrame caseId={caseIdOf(params)} part="closure">
      {() => null}
    </CaseFrame>
  )
}
