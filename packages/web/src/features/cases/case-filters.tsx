import type { CaseScope } from '@amparo/domain/case/case-scope'
import type { Section } from '@amparo/domain/access/vocabulary'
import type { CaseFilter } from '@amparo/domain/case/case-filter'
import { mayFilter } from '@amparo/domain/case/may-filter'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { FilterPart, type FilterPartProps } from './filter-part.tsx'
import { useNamedInFilter } from './filter-people.tsx'
import { filterGroupNames, filterGroups, sampleOf, type FilterGroup } from './filter-groups.ts'
import { useFilterWords } from './filter-words.ts'

/** What may be asked of the list: only what the reader may read in it. */
export function CaseFilters(props: {
  readonly filter: CaseFilter
  readonly scope: CaseScope
  readonly reads: readonly Section[]
  /** Another number when the filter was put in place as a whole: fields that keep what was typed begin anew. */
  readonly round: number
  readonly onChange: (filter: CaseFilter) => void
  readonly onClear: () => void
}) {
  const t = useText('filter')
  const wordsOf = useFilterWords()
  const { filter, scope, reads, onChange } = props
  const named = useNamedInFilter(filter, scope)
  const { state: _state, ...others } = filter
  const chosen = wordsOf(others, named)
  const mayAsk = (one: CaseFilter) => mayFilter(one, reads)
  const groups = filterGroupNames.filter((group) => partsOf(group, { filter, scope, mayAsk }).length > 0)
  if (groups.length === 0) return null
  return (
    <>
      <DisclosureSection
        title={t('filter.title')}
        {...(chosen.length > 0
          ? { summary: t('filter.shown', { count: chosen.length, what: chosen.join(', ') }) }
          : {})}
      >
        <div key={props.round}>
          {groups.map((group) => (
            <Group key={group} {...{ group, filter, scope, mayAsk, onChange }} />
          ))}
          {chosen.length > 0 ? (
            <p>
              <Button icon="close" onPress={props.onClear}>
                {t('filter.clear')}
              </Button>
            </p>
          ) : null}
        </div>
      </DisclosureSection>
      {named.isPersonGone || named.isTeamGone ? (
        <p className="soft">{t(named.isPersonGone ? 'filter.personGone' : 'filter.teamGone')}</p>
      ) : null}
    </>
  )
}

/** In her own cases there is nobody else, and no other team, to choose. */
function partsOf(group: FilterGroup, { filter, scope, mayAsk }: Omit<FilterPartProps, 'onChange'>) {
  const isWide = scope === 'team' || scope === 'organisation'
  return filterGroups[group].filter(
    (part) =>
      mayAsk(sampleOf(part)) && (isWide || filter[part] !== undefined || !['worker', 'team'].includes(part)),
  )
}

/** Folded on a phone, where all of them are longer than the screen; each says how many are chosen in it. */
function Group(props: FilterPartProps & { readonly group: FilterGroup }) {
  const t = useText('filter')
  const isNarrow = useNarrow()
  const { group, ...ofPart } = props
  const parts = partsOf(group, ofPart)
  const count = parts.filter((part) => props.filter[part] !== undefined).length
  return (
    <DisclosureSection
      title={t(`filter.group.${group}`)}
      level={3}
      startsOpen={!isNarrow}
      {...(count > 0 ? { summary: t('filter.chosen', { count }) } : {})}
    >
      <div className="field-columns">
        {parts.map((part) => (
          <FilterPart key={part} {...ofPart} part={part} />
        ))}
      </div>
    </DisclosureSection>
  )
}
