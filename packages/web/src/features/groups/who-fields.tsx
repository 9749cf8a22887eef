import { groupChoices, memberName } from '@amparo/contract/api/groups/groups'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { OpenedCase } from '../case/index.ts'
import { wholeName, type NameDraft } from '../person/index.ts'
import { waysToBeKnown, type Joining } from './joining.ts'

/** Somebody with a case of her own, somebody of this case, or a name. */
export function WhoFields(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly value: Joining
  readonly update: (next: Partial<Joining>) => void
  readonly checked: boolean
}) {
  const t = useText('group')
  const ui = useText('ui')
  const { caseId, opened, value, update, checked } = props
  const people = opened.people.filter(({ role }) => role !== 'child')
  const missing = (given: unknown) => (checked && !given ? t('group.add.missing') : undefined)
  return (
    <>
      <RadioGroup
        label={t('group.add.who')}
        choices={waysToBeKnown
          .filter((one) => one !== 'person' || people.length > 0)
          .map((one) => ({ value: one, label: t(`group.add.who.${one}`) }))}
        value={value.known}
        onChange={(known) => update({ known })}
        problem={missing(value.known)}
      />
      {value.known === 'case' ? (
        <CasePicker
          caseId={caseId}
          value={value.otherCaseId}
          onChange={(otherCaseId) => update({ otherCaseId })}
          problem={missing(value.otherCaseId)}
        />
      ) : null}
      {value.known === 'person' ? (
        <Select
          label={t('group.add.person')}
          unanswered={ui('ui.choose')}
          choices={people.map(({ id, names }) => ({
            value: id,
            label: wholeName((names as readonly NameDraft[])[0]),
          }))}
          value={value.personId}
          onChange={(personId) => update({ personId })}
          problem={missing(value.personId)}
        />
      ) : null}
      {value.known === 'named' ? (
        <TextField
          label={t('group.add.name')}
          value={value.name}
          onChange={(name) => update({ name })}
          longest={longestOf(memberName)}
          problem={checked && value.name.trim() === '' ? t('group.add.name.missing') : undefined}
        />
      ) : null}
    </>
  )
}

function CasePicker(props: {
  readonly caseId: CaseId
  readonly value: string | undefined
  readonly onChange: (caseId: string | undefined) => void
  readonly problem: string | undefined
}) {
  const t = useText('group')
  const { caseId, value, onChange } = props
  const choices = useQuery(groupChoices, { caseId })
  if (choices.problem) return <ProblemNotice problem={choices.problem} onRetry={choices.refresh} />
  if (!choices.value) return <Skeleton lines={2} />
  return (
    <ComboBox
      label={t('group.add.case')}
      hint={t('group.add.case.hint')}
      noneFound={t('group.add.case.none')}
      choices={choices.value.cases.map(({ caseId: id, name, code }) => ({
        value: id,
        label: t('group.add.case.choice', { name, code }),
      }))}
      value={value}
      onChange={onChange}
      problem={props.problem}
    />
  )
}
