import { decideSameDayDuty, type DutyView } from '@amparo/contract/api/same-day-duties/same-day-duties'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, SameDayDutyId } from '@amparo/domain/kernel/brand'
import { dutyLevels } from '@amparo/domain/same-day-duty/weigh-answers'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceForm } from './choice-form.tsx'
import { changedByDuty, draftOfDuty } from './duty-changes.ts'

/** How near the danger is, why, and who decided; a person may raise it by herself. */
export function DutyLevelCard(props: {
  readonly caseId: CaseId
  readonly duty: DutyView
  readonly mayWrite: boolean
}) {
  const t = useText('duty')
  const words = useText('case')
  const { language } = useLanguage()
  const { caseId, duty } = props
  const dutyId = duty.id as SameDayDutyId
  const [isDeciding, setDeciding] = useOpenForm(draftOfDuty('decision', duty.id))
  const command = useCommand(decideSameDayDuty, changedByDuty)
  const someone = words('case.someone')
  return (
    <Card title={t('duty.title')}>
      <Banner
        meaning={duty.level === 'danger-now' ? 'danger' : 'warning'}
        title={t(`duty.level.${duty.level}`)}
      >
        <p>{duty.isProposed ? t('duty.proposed') : t('duty.decided', { by: duty.decidedBy ?? someone })}</p>
        {duty.decidedWords === '' ? null : <p className="written">{duty.decidedWords}</p>}
      </Banner>
      <h3 className="entry-title">{t('duty.sources')}</h3>
      <ul className="entries" aria-label={t('duty.sources')}>
        {duty.sources.map((source) => (
          <li key={`${source.kind} ${source.at}`}>
            <p>
              {[
                t(`duty.source.${source.kind}`),
                ...source.reasons.map((reason) => t(`duty.reason.${reason}`)),
              ].join(between)}
            </p>
            {source.words === '' ? null : <p className="written">{source.words}</p>}
            <p className="facts">
              <span>
                {t('duty.by', { by: source.by ?? someone, date: writeDay(dayOf(source.at), language) })}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {props.mayWrite && isDeciding ? (
        <ChoiceForm
          {...{ caseId, command }}
          form="duty-decision"
          of={duty.id}
          question={t('duty.level')}
          choices={dutyLevels
            .slice(dutyLevels.indexOf(duty.level))
            .map((level) => ({ value: level, label: t(`duty.level.${level}`) }))}
          first={duty.level}
          label={t('duty.decide.words')}
          longest={longestOf(decideSameDayDuty.input.shape.words)}
          wordsFor={(level) => level !== duty.level}
          saveLabel={t('duty.decide')}
          saved={t('duty.decide.saved')}
          onSend={async (level, why) => (await command.send({ caseId, dutyId, level, words: why })).ok}
          onDone={() => setDeciding(false)}
        />
      ) : null}
      {props.mayWrite && !isDeciding && (duty.isProposed || duty.level !== 'danger-now') ? (
        <p>
          <Button weight={duty.isProposed ? 'main' : 'quiet'} onPress={() => setDeciding(true)}>
            {t('duty.decide')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}
