import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listIncidents } from '@amparo/contract/api/incidents/incidents'
import { listScreenings, lookAtScreening } from '@amparo/contract/api/screenings/screenings'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, ScreeningId } from '@amparo/domain/kernel/brand'
import { lookFindings, type LookFinding } from '@amparo/domain/screening/screening'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'

const changedByLook = [listScreenings, listIncidents, openCase, listHistory, ...caseLists, myTasks, today]

export function draftOfLook(screeningId: string): string {
  return `screening-look ${screeningId}`
}

/** What a second person makes of the signs; where they are strong an incident with its notices follows. */
export function LookForm(props: {
  readonly caseId: CaseId
  readonly screeningId: string
  readonly onDone: () => void
}) {
  const t = useText('screening')
  const say = useToast()
  const { caseId, screeningId } = props
  const [finding, setFinding] = useState<LookFinding>()
  const command = useCommand(lookAtScreening, changedByLook)
  return (
    <WordsForm
      {...{ caseId, command }}
      form="screening-look"
      of={screeningId}
      name={draftOfLook(screeningId)}
      label={t('screening.look.words')}
      hint={t('screening.look.hint')}
      longest={longestOf(lookAtScreening.input.shape.words)}
      required
      mayNotSave={finding === undefined}
      saveLabel={t('screening.look.save')}
      onSave={async (words) => {
        if (finding === undefined) return false
        const answer = { caseId, screeningId: screeningId as ScreeningId, finding, words }
        const { ok } = await command.send(answer)
        if (ok) {
          say({ words: t('screening.look.saved') })
          props.onDone()
        }
        return ok
      }}
      onBack={props.onDone}
    >
      <RadioGroup
        label={t('screening.look.question')}
        choices={lookFindings.map((one) => ({ value: one, label: t(`screening.choose.${one}`) }))}
        value={finding}
        onChange={setFinding}
      />
    </WordsForm>
  )
}
