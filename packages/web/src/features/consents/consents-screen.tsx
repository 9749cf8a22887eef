import type { ScreenProps } from '../../app/screens.ts'
import { CaseFrame, caseIdOf } from '../case/index.ts'

export function ConsentsScreen({ params }: ScreenProps) {
  return (
    <CaseFrame caseId={caseIdOf(params)} part="consents">
      {() => null}
    </CaseFrame>
  )
}
