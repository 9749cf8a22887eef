import type { JudgedView, showInterpreters } from '@amparo/contract/api/interpreters/interpreting'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { languageName } from '../person/index.ts'

export type KnownInterpreters = OutputOf<typeof showInterpreters>

/** Those who can be asked, each way with its people in their order; then those who cannot, with the reason. */
export function WhoCan(props: {
  readonly known: KnownInterpreters
  readonly into: string
  readonly onHelped: ((ids: readonly string[]) => void) | undefined
}) {
  const t = useText('interpreter')
  const { language } = useLanguage()
  const { routes, judged, languages } = props.known
  const byId = new Map(judged.map((one) => [one.id, one]))
  const excluded = judged.filter(({ objections }) => objections.length > 0)
  const name = (code: string) => languageName(code, language)
  const speaksItHerself = languages.includes(props.into)
  return (
    <>
      {speaksItHerself ? <p>{t('interpreting.who.notNeeded', { language: name(props.into) })}</p> : null}
      {routes.length === 0 && !speaksItHerself ? (
        <EmptyState icon="search">{t('interpreting.who.none')}</EmptyState>
      ) : null}
      <ul className="entries" aria-label={t('interpreting.who')}>
        {routes.map(({ steps }) => {
          const ids = steps.map(({ interpreterId }) => interpreterId)
          const title = ids.map((id) => byId.get(id)?.name ?? '').join(' → ')
          return (
            <li key={ids.join(' ') + steps.map(({ from, to }) => from + to).join(' ')}>
              <article className="sub-block">
                <h3 className="entry-title">{title}</h3>
                <p className="facts">
                  {steps.length > 1 ? <Badge meaning="neutral">{t('interpreting.relay')}</Badge> : null}
                  <span>{[steps[0]?.from ?? '', ...steps.map(({ to }) => to)].map(name).join(' → ')}</span>
                </p>
                {ids.map((id) => {
                  const one = byId.get(id)
                  return one ? <Reach key={id} one={one} named={ids.length > 1} /> : null
                })}
                {props.onHelped ? (
                  <p>
                    <Button weight="quiet" icon="edit" onPress={() => props.onHelped?.(ids)}>
                      {t('interpreting.add.this')}
                      <span className="only-read">
                        {' '}
                        · {title} · {name(steps[0]?.from ?? '')}
                      </span>
                    </Button>
                  </p>
                ) : null}
              </article>
            </li>
          )
        })}
      </ul>
      {excluded.length > 0 ? (
        <DisclosureSection
          title={t('interpreting.excluded')}
          summary={t('interpreting.excluded.count', { count: excluded.length })}
          level={3}
        >
          <ul className="list">
            {excluded.map((one) => (
              <li className="list-item" key={one.id}>
                <p>
                  <strong>{one.name}</strong>:{' '}
                  {one.objections.map((objection) => t(`interpreting.objection.${objection}`)).join(' ')}
                </p>
              </li>
            ))}
          </ul>
        </DisclosureSection>
      ) : null}
    </>
  )
}

/** How somebody is reached, and what should be asked before. */
function Reach({ one, named }: { readonly one: JudgedView; readonly named: boolean }) {
  const t = useText('interpreter')
  const reach = [one.phone, one.howToReach, one.agency || t(`interpreter.tie.${one.tie}`)]
  return (
    <>
      <p className="facts">
        {named ? <strong>{one.name}</strong> : null}
        {reach
          .filter((words) => words !== '')
          .map((words) => (
            <span key={words}>{words}</span>
          ))}
      </p>
      {one.doubts.map((doubt) => (
        <p key={doubt} className="why">
          {t(`interpreting.doubt.${doubt}`)}
        </p>
      ))}
    </>
  )
}
