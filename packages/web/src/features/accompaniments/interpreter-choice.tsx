import { accompanimentFields } from '@amparo/contract/api/accompaniments/accompaniments'
import { showInterpreters } from '@amparo/contract/api/interpreters/interpreting'
import { longestOf } from '@amparo/contract/kernel/fields'
import { interpreterNeeds } from '@amparo/domain/accompaniment/accompaniment'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { somebodyElse } from './accompaniment-draft.ts'
import type { DraftPart } from './accompaniment-form.tsx'

/** Of the register only those against whom nothing stands; anybody else by name. */
export function InterpreterChoice(props: DraftPart & { readonly caseId: CaseId }) {
  const t = useText('accompaniment')
  const { caseId, value, update, missing } = props
  return (
    <>
      <RadioGroup
        label={t('accompaniment.interpreter')}
        inline
        choices={interpreterNeeds.map((one) => ({
          value: one,
          label: t(`accompaniment.interpreter.${one}`),
        }))}
        value={value.interpreter}
        onChange={(interpreter) => update({ interpreter })}
      />
      {value.interpreter === 'arranged' ? <Named {...{ caseId, value, update, missing }} /> : null}
    </>
  )
}

function Named(props: DraftPart & { readonly caseId: CaseId }) {
  const t = useText('accompaniment')
  const ui = useText('ui')
  const { value, update, missing } = props
  const known = useQuery(showInterpreters, { caseId: props.caseId })
  const free = (known.value?.judged ?? []).filter(({ objections }) => objections.length === 0)
  return (
    <>
      <Select
        label={t('accompaniment.interpreterId')}
        unanswered={ui('ui.choose')}
        choices={[
          ...free.map(({ id, name }) => ({ value: id, label: name })),
          { value: somebodyElse, label: t('accompaniment.interpreterId.other') },
        ]}
        value={value.interpreterId}
        onChange={(interpreterId) => update({ interpreterId })}
        problem={value.interpreterId === somebodyElse ? undefined : missing('interpreterName')}
      />
      {value.interpreterId === somebodyElse ? (
        <TextField
          label={t('accompaniment.interpreterName')}
          value={value.interpreterName}
          onChange={(interpreterName) => update({ interpreterName })}
          longest={longestOf(accompanimentFields.shape.interpreterName)}
          problem={missing('interpreterName')}
        />
      ) : null}
    </>
  )
}
