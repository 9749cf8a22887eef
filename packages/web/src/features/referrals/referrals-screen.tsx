import type { ScreenProps } from '../../app/screens.ts'
import { CaseFrame, caseIdOf } from '../case/index.ts'

export function ReferralsScreen({ params }: ScreenProps) {
  return (
    <CaseFrame caseId={caseIdOf(params)} part="referrals">
      {() => null}
    </CaseFrame>
  )
}
