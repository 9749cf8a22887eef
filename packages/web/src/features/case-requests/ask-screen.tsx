import { askForCase } from '@amparo/contract/api/case-requests/case-requests'
import { longestOf } from '@amparo/contract/kernel/fields'
import { caseRequestReasons, type CaseRequestReason } from '@amparo/domain/case-request/case-request'
import { normaliseCaseCode } from '@amparo/domain/case/case-code'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { navigate } from '../../app/router.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { Page } from '../../ui/page.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByRequests } from './changed-by-requests.ts'

/** By the code on the card, whoever has the case: nothing of it is shown before, and nothing after. */
export function AskScreen({ params }: ScreenProps) {
  const t = useText('case-request')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const ofCard = params.code ?? ''
  const draft = useDraft(
    `case request ${ofCard}`,
    () => ({
      requestId: newId<'CaseRequestId'>(),
      code: ofCard,
      reason: undefined as CaseRequestReason | undefined,
      words: '',
    }),
    ({ words }) => words !== '',
  )
  const { value, update } = draft
  const command = useCommand(askForCase, changedByRequests)
  const lacksCode = normaliseCaseCode(value.code) === undefined
  const lacksWords = value.reason === 'other' && value.words.trim() === ''
  const send = async () => {
    setChecked(true)
    const { reason } = value
    if (lacksCode || !reason || lacksWords) return
    const answer = await command.send({ ...value, reason })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('case-request.sent') })
    navigate(hrefTo('case-requests-mine'))
  }
  return (
    <Page
      title={t('case-request.new')}
      intro={<p>{t('case-request.ask.intro')}</p>}
      width="narrow"
      back={{ href: hrefTo('case-requests-mine'), label: t('case-request.back') }}
    >
      <form
        className="stack"
        aria-label={t('case-request.new')}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextField
          label={t('case-request.code')}
          hint={t('case-request.code.hint')}
          value={value.code}
          onChange={(code) => update({ code })}
          longest={longestOf(askForCase.input.shape.code)}
          width="medium"
          problem={checked && lacksCode ? t('case-request.code.missing') : undefined}
        />
        <RadioGroup
          label={t('case-request.reason')}
          choices={caseRequestReasons.map((one) => ({ value: one, label: t(`case-request.reason.${one}`) }))}
          value={value.reason}
          onChange={(reason) => update({ reason })}
          problem={checked && !value.reason ? t('case-request.reason.missing') : undefined}
        />
        <TextArea
          label={t('case-request.words')}
          hint={t('case-request.words.hint')}
          required={value.reason === 'other'}
          value={value.words}
          onChange={(words) => update({ words })}
          longest={longestOf(askForCase.input.shape.words)}
          rows={3}
          problem={checked && lacksWords ? t('case-request.words.missing') : undefined}
        />
        <FormFoot
          busy={command.state === 'sending'}
          problem={command.problem}
          unsaved={draft.isUnsaved}
          saveLabel={t('case-request.send')}
        />
      </form>
    </Page>
  )
}
