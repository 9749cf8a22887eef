import type { BirthDecisionView } from '@amparo/contract/api/births/births'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Card } from '../../ui/card.tsx'

/** What was decided about the date and the age, by whom and why, the last one first. */
export function Decisions(props: {
  readonly decisions: readonly BirthDecisionView[]
  /** Of the statements, by their ids. */
  readonly titles: ReadonlyMap<string, string>
}) {
  const t = useText('birth')
  const words = useText('case')
  const { language } = useLanguage()
  if (props.decisions.length === 0) return null
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <Card title={t('birth.decisions')}>
      <ul className="entries" aria-label={t('birth.decisions')}>
        {props.decisions.toReversed().map((one) => (
          <li key={one.id}>
            <article className="sub-block">
              <h3 className="entry-title">
                {one.found
                  ? t(`birth.decision.${one.found}`)
                  : t('birth.decision.chosen', { what: props.titles.get(one.statementId ?? '') ?? '' })}
              </h3>
              <p className="written">{one.why}</p>
              {one.found ? (
                <p>
                  {one.changes.length === 0
                    ? t('birth.decision.changes.none')
                    : t('birth.decision.changes', {
                        what: list.format(one.changes.map((change) => t(`birth.reads.${change}`))),
                      })}
                </p>
              ) : null}
              <p className="why">
                {t('birth.by', {
                  by: one.by ?? words('case.someone'),
                  date: writeDay(dayOf(one.at), language),
                })}
              </p>
            </article>
          </li>
        ))}
      </ul>
    </Card>
  )
}
