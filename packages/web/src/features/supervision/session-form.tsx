import { recordSession, type sessionChoices } from '@amparo/contract/api/supervision/supervision'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { AgreementId, CaseId, UserId } from '@amparo/domain/kernel/brand'
import { offeredSessionKinds, type SessionKind } from '@amparo/domain/supervision/session'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AgreementFields, isAgreed, type WrittenAgreement } from './agreement-fields.tsx'
import { changedBySupervision } from './changed-by-supervision.ts'

export function draftOfSession(workerId: string): string {
  return `supervision ${workerId}`
}

function emptySession() {
  return {
    sessionId: newId<'SupervisionId'>(),
    on: today() as string | undefined,
    kind: 'individual' as SessionKind | undefined,
    cases: [] as readonly string[],
    agreements: [] as readonly WrittenAgreement[],
    feeling: '',
  }
}

/** When, of which kind, about which cases, what was agreed, and how the worker is. */
export function SessionForm(props: {
  readonly workerId: UserId
  readonly cases: OutputOf<typeof sessionChoices>['cases']
  readonly onDone: () => void
}) {
  const t = useText('supervision')
  const say = useToast()
  const { workerId, cases } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { form: 'supervision', of: workerId, name: draftOfSession(workerId) },
    emptySession,
    ({ feeling, agreements }) => feeling !== '' || agreements.length > 0,
  )
  const { value, update } = draft
  const command = useCommand(recordSession, changedBySupervision)
  const save = async () => {
    setChecked(true)
    const { on, kind, agreements, ...rest } = value
    if (!on || !kind || !agreements.every(isAgreed)) return
    const answer = await command.send({
      ...rest,
      workerId,
      on,
      kind,
      cases: value.cases as CaseId[],
      agreements: agreements.map(({ id, caseId, words, dueOn }) => ({
        id: id as AgreementId,
        caseId: (caseId ?? null) as CaseId | null,
        words,
        dueOn: dueOn ?? '',
      })),
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('supervision.saved') })
    props.onDone()
  }
  return (
    <DraftForm
      label={t('supervision.add')}
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('supervision.save')}
      onBack={props.onDone}
    >
      <DayField
        label={t('supervision.on')}
        value={value.on}
        onChange={(on) => update({ on })}
        problem={checked && !value.on ? t('supervision.on.missing') : undefined}
      />
      <RadioGroup
        label={t('supervision.kind')}
        choices={offeredSessionKinds.map((one) => ({ value: one, label: t(`supervision.kind.${one}`) }))}
        value={value.kind}
        onChange={(kind) => update({ kind })}
      />
      {cases.length > 0 ? (
        <CheckboxGroup
          label={t('supervision.cases.which')}
          choices={cases.map(({ caseId, code }) => ({ value: caseId, label: code }))}
          value={value.cases}
          onChange={(chosen) => update({ cases: chosen })}
        />
      ) : null}
      <AgreementFields
        cases={cases}
        value={value.agreements}
        onChange={(agreements) => update({ agreements })}
        checked={checked}
      />
      <TextArea
        label={t('supervision.feeling')}
        hint={t('supervision.feeling.who')}
        value={value.feeling}
        onChange={(feeling) => update({ feeling })}
        longest={longestOf(recordSession.input.shape.feeling)}
        rows={3}
      />
    </DraftForm>
  )
}
