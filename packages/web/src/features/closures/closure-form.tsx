import { longestOf } from '@amparo/contract/kernel/fields'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { requestClosure, showClosure } from '@amparo/contract/api/closures/closures'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { closureWordsNeeded } from '@amparo/domain/closure/closure'
import { closureReasons, type ClosureReason } from '@amparo/domain/closure/closure-reasons'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { Link } from '../../ui/link.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'

function emptyClosure() {
  return {
    closureId: newId<'ClosureId'>(),
    reason: undefined as ClosureReason | undefined,
    explanation: '',
    childTold: '',
  }
}

export function draftOfClosure(caseId: CaseId): string {
  return `closure ${caseId}`
}

/** Why the work ends, and what the child was told; only the words that the reason needs are marked as needed. */
export function ClosureForm(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('closure')
  const words = useText('case')
  const say = useToast()
  const { caseId } = props
  const draft = useKeptDraft({ caseId, form: 'closure', name: draftOfClosure(caseId) }, emptyClosure)
  const { value, update, discard } = draft
  const command = useCommand(requestClosure, [showClosure, openCase, ...caseLists, listHistory])
  const needed = value.reason ? closureWordsNeeded[value.reason] : []
  const save = async () => {
    if (!value.reason) return
    const { closureId, reason, explanation, childTold } = value
    const answer = await command.send({ caseId, closureId, reason, explanation, childTold })
    if (!answer.ok) return
    discard()
    say({ words: t('closure.sent') })
    props.onDone()
  }
  return (
    <DraftForm
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('closure.send')}
      mayNotSave={!value.reason}
      onBack={props.onDone}
    >
      <RadioGroup
        label={t('closure.reason')}
        choices={closureReasons.map((reason) => ({ value: reason, label: t(`closure.reason.${reason}`) }))}
        value={value.reason}
        onChange={(reason) => update({ reason })}
      />
      {value.reason === 'death' ? (
        <p>
          <Link href={hrefTo('case-death', { caseId })}>{words('case.mourned.open')}</Link>
        </p>
      ) : null}
      <TextArea
        label={t('closure.explanation')}
        required={needed.includes('explanation')}
        value={value.explanation}
        onChange={(explanation) => update({ explanation })}
        longest={longestOf(requestClosure.input.shape.explanation)}
        rows={4}
      />
      <TextArea
        label={t('closure.childTold')}
        hint={t('closure.childTold.hint')}
        required={needed.includes('childTold')}
        value={value.childTold}
        onChange={(childTold) => update({ childTold })}
        longest={longestOf(requestClosure.input.shape.childTold)}
        rows={4}
      />
    </DraftForm>
  )
}
