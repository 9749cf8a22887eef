import type { ScreenProps } from '../../app/screens.ts'
import { CaseFrame, caseIdOf } from '../case/index.ts'

export function PeopleScreen({ params }: ScreenProps) {
  return (
    <CaseFrame caseId={caseIdOf(params)} part="people">
      {() => null}
    </CaseFrame>
  )
}
