import type { RiskLevel } from '@amparo/domain/case/case'
import type { CheckOutcome, CheckWay } from '@amparo/domain/closure/closure-check'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import type { Fit, ReviewDecision, View } from '@amparo/domain/plan/plan-review'
import { countryName } from '@amparo/packs/nationalities'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'
import { languageName, relationWords, wholeName, type NameDraft } from '../person/index.ts'

const fields = [
  'names',
  'born',
  'sex',
  'nationalities',
  'languages',
  'origin',
  'phones',
  'addressForm',
  'relation',
  'travelsWith',
  'livesWith',
  'caregiverBy',
  'occurredOn',
  'place',
  'seenAlone',
  'body',
  'language',
  'interpreter',
  'goal',
  'childAgreed',
  'reviewOn',
  'what',
  'owner',
  'dueOn',
  'position',
  '@row',
  'level',
  'reason',
  'changes',
  'outcome',
  'because',
  'words',
  'explanation',
  'childTold',
  'holder',
  'reviewedOn',
  'fit',
  'childView',
  'caregiverView',
  'changedSince',
  'decision',
  'checkedOn',
  'checkedHow',
  'reached',
  'found',
  'howSheIs',
  'helpAnswer',
  'task',
  'waitsUntil',
] as const

/** Names of fields, and their values as people read them: no code ever stands on a screen. */
export function useFieldWords(): {
  readonly label: (field: string) => string
  readonly describe: (field: string, value: unknown) => string
} {
  const t = useText('version')
  const person = useText('person')
  const words = useText('case')
  const ui = useText('ui')
  const { language } = useLanguage()
  const list = (value: unknown, nameOf: (code: string) => string) =>
    (Array.isArray(value) ? value : []).map((code) => nameOf(String(code))).join(', ')
  const describe = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return ''
    if (typeof value === 'boolean') return ui(value ? 'ui.yes' : 'ui.no')
    switch (field) {
      case '@row':
        return t(value === 'removed' ? 'version.removed' : 'version.present')
      case 'level':
        return words(`case.risk.${value as RiskLevel}`)
      case 'fit':
        return t(`version.fit.${value as Fit}`)
      case 'decision':
        return t(`version.decision.${value as ReviewDecision}`)
      case 'checkedHow':
        return t(`version.how.${value as CheckWay}`)
      case 'found':
        return t(`version.found.${value as CheckOutcome}`)
      case 'childView':
      case 'caregiverView': {
        const { answer, words: said } = value as View
        return [answer === 'said' ? '' : t(`version.view.${answer}`), said].filter(Boolean).join(between)
      }
      case 'names':
        return (value as readonly NameDraft[]).map(wholeName).join(between)
      case 'sex':
        return person(`person.sex.${value as 'female' | 'male' | 'other' | 'unknown'}`)
      case 'addressForm':
        return person(`person.addressForm.${value as 'tu' | 'vos' | 'usted'}`)
      case 'caregiverBy':
        return person(value === 'law' ? 'person.caresByLaw' : 'person.caresByCustom')
      case 'relation':
        return relationWords(String(value), person)
      case 'languages':
        return list(value, (code) => languageName(code, language))
      case 'language':
        return languageName(String(value), language)
      case 'nationalities':
        return list(value, (code) => countryName(code, localeOf(language)))
      case 'phones':
        return list(value, (phone) => phone)
      case 'origin': {
        const { country, words } = value as { country?: string | null; words?: string }
        return [words, country ? countryName(country, localeOf(language)) : ''].filter(Boolean).join(between)
      }
    }
    const date = parseApproximateDate(value)
    if (date.ok) return writeApproximateDate(date.value, ui, language)
    if (typeof value === 'string' && isPlainDate(value)) return writeDay(value, language)
    return String(value)
  }
  return {
    label: (field) => {
      const known = fields.find((one) => one === field)
      return t(known ? `version.field.${known}` : 'version.field.other')
    },
    describe,
  }
}
