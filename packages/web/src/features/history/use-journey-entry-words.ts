import type { Phase } from '@amparo/domain/case/case'
import {
  legFieldNames,
  type JourneyHazard,
  type JourneyPlace,
  type TravelCompany,
  type TravelMeans,
} from '@amparo/domain/journey/journey-leg'
import {
  stayFieldNames,
  type JourneyStay,
  type Separation,
  type StayKind,
} from '@amparo/domain/journey/journey-stay'
import { leavingFieldNames, type LeavingReason, type WordsPermission } from '@amparo/domain/journey/leaving'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import { debtFieldNames } from '@amparo/domain/smuggling/smuggling-debt'
import { countryName } from '@amparo/packs/nationalities'
import { between } from '../../app/words/between.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'
import { languageName } from '../person/index.ts'

const journeyKinds: readonly string[] = ['journey-leg', 'journey-stay', 'leaving']
const journeyFields = [...legFieldNames, ...stayFieldNames, ...leavingFieldNames, 'because'] as const
const debtFields = [...debtFieldNames, 'because'] as const

/** What was told of the journey and of what is owed for it, as people read it; nothing of other records. */
export function useJourneyEntryWords(recordKind: string): {
  readonly label: (field: string) => string | undefined
  readonly describe: (field: string, value: unknown) => string | undefined
} {
  const t = useText('journey')
  const debt = useText('smuggling')
  const phases = useText('case')
  const ui = useText('ui')
  const { language } = useLanguage()
  const isJourney = journeyKinds.includes(recordKind)
  const place = ({ country, words }: JourneyPlace) =>
    [words, country ? countryName(country, localeOf(language)) : ''].filter(Boolean).join(', ')
  const listOf = <Code>(value: unknown, nameOf: (code: Code) => string) =>
    (value as readonly Code[]).map(nameOf).join(', ')
  const described = (field: string, value: unknown): string => {
    const date = parseApproximateDate(value)
    if (date.ok) return writeApproximateDate(date.value, ui, language)
    switch (field) {
      case 'from':
      case 'to':
      case 'place':
        return place(value as JourneyPlace)
      case 'until':
        return t('journey.stay.still')
      case 'phase':
        return phases(`case.phase.${value as Phase}`)
      case 'means':
        return listOf(value, (code: TravelMeans) => t(`journey.means.${code}`))
      case 'company':
        return listOf(value, (code: TravelCompany) => t(`journey.company.${code}`))
      case 'hazards':
        return listOf(value, (code: JourneyHazard) => t(`journey.hazard.${code}`))
      case 'reasons':
        return listOf(value, (code: LeavingReason) => t(`journey.reason.${code}`))
      case 'kind':
        return t(`journey.stay.${value as StayKind}`)
      case 'withAdults':
        return t(`journey.stay.adults.${value as JourneyStay['withAdults']}`)
      case 'mayUse':
        return t(`journey.leaving.mayUse.${value as WordsPermission}`)
      case 'language':
        return languageName(String(value), language)
      case 'separation': {
        const { from, by, why, authority } = value as Separation
        return [from, by, why, authority].filter(Boolean).join(between)
      }
      default:
        return String(value)
    }
  }
  return {
    label: (field) => {
      const told = isJourney ? journeyFields.find((one) => one === field) : undefined
      if (told) return t(`journey.field.${told}`)
      const owed = recordKind === 'smuggling-debt' ? debtFields.find((one) => one === field) : undefined
      return owed ? debt(`smuggling.field.${owed}`) : undefined
    },
    describe: (field, value) => {
      if (isJourney) return value === null || value === undefined ? '' : described(field, value)
      if (recordKind !== 'smuggling-debt') return undefined
      return Array.isArray(value) ? value.join(', ') : String(value ?? '')
    },
  }
}
