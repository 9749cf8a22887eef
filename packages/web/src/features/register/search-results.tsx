import type { searchChildren } from '@amparo/contract/api/search/search-children'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { IntakeId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { FoundInOtherData, type FoundThere } from '../other-data/index.ts'
import { HiddenCard } from './hidden-card.tsx'
import { OpenCard } from './open-card.tsx'

/** Who may be the same child, here or in what came from elsewhere, and the way on for whoever is new. */
export function SearchResults(props: {
  readonly cards: OutputOf<typeof searchChildren>['cards']
  readonly others: readonly FoundThere[]
  readonly words: string
  readonly intakeId: IntakeId | undefined
  readonly onNew: () => void
}) {
  const t = useText('register')
  const { cards } = props
  const others = props.others.filter(({ code }) => !cards.some((card) => card.code === code))
  const count = cards.length + others.length
  return (
    <section className="stack" aria-label={t('search.results')}>
      <Banner meaning={count > 0 ? 'warning' : 'good'} live>
        <p>{count > 0 ? t('search.found', { n: count }) : t('search.none')}</p>
      </Banner>
      {cards.length > 0 ? (
        <ul className="entries wide">
          {cards.map((card) => (
            <li className="entry" key={card.code}>
              {card.kind === 'open' ? (
                <OpenCard card={card} intakeId={props.intakeId} />
              ) : (
                <HiddenCard card={card} />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? <FoundInOtherData items={others} words={props.words} /> : null}
      <Button weight="main" icon="register" onPress={props.onNew}>
        {count > 0 ? t('search.different') : t('register.new')}
      </Button>
    </section>
  )
}
