import type { searchChildren } from '@amparo/contract/api/search/search-children'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { IntakeId } from '@amparo/domain/kernel/brand'
import { countryName } from '@amparo/packs/nationalities'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { between } from '../../app/words/between.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { hasRole, writeAge } from '../case/index.ts'

type Card = Extract<OutputOf<typeof searchChildren>['cards'][number], { kind: 'open' }>

const known = [
  'same',
  'same-sound',
  'near-sound',
  'nickname',
  'near-spelling',
  'cut-short',
  'initial',
  'joined',
  'not-found',
  'not-asked',
  'age-agrees',
  'age-differs',
  'sex-differs',
  'same-phone',
  'same-code',
] as const
const against: readonly string[] = ['not-found', 'not-asked', 'age-differs', 'sex-differs']

/** A case that the reader may open, with the reasons for and against in words. */
export function OpenCard({
  card,
  intakeId,
}: {
  readonly card: Card
  readonly intakeId?: IntakeId | undefined
}) {
  const t = useText('register')
  const again = useText('again')
  const session = useSession()
  const { caseId } = card
  // Her work here has ended: what comes now may be a new movement.
  const mayComeAgain =
    (card.state === 'closed' || card.state === 'transferred') && hasRole(session, 'caseworker', 'supervisor')
  const words = useText('case')
  const { language } = useLanguage()
  const reasons = card.reasons.flatMap((reason) => {
    const kind = known.find((one) => one === reason.kind)
    if (!kind) return []
    const text = t(`reason.${kind}`, { name: reason.name ?? '', query: reason.query ?? '' })
    return [{ text, speaksAgainst: against.includes(kind) }]
  })
  return (
    <>
      <div className="found-head">
        <h2 className="found-name">{card.names[0]}</h2>
        <span className="soft">{card.code}</span>
      </div>
      <p className="facts">
        <span>{writeAge(card, words)}</span>
        {card.country ? <span>{countryName(card.country, localeOf(language))}</span> : null}
        <span>{card.organisation}</span>
        <span>{words(`case.state.${card.state}`)}</span>
      </p>
      {card.names.length > 1 ? <p className="soft">{card.names.slice(1).join(between)}</p> : null}
      {card.foundThrough ? <p>{t('search.foundThrough', { name: card.foundThrough })}</p> : null}
      <ul className="reasons" aria-label={t('search.why')}>
        {reasons.map(({ text, speaksAgainst }) => (
          <li key={text}>
            <Icon name={speaksAgainst ? 'close' : 'check'} size={18} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className="row">
        <Link href={hrefTo('case', { caseId })} look="button">
          {t('search.same')}
        </Link>
        {mayComeAgain ? (
          <Link
            href={intakeId ? hrefTo('intake-again', { intakeId, caseId }) : hrefTo('case-again', { caseId })}
          >
            {again('again.begin')}
            <span className="only-read"> · {card.code}</span>
          </Link>
        ) : null}
      </p>
    </>
  )
}
