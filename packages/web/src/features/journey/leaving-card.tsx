import type { LeavingView } from '@amparo/contract/api/journey/journey'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { languageName } from '../person/index.ts'
import { draftOfLeaving } from './draft-names.ts'
import { LeavingForm } from './late-forms.tsx'

const meanings: Readonly<Record<LeavingView['mayUse'], Meaning>> = {
  yes: 'good',
  no: 'danger',
  'not-asked': 'warning',
}

/** Why she left, as she tells it; her words never stand without what she permits. */
export function LeavingCard(props: {
  readonly caseId: CaseId
  readonly leaving: LeavingView | undefined
  readonly mayWrite: boolean
}) {
  const t = useText('journey')
  const words = useText('case')
  const { language } = useLanguage()
  const { caseId, leaving, mayWrite } = props
  const [isWriting, setWriting] = useOpenForm(draftOfLeaving(caseId))
  if (isWriting && mayWrite)
    return (
      <Card title={t('journey.leaving')}>
        <LeavingForm caseId={caseId} before={leaving} onDone={() => setWriting(false)} />
      </Card>
    )
  return (
    <Card title={t('journey.leaving')}>
      {leaving ? (
        <>
          <ol className="journey-reasons" aria-label={t('journey.leaving.reasons')}>
            {leaving.reasons.map((reason) => (
              <li key={reason}>{t(`journey.reason.${reason}`)}</li>
            ))}
          </ol>
          {leaving.words ? (
            <>
              <p
                className="quote"
                lang={leaving.language ? Intl.getCanonicalLocales(leaving.language)[0] : undefined}
              >
                {leaving.words}
              </p>
              <p className="facts">
                <Badge meaning={meanings[leaving.mayUse]}>{t(`journey.leaving.use.${leaving.mayUse}`)}</Badge>
                {leaving.language ? <span>{languageName(leaving.language, language)}</span> : null}
              </p>
            </>
          ) : null}
          <p className="why">
            {t('journey.by', {
              by: leaving.by ?? words('case.someone'),
              date: writeDay(dayOf(leaving.at), language),
            })}
          </p>
        </>
      ) : (
        <p className="soft">{t('journey.leaving.none')}</p>
      )}
      {mayWrite ? (
        <p>
          <Button icon={leaving ? 'edit' : 'add'} onPress={() => setWriting(true)}>
            {t(leaving ? 'journey.leaving.edit' : 'journey.leaving.add')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}
