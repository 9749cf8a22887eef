import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { holdCase, showHold } from '@amparo/contract/api/holds/holds'
import { longestOf } from '@amparo/contract/kernel/fields'
import { holdReasons, type HoldReason } from '@amparo/domain/hold/hold'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'

function emptyHold() {
  return {
    holdId: newId<'HoldId'>(),
    reason: undefined as HoldReason | undefined,
    explanation: '',
    reviewOn: undefined as string | undefined,
  }
}

export function draftOfHold(caseId: string): string {
  return `hold ${caseId}`
}

/** Why work pauses, and on which day somebody looks again; until then nothing else is due. */
export function HoldForm(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('hold')
  const { language } = useLanguage()
  const say = useToast()
  const { caseId } = props
  const days = useQuery(showHold, { caseId })
  const draft = useKeptDraft({ caseId, form: 'hold', name: draftOfHold(caseId) }, emptyHold)
  const { value, update, found } = draft
  // A day that was found again is shown from the beginning of its field.
  const [resumed, setResumed] = useState(0)
  const goOn = (take: () => void) => {
    take()
    setResumed((times) => times + 1)
  }
  const command = useCommand(holdCase, [openCase, ...caseLists, listHistory, showHold])
  const save = async () => {
    const { holdId, reason, explanation, reviewOn } = value
    if (!reason || !reviewOn) return
    const answer = await command.send({ caseId, holdId, reason, explanation, reviewOn })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('hold.saved') })
    props.onDone()
  }
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p>{t('hold.means')}</p>
      <FoundDraft found={found && { ...found, goOn: () => goOn(found.goOn) }} />
      <RadioGroup
        label={t('hold.reason')}
        choices={holdReasons.map((reason) => ({ value: reason, label: t(`hold.reason.${reason}`) }))}
        value={value.reason}
        onChange={(reason) => update({ reason })}
      />
      <TextArea
        label={t('hold.explanation')}
        required={value.reason === 'other'}
        value={value.explanation}
        onChange={(explanation) => update({ explanation })}
        longest={longestOf(holdCase.input.shape.explanation)}
        rows={3}
      />
      <DayField
        key={resumed}
        label={t('hold.reviewOn')}
        {...(days.value
          ? {
              hint: [
                t('hold.reviewUntil', { date: writeDay(days.value.reviewUntil, language) }),
                ...(days.value.basis === 'default-to-confirm' ? [t('hold.practice')] : []),
              ].join(' '),
            }
          : {})}
        value={value.reviewOn}
        onChange={(reviewOn) => update({ reviewOn })}
      />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        keptAt={draft.keptAt}
        saveLabel={t('hold.save')}
        mayNotSave={!value.reason || !value.reviewOn}
        onBack={props.onDone}
      />
    </form>
  )
}
