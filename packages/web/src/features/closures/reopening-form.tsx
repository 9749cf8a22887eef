import { listAssessments } from '@amparo/contract/api/assessments/assessment'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { showClosure } from '@amparo/contract/api/closures/closures'
import { reopenCase, showReopening } from '@amparo/contract/api/closures/reopening'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { showRisk } from '@amparo/contract/api/risk/risk'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { reopeningReasons, type ReopeningReason } from '@amparo/domain/closure/reopening'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'

function emptyReopening() {
  return {
    reopeningId: newId<'ReopeningId'>(),
    reason: undefined as ReopeningReason | undefined,
    explanation: '',
    workerId: undefined as string | undefined,
  }
}

export function draftOfReopening(caseId: CaseId): string {
  return `reopening ${caseId}`
}

const changed = [
  showClosure,
  showReopening,
  openCase,
  ...caseLists,
  listHistory,
  showRisk,
  findPlan,
  listAssessments,
]

/** What happened since the goodbye, and who works with her from now on. */
export function ReopeningForm(props: {
  readonly caseId: CaseId
  readonly may: OutputOf<typeof showReopening>
  readonly onDone: () => void
}) {
  const t = useText('closure')
  const say = useToast()
  const { caseId, may } = props
  const draft = useKeptDraft({ caseId, form: 'reopening', name: draftOfReopening(caseId) }, emptyReopening)
  const { value, update } = draft
  const command = useCommand(reopenCase, changed)
  const worker = value.workerId ?? may.workerId ?? undefined
  const save = async () => {
    const { reopeningId, reason, explanation } = value
    if (!reason) return
    const answer = await command.send({
      caseId,
      reopeningId,
      reason,
      explanation,
      ...(value.workerId ? { workerId: value.workerId as UserId } : {}),
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('reopening.done') })
    props.onDone()
  }
  return (
    <DraftForm
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('reopening.save')}
      mayNotSave={!value.reason || value.explanation.trim() === '' || !worker}
      onBack={props.onDone}
    >
      <p>{t('reopening.means')}</p>
      <RadioGroup
        label={t('reopening.reason')}
        choices={reopeningReasons.map((reason) => ({
          value: reason,
          label: t(`reopening.reason.${reason}`),
        }))}
        value={value.reason}
        onChange={(reason) => update({ reason })}
      />
      <TextArea
        label={t('reopening.explanation')}
        required
        value={value.explanation}
        onChange={(explanation) => update({ explanation })}
        longest={longestOf(reopenCase.input.shape.explanation)}
        rows={4}
      />
      {may.workers.length > 0 ? (
        <Select
          label={t('reopening.worker')}
          {...(may.workerId ? {} : { hint: t('reopening.workerLeft') })}
          required
          unanswered={t('reopening.chooseWorker')}
          choices={may.workers.map(({ id, name }) => ({ value: id, label: name }))}
          value={worker}
          onChange={(workerId) => update({ workerId })}
        />
      ) : null}
    </DraftForm>
  )
}
