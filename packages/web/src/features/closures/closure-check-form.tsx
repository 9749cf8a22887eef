import { longestOf } from '@amparo/contract/kernel/fields'
import { listClosureChecks, recordClosureCheck } from '@amparo/contract/api/closure-checks/closure-checks'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import {
  checkOutcomes,
  checkWays,
  isLastTry,
  type CheckOutcome,
  type CheckWay,
} from '@amparo/domain/closure/closure-check'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'

export function draftOfCheck(caseId: CaseId): string {
  return `closure-check ${caseId}`
}

function emptyCheck() {
  return {
    checkId: newId<'ClosureCheckId'>(),
    checkedOn: today() as string | undefined,
    how: undefined as CheckWay | undefined,
    outcome: undefined as CheckOutcome | undefined,
    reachedToo: false,
    words: '',
  }
}

/** How she is, by whom it was learnt; where nobody was reached, what was tried. */
export function ClosureCheckForm(props: {
  readonly caseId: CaseId
  readonly triedOn: readonly string[]
  readonly tries: number | undefined
  readonly onDone: () => void
}) {
  const t = useText('closure-check')
  const say = useToast()
  const { caseId } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'closure-check', name: draftOfCheck(caseId) },
    emptyCheck,
    ({ words, how, outcome }) => words !== '' || how !== undefined || outcome !== undefined,
  )
  const { value, update, discard } = draft
  const command = useCommand(recordClosureCheck, [listClosureChecks, openCase, ...caseLists, listHistory])
  const { checkId, checkedOn, how, outcome, words } = value
  const isKnown = outcome === 'well' || outcome === 'needs-help'
  const ends =
    isKnown || (outcome === 'not-reached' && checkedOn !== undefined && isLastTry(checkedOn, props))
  const isMissing = ends && words.trim() === ''
  const chosen = (given: unknown) =>
    checked && given === undefined ? t('closure-check.chooseOne') : undefined
  const save = async () => {
    setChecked(true)
    if (!checkedOn || !how || !outcome || isMissing) return
    const reached = isKnown && (how !== 'through-somebody' || value.reachedToo)
    const answer = await command.send({ caseId, checkId, checkedOn, how, outcome, reached, words })
    if (!answer.ok) return
    discard()
    const isTriedAgain = outcome === 'not-reached' && !ends
    say({
      words: t(
        outcome === 'needs-help'
          ? 'closure-check.saved.needs-help'
          : isTriedAgain
            ? 'closure-check.saved.not-reached'
            : 'closure-check.saved',
      ),
    })
    props.onDone()
  }
  return (
    <DraftForm
      label={t('closure-check.write')}
      draft={draft}
      command={command}
      onSave={save}
      onBack={props.onDone}
    >
      <DayField
        label={t('closure-check.on')}
        value={checkedOn}
        onChange={(next) => update({ checkedOn: next })}
        problem={checked && checkedOn === undefined ? t('closure-check.dayMissing') : undefined}
      />
      <RadioGroup
        label={t('closure-check.how')}
        inline
        choices={checkWays.map((way) => ({ value: way, label: t(`closure-check.how.${way}`) }))}
        value={how}
        onChange={(next) => update({ how: next })}
        problem={chosen(how)}
      />
      <RadioGroup
        label={t('closure-check.outcome')}
        inline
        choices={checkOutcomes.map((one) => ({ value: one, label: t(`closure-check.outcome.${one}`) }))}
        value={outcome}
        onChange={(next) => update({ outcome: next })}
        problem={chosen(outcome)}
      />
      {isKnown && how === 'through-somebody' ? (
        <Checkbox
          label={t('closure-check.reached')}
          checked={value.reachedToo}
          onChange={(reachedToo) => update({ reachedToo })}
        />
      ) : null}
      <TextArea
        label={t(outcome === 'not-reached' ? 'closure-check.tried' : 'closure-check.words')}
        hint={ends && !isKnown ? t('closure-check.lastTry') : undefined}
        required={outcome !== 'not-reached' || ends}
        value={words}
        onChange={(next) => update({ words: next })}
        longest={longestOf(recordClosureCheck.input.shape.words)}
        rows={4}
        problem={checked && isMissing ? t('closure-check.wordsMissing') : undefined}
      />
    </DraftForm>
  )
}
