import { countGaps, listGaps, recordGap } from '@amparo/contract/api/services/gaps'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { gapCauses, type GapCause } from '@amparo/domain/service/service-gap'
import type { ServiceKind } from '@amparo/domain/service/service-kinds'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { PlaceFields, type PlaceDraft } from './place-fields.tsx'
import { useServiceKinds } from './use-service-kinds.ts'

export function draftOfGap(caseId: CaseId): string {
  return `service-gap ${caseId}`
}

function emptyGap() {
  return {
    gapId: newId<'ServiceGapId'>(),
    service: undefined as ServiceKind | undefined,
    place: { country: undefined, code: '', name: '' } as PlaceDraft,
    cause: undefined as GapCause | undefined,
    words: '',
    noticedOn: today() as string | undefined,
  }
}

/** She needed it and there was nobody to send her to: it stays with her case and is counted. */
export function GapForm(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('service')
  const ui = useText('ui')
  const say = useToast()
  const kinds = useServiceKinds()
  const { caseId } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'service-gap', name: draftOfGap(caseId) },
    emptyGap,
    ({ words, service }) => words !== '' || service !== undefined,
  )
  const { value, update } = draft
  const command = useCommand(recordGap, [listGaps, countGaps, listHistory])
  const missing = (isMissing: boolean) => (checked && isMissing ? t('service.missing') : undefined)
  const save = async () => {
    setChecked(true)
    const { gapId, service, place, cause, words, noticedOn } = value
    const { country } = place
    if (!service || !country || !cause || !noticedOn) return
    const answer = await command.send({
      caseId,
      gapId,
      service,
      place: { ...place, country },
      cause,
      words,
      noticedOn,
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('gap.saved') })
    props.onDone()
  }
  return (
    <DraftForm
      label={t('gap.add')}
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('gap.save')}
      onBack={props.onDone}
    >
      <p>{t('gap.intro')}</p>
      <Select
        label={t('service.kind')}
        unanswered={ui('ui.choose')}
        choices={kinds}
        value={value.service}
        onChange={(service) => update({ service })}
        problem={missing(!value.service)}
      />
      <Select
        label={t('gap.cause')}
        unanswered={ui('ui.choose')}
        choices={gapCauses.map((cause) => ({ value: cause, label: t(`service.cause.${cause}`) }))}
        value={value.cause}
        onChange={(cause) => update({ cause })}
        problem={missing(!value.cause)}
      />
      <PlaceFields
        value={value.place}
        onChange={(place) => update({ place })}
        problem={missing(!value.place.country)}
      />
      <TextArea
        label={t('gap.words')}
        required={false}
        rows={3}
        value={value.words}
        onChange={(words) => update({ words })}
        longest={longestOf(recordGap.input.shape.words)}
      />
      <DayField
        label={t('gap.on')}
        value={value.noticedOn}
        onChange={(noticedOn) => update({ noticedOn })}
        problem={missing(!value.noticedOn)}
      />
    </DraftForm>
  )
}
