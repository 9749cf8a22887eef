import { declineRequest, type ReceivedRequest } from '@amparo/contract/api/case-requests/case-requests'
import { longestOf } from '@amparo/contract/kernel/fields'
import {
  declinesBetween,
  declinesInside,
  type CaseRequestDecline,
} from '@amparo/domain/case-request/case-request'
import type { CaseRequestId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByRequests } from './changed-by-requests.ts'

/** No, and why: to a colleague also in words, to another organisation by the reason alone. */
export function DeclineForm(props: { readonly request: ReceivedRequest; readonly onBack: () => void }) {
  const t = useText('case-request')
  const say = useToast()
  const { request } = props
  const draft = useDraft(
    `decline request ${request.id}`,
    () => ({ because: undefined as CaseRequestDecline | undefined, words: '' }),
    ({ words }) => words !== '',
  )
  const { because, words } = draft.value
  const command = useCommand(declineRequest, changedByRequests)
  const choices: readonly CaseRequestDecline[] = request.isInside ? declinesInside : declinesBetween
  const mayNotSave = because === undefined || (because === 'other' && words.trim() === '')
  const send = async () => {
    if (because === undefined || mayNotSave) return
    const answer = await command.send({ requestId: request.id as CaseRequestId, because, words })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('case-request.declined') })
  }
  return (
    <form
      className="stack"
      aria-label={t('case-request.decline')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <RadioGroup
        label={t('case-request.decline.why')}
        hint={request.isInside ? undefined : t('case-request.decline.between')}
        choices={choices.map((one) => ({ value: one, label: t(`case-request.because.${one}`) }))}
        value={because}
        onChange={(next) => draft.update({ because: next })}
      />
      {request.isInside ? (
        <TextArea
          label={t('case-request.answerWords')}
          required={because === 'other'}
          value={words}
          onChange={(next) => draft.update({ words: next })}
          longest={longestOf(declineRequest.input.shape.words)}
          rows={2}
        />
      ) : null}
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        saveLabel={t('case-request.decline.save')}
        mayNotSave={mayNotSave}
        onBack={props.onBack}
      />
    </form>
  )
}
