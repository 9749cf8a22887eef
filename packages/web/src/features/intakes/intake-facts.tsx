import type { IntakeView } from '@amparo/contract/api/intakes/intake-fields'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Card } from '../../ui/card.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { languageName } from '../person/index.ts'
import { useMoment } from './use-moment.ts'

/** Only what was answered: an empty line says nothing. */
export function IntakeFacts({ intake }: { readonly intake: IntakeView }) {
  const t = useText('intake')
  const { language } = useLanguage()
  const moment = useMoment()
  const { approximateAge } = intake
  const known = t(`intake.age.${intake.age}`)
  const age = approximateAge === null ? known : t('intake.age.about', { known, years: approximateAge })
  const concerns = intake.concerns.map((one) => t(`intake.concern.${one}`))
  const rows = [
    ['asked', t('intake.asked'), intake.askedFor],
    ['safe', t('intake.safe'), t(`intake.safe.${intake.safeNow}`)],
    ['done', t('intake.done'), intake.doneAtOnce],
    ['urgency', t('intake.urgency'), t(`intake.urgency.${intake.urgency}`)],
    ['age', t('intake.age'), age],
    ['place', t('intake.place'), intake.place],
    ['language', t('intake.language'), intake.language && languageName(intake.language, language)],
    ['source', t('intake.source'), t(`intake.source.${intake.source}`)],
    ['brought', t('intake.broughtBy'), intake.broughtBy],
    ['on', t('intake.on'), moment(intake.cameAt)],
    ['concerns', t('intake.concerns'), concerns.join('; ')],
    ['material', t('intake.material'), intake.materialNeed ? t('intake.safe.yes') : ''],
    ['withdrawn', t('intake.withdrawWhy'), intake.withdrawnBecause],
  ] as const
  return (
    <Card title={t('intake.facts')}>
      <SummaryList
        rows={rows
          .filter(([, , value]) => value !== '')
          .map(([id, label, value]) => ({ id, label, value: <span className="written">{value}</span> }))}
      />
      <p className="why">
        {t('intake.received', {
          by: intake.receivedBy ?? t('intake.someone'),
          when: moment(intake.receivedAt),
        })}
      </p>
    </Card>
  )
}
