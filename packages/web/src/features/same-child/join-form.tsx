import { compareChild, proposeJoin } from '@amparo/contract/api/child-joins/child-joins'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, ChildJoinId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByJoins } from './changed-by-joins.ts'
import { ChildRecord } from './child-record.tsx'

export const draftOfJoin = (caseId: CaseId) => `child-join ${caseId}`

/** The other case by its code, what it says of who she is, and why she is the same. */
export function JoinForm({ caseId, onDone }: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('same-child')
  const say = useToast()
  const draft = useKeptDraft({ caseId, form: 'child-join', name: draftOfJoin(caseId) }, () => ({
    joinId: newId<'ChildJoinId'>() as ChildJoinId,
    code: '',
    asked: '',
    why: '',
  }))
  const { value, update } = draft
  const other = useQuery(compareChild, value.asked === '' ? undefined : { caseId, code: value.asked })
  const command = useCommand(proposeJoin, changedByJoins)
  const leave = () => {
    draft.discard()
    onDone()
  }
  const save = async () => {
    if (!other.value) return
    const otherCaseId = other.value.caseId as CaseId
    const { ok } = await command.send({ caseId, joinId: value.joinId, otherCaseId, why: value.why })
    if (!ok) return
    say({ words: t('same-child.proposed') })
    leave()
  }
  return (
    <DraftForm
      label={t('same-child.propose')}
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('same-child.save')}
      mayNotSave={!other.value || value.why.trim() === ''}
      onBack={leave}
    >
      <TextField
        label={t('same-child.code')}
        hint={t('same-child.code.hint')}
        value={value.code}
        onChange={(code) => update({ code, asked: '' })}
        longest={longestOf(compareChild.input.shape.code)}
      />
      <p>
        <Button icon="search" onPress={() => update({ asked: value.code.trim() })}>
          {t('same-child.compare')}
        </Button>
      </p>
      {other.problem ? <ProblemNotice problem={other.problem} /> : null}
      {other.value ? (
        <>
          <ChildRecord one={other.value} inForm />
          <TextArea
            label={t('same-child.why')}
            hint={t('same-child.why.hint')}
            value={value.why}
            onChange={(why) => update({ why })}
            longest={longestOf(proposeJoin.input.shape.why)}
            rows={3}
          />
        </>
      ) : null}
    </DraftForm>
  )
}
