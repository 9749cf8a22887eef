import { writeLeaving, type LeavingView } from '@amparo/contract/api/journey/journey'
import { leavingFields } from '@amparo/contract/api/journey/journey-fields'
import { longestOf } from '@amparo/contract/kernel/fields'
import {
  leavingReasons,
  wordsPermissions,
  type LeavingReason,
  type WordsPermission,
} from '@amparo/domain/journey/leaving'
import type { CaseId, LeavingId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { catalogueOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { CodeList, languagesFor } from '../person/index.ts'
import { changedByJourney } from './changed-by-journey.ts'
import { draftOfLeaving } from './draft-names.ts'

type LeavingDraft = {
  readonly leavingId: LeavingId
  readonly base: number
  readonly reasons: readonly LeavingReason[]
  readonly words: string
  readonly language: string | undefined
  readonly mayUse: WordsPermission
}

/** Why she left: reasons in her order, her words in her language, and what may be done with them. */
export function LeavingForm(props: {
  readonly caseId: CaseId
  readonly before: LeavingView | undefined
  readonly onDone: () => void
}) {
  const t = useText('journey')
  const person = useText('person')
  const { language } = useLanguage()
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, before } = props
  const draft = useKeptDraft({ caseId, form: 'leaving', name: draftOfLeaving(caseId) }, (): LeavingDraft => ({
    leavingId: (before?.id as LeavingId | undefined) ?? newId<'LeavingId'>(),
    base: before?.version ?? 0,
    reasons: before?.reasons ?? [],
    words: before?.words ?? '',
    language: before?.language ?? undefined,
    mayUse: before?.mayUse ?? 'not-asked',
  }))
  const { value, update } = draft
  const command = useCommand(writeLeaving, changedByJourney)
  const isEmpty = value.reasons.length === 0 && value.words.trim() === ''
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    if (isEmpty) return
    const { leavingId, base, reasons, words, mayUse } = value
    const { ok } = await command.send({
      caseId,
      leavingId,
      base,
      fields: { reasons: [...reasons], words, language: value.language ?? null, mayUse },
    })
    if (!ok) return
    say({ words: t('journey.saved') })
    leave()
  }
  return (
    <DraftForm label={t('journey.leaving')} draft={draft} command={command} onSave={save} onBack={leave}>
      <CodeList
        label={t('journey.leaving.reasons')}
        addLabel={t('journey.leaving.next')}
        noneFound={t('journey.leaving.noneFound')}
        choices={leavingReasons.map((reason) => ({ value: reason, label: t(`journey.reason.${reason}`) }))}
        nameOf={(code) => {
          const reason = leavingReasons.find((one) => one === code)
          return reason ? t(`journey.reason.${reason}`) : ''
        }}
        value={value.reasons}
        onChange={(codes) =>
          update({ reasons: codes.flatMap((code) => leavingReasons.filter((one) => one === code)) })
        }
        most={leavingReasons.length}
      />
      <TextArea
        label={t('journey.leaving.words')}
        hint={t('journey.leaving.words.hint')}
        value={value.words}
        onChange={(words) => update({ words })}
        rows={5}
        longest={longestOf(leavingFields.shape.words)}
        problem={checked && isEmpty ? t('journey.leaving.missing') : undefined}
      />
      <ComboBox
        label={t('journey.leaving.language')}
        noneFound={person('person.language.none')}
        choices={languagesFor(undefined).map((one) => ({
          value: one.code,
          label: [one[catalogueOf(language)], ...one.alsoHeard].join(between),
        }))}
        value={value.language}
        onChange={(chosen) => update({ language: chosen })}
      />
      <RadioGroup
        label={t('journey.leaving.mayUse')}
        hint={t('journey.leaving.mayUse.hint')}
        choices={wordsPermissions.map((one) => ({ value: one, label: t(`journey.leaving.mayUse.${one}`) }))}
        value={value.mayUse}
        onChange={(mayUse) => update({ mayUse })}
      />
    </DraftForm>
  )
}
