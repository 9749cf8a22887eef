import type { Section } from '@amparo/domain/access/vocabulary'
import {
  ageFilters,
  companyFilters,
  overdueFilters,
  referralFilters,
  riskFilters,
  sexFilters,
  stepFilters,
  transferFilters,
  waitingFilters,
  type CaseFilter,
} from '@amparo/domain/case/case-filter'
import { mayFilter } from '@amparo/domain/case/may-filter'
import { phases } from '@amparo/domain/case/case'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import type { Choice } from '../../ui/choice.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { Select } from '../../ui/select.tsx'
import { languageName, languagesFor, useCountryChoices } from '../person/index.ts'
import { useFilterWords } from './filter-words.ts'

/** Every part that is chosen from a few answers, in the order in which a caseworker thinks of them. */
const choices = {
  risk: riskFilters,
  step: stepFilters,
  overdue: overdueFilters,
  waiting: waitingFilters,
  worker: ['nobody'],
  given: ['yes'],
  silentDays: [14, 30, 60, 90],
  newDays: [7, 30, 90],
  changedDays: [1, 7],
  age: ageFilters,
  sex: sexFilters,
  company: companyFilters,
  phase: phases,
  held: ['yes'],
  missing: ['yes'],
  flagged: ['yes'],
  twoVersions: ['yes'],
  referral: referralFilters,
  transfer: transferFilters,
} as const satisfies { readonly [Part in keyof CaseFilter]?: readonly NonNullable<CaseFilter[Part]>[] }
const parts = Object.keys(choices) as (keyof typeof choices)[]

/** What may be asked of the list: only what the reader may read in it. */
export function CaseFilters(props: {
  readonly filter: CaseFilter
  readonly reads: readonly Section[]
  readonly onChange: (filter: CaseFilter) => void
}) {
  const t = useText('filter')
  const wordsOf = useFilterWords()
  const session = useSession()
  const { language } = useLanguage()
  const { filter, reads, onChange } = props
  const { state: _state, ...others } = filter
  const chosen = wordsOf(others)
  // Fields that keep what was typed in them begin anew.
  const [cleared, setCleared] = useState(0)
  const clear = () => {
    setCleared(cleared + 1)
    onChange({ state: filter.state })
  }
  const offered = parts.flatMap((part) => {
    const some = choices[part].map((value) => ({ [part]: value }) as CaseFilter)
    const allowed = some.filter((one) => mayFilter(one, reads))
    return allowed.length > 0 ? [{ part, allowed }] : []
  })
  const mayAskOfClosing = mayFilter({ closedFrom: filter.closedFrom ?? ('2000-01-01' as never) }, reads)
  const countries = useCountryChoices()
  const lists = [
    { part: 'nationality', noneFound: t('filter.noCountry'), choices: countries },
    {
      part: 'language',
      noneFound: t('filter.noLanguage'),
      choices: languagesFor(session.organisation.country).map(({ code }) => ({
        value: code,
        label: languageName(code, language),
      })),
    },
    { part: 'place', noneFound: t('filter.noCountry'), choices: countries },
  ].filter(({ part }) => mayFilter({ [part]: 'x' }, reads)) as readonly {
    readonly part: 'nationality' | 'language' | 'place'
    readonly noneFound: string
    readonly choices: readonly Choice[]
  }[]
  if (offered.length === 0) return null
  return (
    <DisclosureSection
      title={t('filter.title')}
      {...(chosen.length > 0 ? { summary: t('filter.shown', { what: chosen.join(', ') }) } : {})}
    >
      <div className="field-columns" key={cleared}>
        {offered.map(({ part, allowed }) => (
          <Select
            key={part}
            label={t(`filter.part.${part}`)}
            unanswered={t('filter.any')}
            choices={withGiven(filter, part, allowed).map((one) => ({
              value: String(one[part]),
              label: wordsOf(one).join(),
            }))}
            value={filter[part] === undefined ? undefined : String(filter[part])}
            onChange={(value) => {
              const next = allowed.find((one) => String(one[part]) === value)
              onChange({ ...filter, [part]: next?.[part] })
            }}
          />
        ))}
        {lists.map(({ part, noneFound, choices: some }) => (
          <ComboBox
            key={part}
            label={t(`filter.part.${part}`)}
            noneFound={noneFound}
            choices={some}
            value={filter[part]}
            onChange={(value) => onChange({ ...filter, [part]: value })}
          />
        ))}
        {mayAskOfClosing
          ? (['closedFrom', 'closedUntil'] as const).map((part) => (
              <DayField
                key={part}
                label={t(`filter.part.${part}`)}
                value={filter[part]}
                onChange={(day) => onChange({ ...filter, [part]: day })}
              />
            ))
          : null}
      </div>
      {chosen.length > 0 ? (
        <p>
          <Button icon="close" onPress={clear}>
            {t('filter.clear')}
          </Button>
        </p>
      ) : null}
    </DisclosureSection>
  )
}

/** What an address asked for stands among the choices too. */
function withGiven(
  filter: CaseFilter,
  part: keyof typeof choices,
  allowed: readonly CaseFilter[],
): readonly CaseFilter[] {
  const isThere = filter[part] === undefined || allowed.some((one) => one[part] === filter[part])
  return isThere ? allowed : [...allowed, { [part]: filter[part] }]
}
