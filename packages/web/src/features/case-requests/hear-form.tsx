import { hearRequest, type ReceivedRequest } from '@amparo/contract/api/case-requests/case-requests'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseRequestId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByRequests } from './changed-by-requests.ts'

/** Whoever leads the case says what she thinks, once; somebody else decides. */
export function HearForm(props: { readonly request: ReceivedRequest; readonly onBack: () => void }) {
  const t = useText('case-request')
  const say = useToast()
  const { request } = props
  const draft = useDraft(
    `hear request ${request.id}`,
    () => ({ words: '' }),
    ({ words }) => words !== '',
  )
  const { words } = draft.value
  const command = useCommand(hearRequest, changedByRequests)
  const send = async () => {
    const answer = await command.send({ requestId: request.id as CaseRequestId, words })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('case-request.heardSaved') })
    props.onBack()
  }
  return (
    <form
      className="stack"
      aria-label={t('case-request.hear')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea
        label={t('case-request.hear.words')}
        hint={t('case-request.hear.hint')}
        value={words}
        onChange={(next) => draft.update({ words: next })}
        longest={longestOf(hearRequest.input.shape.words)}
        rows={3}
      />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        saveLabel={t('case-request.hear.save')}
        mayNotSave={words.trim() === ''}
        onBack={props.onBack}
      />
    </form>
  )
}
