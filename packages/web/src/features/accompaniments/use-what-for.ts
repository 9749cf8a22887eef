import { openCase } from '@amparo/contract/api/cases/open-case'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { listServicesGiven } from '@amparo/contract/api/services/service-records'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'

/** What somebody may go along for: a referral of the case, or a service that the own organisation gave. */
export function useWhatFor(caseId: CaseId): readonly { readonly value: string; readonly label: string }[] {
  const service = useText('service')
  const { language } = useLanguage()
  const { value: opened } = useQuery(openCase, { caseId })
  const referrals = useQuery(listCaseReferrals, { caseId })
  const given = useQuery(listServicesGiven, opened?.reads.includes('plan') ? { caseId } : undefined)
  return [
    ...(referrals.value?.items ?? []).map((one) => ({
      value: `referral ${one.id}`,
      label: [service(`service.kind.${one.service}`), one.toOrganisation].join(between),
    })),
    ...(given.value?.items ?? []).map((one) => ({
      value: `service ${one.id}`,
      label: [service(`service.kind.${one.service}`), writeDay(one.givenOn, language)].join(between),
    })),
  ]
}
