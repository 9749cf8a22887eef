import type { searchOtherData } from '@amparo/contract/api/other-data/other-data'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useDraft } from '../../data/use-draft.ts'
import { Link } from '../../ui/link.tsx'
import { filterOtherData } from './filter-other-data.ts'
import { OtherDataList } from './other-data-list.tsx'
import { soughtIn } from './sought.ts'
import { useOtherWords } from './use-other-words.ts'

export type FoundThere = OutputOf<typeof searchOtherData>['items'][number]

/** One's cases in which the sought words came along from another system, each with where they stand. */
export function FoundInOtherData(props: { readonly items: readonly FoundThere[]; readonly words: string }) {
  const t = useText('other-data')
  return (
    <>
      <h2 className="entry-title">{t('other-data.search.title')}</h2>
      <ul className="entries wide">
        {props.items.map((item) => (
          <li className="entry" key={item.caseId}>
            <FoundCase item={item} words={props.words} />
          </li>
        ))}
      </ul>
    </>
  )
}

function FoundCase({ item, words }: { readonly item: FoundThere; readonly words: string }) {
  const t = useText('other-data')
  const caseWords = useText('case')
  const other = useOtherWords()
  const sought = useDraft(...soughtIn(item.caseId))
  // Words that stand in different places of the case would leave nothing of the list.
  const inOnePlace = filterOtherData(item.found, words, other.texts).length > 0
  return (
    <>
      <div className="found-head">
        <h3 className="found-name">{item.callName || caseWords('case.title')}</h3>
        <span className="soft">{item.code}</span>
      </div>
      <p className="facts">
        <span>{caseWords(`case.state.${item.state}`)}</span>
      </p>
      <OtherDataList items={item.found} />
      <p>
        <Link
          href={hrefTo('case-other-data', { caseId: item.caseId })}
          look="button"
          onPress={() => sought.update({ words: inOnePlace ? words : '' })}
        >
          {t('other-data.search.open')}
        </Link>
      </p>
    </>
  )
}
