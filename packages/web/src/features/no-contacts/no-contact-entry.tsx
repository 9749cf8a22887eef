import type { NoContactView } from '@amparo/contract/api/no-contacts/no-contacts'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { draftOfEnd, EndNoContactForm } from './end-no-contact-form.tsx'

/** One person of the list: what must not be done, why, who says so. */
export function NoContactEntry(props: {
  readonly one: NoContactView
  readonly caseId: CaseId
  readonly mayWrite: boolean
}) {
  const t = useText('no-contact')
  const words = useText('case')
  const { language } = useLanguage()
  const { one, caseId } = props
  const [isEnding, setEnding] = useOpenForm(draftOfEnd(one.id))
  const date = (at: string) => writeDay(dayOf(at), language)
  return (
    <div className="person">
      <h3 className="entry-title">{one.name}</h3>
      <p className="facts">
        {one.rules.map((rule) =>
          one.endedAt === null ? (
            <Badge key={rule} meaning="danger">
              {t(`no-contact.rule.${rule}`)}
            </Badge>
          ) : (
            <span key={rule}>{t(`no-contact.rule.${rule}`)}</span>
          ),
        )}
        {one.phones.length > 0 ? <span>{one.phones.join(', ')}</span> : null}
      </p>
      <p className="quote">{one.why}</p>
      <p className="facts">
        {one.fromCase ? <span>{t('no-contact.fromCase', { code: one.fromCase })}</span> : null}
        {one.saidBy ? <span>{t('no-contact.said', { who: one.saidBy })}</span> : null}
        <span>
          {t('no-contact.recorded', { by: one.by ?? words('case.someone'), date: date(one.recordedAt) })}
        </span>
        {one.endedAt === null ? null : (
          <span>{t('no-contact.ended.on', { date: date(one.endedAt), why: one.endedBecause })}</span>
        )}
      </p>
      {isEnding && props.mayWrite ? (
        <EndNoContactForm caseId={caseId} noContactId={one.id} onDone={() => setEnding(false)} />
      ) : null}
      {props.mayWrite && !isEnding ? (
        <div className="row">
          <Button weight="quiet" icon="close" onPress={() => setEnding(true)}>
            {t('no-contact.end')}
            <span className="only-read"> · {one.name}</span>
          </Button>
        </div>
      ) : null}
    </div>
  )
}
