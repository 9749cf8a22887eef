import type { IntakeView } from '@amparo/contract/api/intakes/intake-fields'
import { hrefTo } from '../../app/screens.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { List } from '../../ui/list.tsx'
import { dueWords } from '../case/index.ts'
import { useMoment } from './use-moment.ts'

/** Who waits, what is to be done and until when; the whole row leads there. */
export function IntakeRows(props: { readonly label: string; readonly intakes: readonly IntakeView[] }) {
  const t = useText('intake')
  const words = useText('case')
  const { language } = useLanguage()
  const moment = useMoment()
  return (
    <List
      label={props.label}
      items={props.intakes.map((intake) => {
        const { step, callName, place, state } = intake
        const due = step && dueWords(step.dueAt, words, language)
        const when = moment(intake.cameAt)
        return {
          id: intake.id,
          title: callName || t('intake.noName'),
          detail: place ? t('intake.where', { place, when }) : when,
          state: (
            <span className="row">
              <Badge meaning="neutral">
                {step
                  ? t(`intake.todo.${asksForMore(intake) ? 'needs-more' : step.kind}`)
                  : t(`intake.state.${state}`)}
              </Badge>
              {due ? <Badge meaning={due.meaning}>{due.words}</Badge> : null}
              {step && intake.safeNow === 'no' ? <Badge meaning="danger">{t('intake.notSafe')}</Badge> : null}
            </span>
          ),
          href: hrefTo('intake', { intakeId: intake.id }),
        }
      })}
    />
  )
}

function asksForMore({ state, screening }: IntakeView): boolean {
  return state === 'open' && screening?.decision === 'needs-more'
}
