import { freezeCase, listFreezes, showFreezable, type ReaderView } from '@amparo/contract/api/freezes/freezes'
import { longestOf } from '@amparo/contract/kernel/fields'
import { freezeReasons, mostExempt, type FreezeReason } from '@amparo/domain/freeze/freeze'
import type { UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ConfirmedForm } from './confirmed-form.tsx'
import { roleWords } from './role-words.ts'

/** First which case, by the code on its card; then why, and who goes on with it. */
export function FreezeForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText('freeze')
  const say = useToast()
  const freeze = useCommand(freezeCase, [listFreezes])
  const [freezeId] = useState(() => newId<'FreezeId'>())
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState<string | undefined>(undefined)
  const [reason, setReason] = useState<FreezeReason | undefined>(undefined)
  const [words, setWords] = useState('')
  const [exempt, setExempt] = useState<readonly string[]>([])
  const ui = useText('ui')
  const found = useQuery(showFreezable, code === undefined ? undefined : { code })
  const send = async () => {
    if (code === undefined || reason === undefined) return
    const answer = await freeze.send({
      freezeId,
      code,
      reason,
      words: words.trim(),
      exempt: exempt as UserId[],
    })
    if (!answer.ok) return
    say({ words: t('freeze.saved', { code }) })
    onDone()
  }
  return (
    <Card title={t('freeze.begin')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          setExempt([])
          setCode(typed.trim().toUpperCase())
        }}
      >
        <TextField label={t('freeze.code')} width="medium" value={typed} onChange={setTyped} required />
        <p>
          <Button type="submit" busy={found.state === 'loading' && code !== undefined}>
            {t('freeze.find')}
          </Button>
        </p>
      </form>
      {found.problem ? <ProblemNotice problem={found.problem} /> : null}
      {found.value ? (
        <ConfirmedForm
          command={freeze}
          label={t('freeze.save')}
          isReady={reason !== undefined && isFew(exempt)}
          onSend={() => void send()}
          onDone={onDone}
        >
          <Select
            label={t('freeze.reason')}
            unanswered={ui('ui.choose')}
            choices={freezeReasons.map((value) => ({ value, label: t(`freeze.reason.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
          <TextField
            label={t('freeze.words')}
            value={words}
            onChange={setWords}
            longest={longestOf(freezeCase.input.shape.words)}
          />
          <ExemptChoice readers={found.value.readers} value={exempt} onChange={setExempt} />
        </ConfirmedForm>
      ) : null}
    </Card>
  )
}

export const isFew = (exempt: readonly string[]) => exempt.length > 0 && exempt.length <= mostExempt

/** Of those who read the case already: closing it opens it to nobody. */
export function ExemptChoice(props: {
  readonly readers: readonly ReaderView[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}) {
  const t = useText('freeze')
  const roles = useText('administration')
  return (
    <CheckboxGroup
      label={t('freeze.exempt')}
      hint={t('freeze.exemptHint')}
      choices={props.readers.map((reader) => ({
        value: reader.id,
        label: reader.name,
        hint: reader.roles.map((role) => roleWords(role, roles)).join(between),
      }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
