import { longestOf } from '@amparo/contract/kernel/fields'
import { answerHelp, listClosureChecks } from '@amparo/contract/api/closure-checks/closure-checks'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { supervisorQueue, today } from '@amparo/contract/api/tasks/tasks'
import type { CaseId, ClosureCheckId } from '@amparo/domain/kernel/brand'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { hasRole } from '../case/index.ts'

/** A need that was found after the work ended: who supervises says what is done; everybody else reads who can. */
export function HelpAnswer({ caseId, checkId }: { readonly caseId: CaseId; readonly checkId: string }) {
  const t = useText('closure-check')
  const session = useSession()
  const mayAnswer = hasRole(session, 'supervisor', 'manager')
  return (
    <Banner meaning="warning" title={t('closure-check.helpWaits')}>
      {mayAnswer ? (
        <AnswerForm caseId={caseId} checkId={checkId as ClosureCheckId} />
      ) : (
        <p>{t('closure-check.helpWaits.who')}</p>
      )}
    </Banner>
  )
}

function noAnswer() {
  return { answer: '' }
}

function AnswerForm({ caseId, checkId }: { readonly caseId: CaseId; readonly checkId: ClosureCheckId }) {
  const t = useText('closure-check')
  const say = useToast()
  const draft = useKeptDraft(
    { caseId, form: 'closure-help', of: checkId, name: `closure-help ${checkId}` },
    noAnswer,
    (value) => value.answer !== '',
  )
  const command = useCommand(answerHelp, [listClosureChecks, openCase, listHistory, supervisorQueue, today])
  const answer = draft.value.answer.trim()
  const save = async () => {
    if (answer === '') return
    const { ok } = await command.send({ caseId, checkId, answer })
    if (!ok) return
    draft.discard()
    say({ words: t('closure-check.answered') })
  }
  return (
    <DraftForm
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('closure-check.answer')}
      mayNotSave={answer === ''}
    >
      <TextArea
        label={t('closure-check.helpAnswer')}
        hint={t('closure-check.helpAnswer.hint')}
        value={draft.value.answer}
        onChange={(next) => draft.update({ answer: next })}
        rows={3}
        longest={longestOf(answerHelp.input.shape.answer)}
      />
    </DraftForm>
  )
}
