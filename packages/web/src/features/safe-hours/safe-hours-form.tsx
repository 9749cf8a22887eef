import { listHistory } from '@amparo/contract/api/history/list-history'
import { listSafeHours, writeSafeHours, type SafeHoursView } from '@amparo/contract/api/safe-hours/safe-hours'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, PersonId, SafeHoursId } from '@amparo/domain/kernel/brand'
import { reachWays, weekdays, type ReachWay, type Weekday } from '@amparo/domain/safety/safe-hours'
import { useState } from 'react'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { typedHour } from '../case/index.ts'
import { weekdayNames } from './weekday-names.ts'

type Draft = {
  readonly safeHoursId: SafeHoursId
  readonly base: number
  readonly days: readonly Weekday[]
  readonly from: string
  readonly until: string
  readonly ways: readonly ReachWay[]
  readonly whoAnswers: string
  readonly notSay: string
}

/** When and how somebody may be reached, in the hours of her place. */
export function SafeHoursForm(props: {
  readonly caseId: CaseId
  readonly personId: PersonId
  readonly name: string
  readonly draftName: string
  readonly before: SafeHoursView | undefined
  readonly onDone: () => void
}) {
  const t = useText('safe-hours')
  const { language } = useLanguage()
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, personId, before } = props
  const place = { caseId, form: 'safe-hours', of: personId, name: props.draftName } as const
  const draft = useKeptDraft(place, (): Draft => ({
    safeHoursId: (before?.id as SafeHoursId | undefined) ?? newId<'SafeHoursId'>(),
    base: before?.version ?? 0,
    days: before?.days ?? [],
    from: before?.from ?? '',
    until: before?.until ?? '',
    ways: before?.ways ?? [],
    whoAnswers: before?.whoAnswers ?? '',
    notSay: before?.notSay ?? '',
  }))
  const { value, update } = draft
  const command = useCommand(writeSafeHours, [listSafeHours, listHistory])
  const [from, until] = [typedHour(value.from), typedHour(value.until)]
  const names = weekdayNames(language)
  const { fields } = writeSafeHours.input.shape
  const unread = (hour: string | null | undefined) =>
    checked && hour === undefined ? t('safe-hours.hour.unread') : undefined
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    if (from === undefined || until === undefined) return
    const { safeHoursId, base, days, ways, whoAnswers, notSay } = value
    const { ok } = await command.send({
      caseId,
      safeHoursId,
      base,
      fields: { personId, days: [...days], from, until, ways: [...ways], whoAnswers, notSay },
    })
    if (!ok) return
    say({ words: t('safe-hours.saved') })
    leave()
  }
  return (
    <DraftForm
      label={`${t('safe-hours.title')} · ${props.name}`}
      draft={draft}
      command={command}
      onSave={save}
      onBack={leave}
    >
      <p>
        <strong>{t('safe-hours.title')}</strong>
      </p>
      <CheckboxGroup
        label={t('safe-hours.days')}
        required={false}
        choices={weekdays.map((day) => ({ value: day, label: capitalised(names[day]) }))}
        value={value.days}
        onChange={(days) => update({ days })}
      />
      <TextField
        label={t('safe-hours.from')}
        hint={t('safe-hours.hour.hint')}
        required={false}
        value={value.from}
        onChange={(next) => update({ from: next })}
        problem={unread(from)}
      />
      <TextField
        label={t('safe-hours.until')}
        required={false}
        value={value.until}
        onChange={(next) => update({ until: next })}
        problem={unread(until)}
      />
      <CheckboxGroup
        label={t('safe-hours.ways')}
        required={false}
        choices={reachWays.map((way) => ({ value: way, label: t(`safe-hours.way.${way}`) }))}
        value={value.ways}
        onChange={(ways) => update({ ways })}
      />
      <TextField
        label={t('safe-hours.whoAnswers')}
        required={false}
        value={value.whoAnswers}
        onChange={(whoAnswers) => update({ whoAnswers })}
        longest={longestOf(fields.shape.whoAnswers)}
      />
      <TextArea
        label={t('safe-hours.notSay')}
        required={false}
        value={value.notSay}
        onChange={(notSay) => update({ notSay })}
        longest={longestOf(fields.shape.notSay)}
        rows={2}
      />
    </DraftForm>
  )
}

/** Spanish writes the days of the week small, but not where a line begins with one. */
function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1)
}
