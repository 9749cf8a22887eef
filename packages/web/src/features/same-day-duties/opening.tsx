import { openSameDayDuty } from '@amparo/contract/api/same-day-duties/same-day-duties'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { dutyLevels } from '@amparo/domain/same-day-duty/weigh-answers'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceForm } from './choice-form.tsx'
import { changedByDuty, draftOfDuty } from './duty-changes.ts'

/** What somebody saw or heard is enough: no form comes before it. */
export function Opening({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('duty')
  const [isOpening, setOpening] = useOpenForm(draftOfDuty('opening', caseId))
  const command = useCommand(openSameDayDuty, changedByDuty)
  if (!isOpening)
    return (
      <p>
        <Button onPress={() => setOpening(true)}>{t('duty.open')}</Button>
      </p>
    )
  return (
    <ChoiceForm
      {...{ caseId, command }}
      form="duty-opening"
      of={caseId}
      question={t('duty.level')}
      choices={dutyLevels.map((level) => ({ value: level, label: t(`duty.level.${level}`) }))}
      first={undefined}
      label={t('duty.open.words')}
      hint={t('duty.open.hint')}
      longest={longestOf(openSameDayDuty.input.shape.words)}
      wordsFor={() => true}
      saveLabel={t('duty.open')}
      saved={t('duty.opened')}
      onSend={async (level, words) => (await command.send({ caseId, level, words })).ok}
      onDone={() => setOpening(false)}
    />
  )
}
