import { startFormRecord } from '@amparo/contract/api/form-records/form-records'
import { isSheetOf, readSheetId } from '@amparo/domain/form/sheet-id'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { navigate } from '../../app/router.tsx'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { emptySource, PaperFields, sourceOf } from './paper-fields.tsx'
import { recordChanges } from './record-changes.ts'

type Version = { readonly formVersionId: string; readonly number: number; readonly isOwn: boolean }

/** Day, hand, place, and the version that stands on the sheet: it is typed in as it was asked. */
export function FromPaperForm(props: {
  readonly caseId: CaseId
  readonly code: string
  readonly form: { readonly name: string; readonly formVersionId: string }
  readonly versions: readonly Version[]
}) {
  const t = useText('form-record')
  const { caseId, form, versions } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'form-from-paper', name: `form-from-paper ${caseId} ${form.name}` },
    () => ({ answerId: newId<'AnswerId'>(), formVersionId: form.formVersionId, ...emptySource }),
    ({ filledBy, place, sheetNumber }) => [filledBy, place, sheetNumber].some((typed) => typed !== ''),
  )
  const command = useCommand(startFormRecord, recordChanges)
  const { value, update } = draft
  const sheet = readSheetId(value.sheetNumber)
  const isOfCase = sheet?.code === props.code
  const isFitting = sheet !== undefined && isOfCase && isSheetOf(sheet, form.name)
  const change = (more: Partial<typeof value>) =>
    update({ ...more, ...proposedBy(more.sheetNumber ?? '', { ...props, name: form.name }) })
  const save = async () => {
    setChecked(true)
    const paper = sourceOf(value)
    if (!paper) return
    const answerId = value.answerId as AnswerId
    const formVersionId = value.formVersionId as Parameters<typeof command.send>[0]['formVersionId']
    const answer = await command.send({ caseId, answerId, formVersionId, paper })
    if (!answer.ok) return
    draft.discard()
    navigate(hrefTo('case-form', { caseId, answerId }))
  }
  return (
    <DraftForm
      label={t('record.source.title')}
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('record.source.save')}
    >
      <PaperFields
        value={value}
        update={change}
        checked={checked}
        numberProblem={
          sheet === undefined || isFitting
            ? undefined
            : isOfCase
              ? t('record.source.number.otherForm')
              : t('record.source.number.otherCase', { code: sheet.code })
        }
      />
      {versions.length > 1 ? (
        <RadioGroup
          label={t('record.source.version')}
          {...(isFitting ? { hint: t('record.source.number.version') } : {})}
          inline
          choices={versions.map(({ formVersionId, number, isOwn }) => ({
            value: formVersionId,
            label: t(isOwn ? 'record.source.version.own' : 'record.version', { number }),
          }))}
          value={value.formVersionId}
          onChange={(formVersionId) => update({ formVersionId })}
        />
      ) : null}
    </DraftForm>
  )
}

/** The version that a sheet was printed in, where its number says it and one version alone has it. */
function proposedBy(
  typed: string,
  of: { readonly code: string; readonly name: string; readonly versions: readonly Version[] },
) {
  const sheet = readSheetId(typed)
  if (!sheet || sheet.code !== of.code || !isSheetOf(sheet, of.name)) return {}
  const [version, another] = of.versions.filter(({ number }) => number === sheet.version)
  return version && !another ? { formVersionId: version.formVersionId } : {}
}
