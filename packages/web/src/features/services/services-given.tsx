import { listHistory } from '@amparo/contract/api/history/list-history'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { listServicesGiven, recordService } from '@amparo/contract/api/services/service-records'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, PlanActionId } from '@amparo/domain/kernel/brand'
import { mostMinutes } from '@amparo/domain/service/service-record'
import type { ServiceKind } from '@amparo/domain/service/service-kinds'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Paged } from '../../ui/paged.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { List } from '../../ui/list.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { GoingAlong } from '../accompaniments/index.ts'
import { useServiceKinds } from './use-service-kinds.ts'

const { shape } = recordService.input

function emptyGiven() {
  return {
    recordId: newId<'ServiceRecordId'>(),
    service: undefined as ServiceKind | undefined,
    givenOn: today() as string | undefined,
    minutes: undefined as number | undefined,
    givenBy: '',
    actionId: undefined as string | undefined,
    endsAction: false,
    words: '',
  }
}

/** What the own organisation did for the child, the latest first. */
export function ServicesGiven(props: {
  readonly caseId: CaseId
  readonly mayAdd: boolean
  /** Whether she reads who goes along with the child. */
  readonly seesCompany: boolean
}) {
  const t = useText('service')
  const { language } = useLanguage()
  const { caseId } = props
  const name = `service-given ${caseId}`
  const [isWriting, setWriting] = useOpenForm(name)
  const pages = usePages(listServicesGiven, { caseId })
  return (
    <Card
      title={t('given.title')}
      actions={
        props.mayAdd && !isWriting ? (
          <Button icon="add" onPress={() => setWriting(true)}>
            {t('given.add')}
          </Button>
        ) : null
      }
    >
      {isWriting && props.mayAdd ? (
        <GivenForm caseId={caseId} name={name} onDone={() => setWriting(false)} />
      ) : null}
      <Paged pages={pages} lines={3} empty={<p className="soft">{t('given.empty')}</p>}>
        <List
          label={t('given.title')}
          items={pages.items.map((given) => ({
            id: given.id,
            title: t(`service.kind.${given.service}`),
            detail: [
              writeDay(given.givenOn, language),
              given.minutes === null ? '' : t('given.took', { n: given.minutes }),
              given.givenBy || given.recordedBy,
            ]
              .filter(Boolean)
              .join(between),
            state: (
              <>
                {[given.action ? t('given.for', { action: given.action }) : '', given.words]
                  .filter(Boolean)
                  .join(between)}
                {props.seesCompany ? <GoingAlong caseId={caseId} kind="service" id={given.id} /> : null}
              </>
            ),
          }))}
        />
      </Paged>
    </Card>
  )
}

function GivenForm(props: { readonly caseId: CaseId; readonly name: string; readonly onDone: () => void }) {
  const t = useText('service')
  const ui = useText('ui')
  const say = useToast()
  const kinds = useServiceKinds()
  const { caseId } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'service-given', name: props.name },
    emptyGiven,
    ({ words, service, givenBy }) => words !== '' || givenBy !== '' || service !== undefined,
  )
  const { value, update } = draft
  const plan = useQuery(findPlan, { caseId })
  const actions = (plan.value?.plan?.actions ?? []).filter(({ state }) => state === 'planned')
  const command = useCommand(recordService, [listServicesGiven, findPlan, openCase, listHistory])
  const save = async () => {
    setChecked(true)
    const { service, givenOn, minutes, actionId, ...rest } = value
    if (!service || !givenOn) return
    const answer = await command.send({
      ...rest,
      caseId,
      service,
      givenOn,
      ...(minutes ? { minutes } : {}),
      ...(actionId ? { actionId: actionId as PlanActionId } : {}),
      endsAction: actionId !== undefined && value.endsAction,
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('given.saved') })
    props.onDone()
  }
  return (
    <DraftForm
      label={t('given.add')}
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('given.save')}
      onBack={props.onDone}
    >
      <Select
        label={t('service.kind')}
        unanswered={ui('ui.choose')}
        choices={kinds}
        value={value.service}
        onChange={(service) => update({ service })}
        problem={checked && !value.service ? t('service.missing') : undefined}
      />
      <DayField
        label={t('given.on')}
        value={value.givenOn}
        onChange={(givenOn) => update({ givenOn })}
        problem={checked && !value.givenOn ? t('service.missing') : undefined}
      />
      <NumberField
        label={t('given.minutes')}
        required={false}
        value={value.minutes}
        onChange={(minutes) => update({ minutes })}
        least={1}
        most={mostMinutes}
      />
      <TextField
        label={t('given.by')}
        required={false}
        value={value.givenBy}
        onChange={(givenBy) => update({ givenBy })}
        longest={longestOf(shape.givenBy)}
      />
      {actions.length > 0 ? (
        <Select
          label={t('given.action')}
          unanswered={t('given.action.none')}
          choices={actions.map(({ id, what }) => ({ value: id, label: what }))}
          value={value.actionId}
          onChange={(actionId) => update({ actionId })}
        />
      ) : null}
      {value.actionId ? (
        <Checkbox
          label={t('given.endsAction')}
          checked={value.endsAction}
          onChange={(endsAction) => update({ endsAction })}
        />
      ) : null}
      <TextArea
        label={t('given.words')}
        required={false}
        rows={3}
        value={value.words}
        onChange={(words) => update({ words })}
        longest={longestOf(shape.words)}
      />
    </DraftForm>
  )
}
