import { ageGroups, type CaseFilter } from '@amparo/domain/case/case-filter'
import { countryName } from '@amparo/packs/nationalities'
import { writeDay } from '../../app/words/dates.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { languageName } from '../person/index.ts'

/** What the person and the team of a filter are called, where it is known. */
export type NamedInFilter = { readonly worker?: string | undefined; readonly team?: string | undefined }

/** What a filter means, a few words for each of its parts. */
export function useFilterWords(): (filter: CaseFilter, named?: NamedInFilter) => readonly string[] {
  const t = useText('filter')
  const words = useText('case')
  const { language } = useLanguage()
  return (filter, named = {}) => {
    const { state, risk, worker, team, step, overdue, silentDays, waiting, given, askedFor, referral } =
      filter
    const { newDays, changedDays, closedFrom, closedUntil, age, sex, company, nationality } = filter
    const { language: spoken, place, phase, held, missing, flagged, twoVersions, transfer } = filter
    const country = (code: string) => countryName(code, localeOf(language))
    return [
      state && (state === 'live' ? t('filter.state.live') : words(`case.state.${state}`)),
      risk && words(`case.risk.${risk}`),
      step && t(`filter.step.${step}`),
      overdue &&
        (overdue === 'any'
          ? t('filter.overdue.any')
          : t('filter.overdue.one', { what: words(`case.task.${overdue}`) })),
      waiting && t(`filter.waiting.${waiting}`),
      worker &&
        (named.worker === undefined
          ? t(worker === 'nobody' ? 'filter.worker.nobody' : 'filter.worker.one')
          : t('filter.worker.named', { name: named.worker })),
      team &&
        (named.team === undefined
          ? t(team === 'none' ? 'filter.team.none' : 'filter.team.one')
          : t('filter.team.named', { name: named.team })),
      given && t('filter.given'),
      askedFor && t('filter.askedFor'),
      silentDays && t('filter.silentDays', { days: silentDays }),
      newDays && t('filter.newDays', { days: newDays }),
      changedDays && t('filter.changedDays', { days: changedDays }),
      closedFrom && t('filter.closedFrom', { date: writeDay(closedFrom, language) }),
      closedUntil && t('filter.closedUntil', { date: writeDay(closedUntil, language) }),
      age &&
        (age === 'adult' || age === 'unknown'
          ? t(`filter.age.${age}`)
          : t('filter.age', { from: ageGroups[age][0], to: ageGroups[age][1] })),
      sex && t(`filter.sex.${sex}`),
      company && t(`filter.company.${company}`),
      nationality && t('filter.nationality', { what: country(nationality) }),
      spoken && t('filter.language', { what: languageName(spoken, language) }),
      place && t('filter.place', { what: country(place) }),
      phase && t('filter.phase', { what: words(`case.phase.${phase}`) }),
      held && t('filter.held'),
      missing && t('filter.missing'),
      flagged && t('filter.flagged'),
      twoVersions && t('filter.twoVersions'),
      referral && t(`filter.referral.${referral}`),
      transfer && t(`filter.transfer.${transfer}`),
    ].filter((one) => typeof one === 'string')
  }
}
