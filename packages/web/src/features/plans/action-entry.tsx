import { longestOf } from '@amparo/contract/kernel/fields'
import { endAction, type PlanView } from '@amparo/contract/api/plans/plan'
import type { CaseId, Id, PlanActionId } from '@amparo/domain/kernel/brand'
import { useState, type ReactNode } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { Link } from '../../ui/link.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { dueWords } from '../case/index.ts'
import { ActionForm, draftOfAction } from './action-form.tsx'
import { planChanges } from './plan-changes.ts'

type Action = PlanView['actions'][number]

/** One promise as it stands, and how it ended. */
export function ActionEntry(props: {
  readonly action: Action
  readonly plan: PlanView
  readonly caseId: CaseId
  readonly mayChange: boolean
  readonly mayEnd: boolean
  readonly mayDrop: boolean
  readonly handle: ReactNode
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
}) {
  const t = useText('plan')
  const words = useText('case')
  const { action, plan, caseId } = props
  const [isChanging] = useOpenForm(draftOfAction(plan, action))
  const [isDone] = useOpenForm(draftOfEnd(action, 'done'))
  const [isDropped] = useOpenForm(draftOfEnd(action, 'dropped'))
  const [doing, setDoing] = useState<'change' | 'done' | 'dropped' | undefined>(
    isChanging ? 'change' : isDone ? 'done' : isDropped ? 'dropped' : undefined,
  )
  const isPlanned = action.state === 'planned'
  const done = () => setDoing(undefined)
  if (doing === 'change') {
    return <ActionForm plan={plan} caseId={caseId} position={action.position} action={action} onDone={done} />
  }
  const { onUp, onDown } = props
  const more: readonly MenuEntry[] = [
    ...(props.mayChange
      ? [{ id: 'change', label: t('plan.action.change'), perform: () => setDoing('change') }]
      : []),
    ...(onUp ? [{ id: 'up', label: t('plan.action.up'), perform: onUp }] : []),
    ...(onDown ? [{ id: 'down', label: t('plan.action.down'), perform: onDown }] : []),
    ...(props.mayDrop
      ? [{ id: 'dropped', label: t('plan.action.dropped'), perform: () => setDoing('dropped') }]
      : []),
  ]
  return (
    <article className="sub-block">
      <div className="movable-head">
        <h3 className="entry-title">{action.what}</h3>
        {props.handle}
      </div>
      <p className="row">
        <ActionState action={action} />
        {action.owner ? <span className="soft">{t('plan.action.by', { owner: action.owner })}</span> : null}
      </p>
      {action.outcome ? <p className="quote">{action.outcome}</p> : null}
      {action.twoVersions.length > 0 ? (
        <p className="row">
          <Badge meaning="warning">{t('plan.twoVersions')}</Badge>
          <Link href={hrefTo('case-versions', { caseId })}>{words('case.chooseVersion')}</Link>
        </p>
      ) : null}
      {doing ? <EndForm how={doing} action={action} plan={plan} caseId={caseId} onDone={done} /> : null}
      {isPlanned && !doing ? (
        <div className="row">
          {props.mayEnd ? (
            <Button icon="check" onPress={() => setDoing('done')}>
              {t('plan.action.done')}
              <span className="only-read"> · {action.what}</span>
            </Button>
          ) : null}
          {more.length > 0 ? <Menu label={t('plan.action.more')} items={more} /> : null}
        </div>
      ) : null}
    </article>
  )
}

function ActionState({ action }: { readonly action: Action }) {
  const t = useText('plan')
  const words = useText('case')
  const { language } = useLanguage()
  if (action.state === 'done') {
    const date = action.doneOn ? writeDay(action.doneOn, language) : ''
    return <Badge meaning="good">{t('plan.action.state.done', { date })}</Badge>
  }
  if (action.state === 'dropped') return <Badge meaning="neutral">{t('plan.action.state.dropped')}</Badge>
  if (!action.dueOn) return <Badge meaning="neutral">{t('plan.action.noDate')}</Badge>
  // A day is due until its end, on the device's own clock.
  const due = dueWords(new Date(`${action.dueOn}T23:59:59`).toISOString(), words, language)
  return <Badge meaning={due.meaning}>{due.words}</Badge>
}

function draftOfEnd(action: Action, how: 'done' | 'dropped'): string {
  return `end action ${action.id} ${how}`
}

function beginEnding() {
  return { on: today() as string | undefined, outcome: '' }
}

function EndForm(props: {
  readonly how: 'done' | 'dropped'
  readonly action: Action
  readonly plan: PlanView
  readonly caseId: CaseId
  readonly onDone: () => void
}) {
  const t = useText('plan')
  const { caseId, action, how } = props
  const draft = useKeptDraft(
    { caseId, form: 'action-end', of: `${action.id} ${how}`, name: draftOfEnd(action, how) },
    beginEnding,
    (value) => value.outcome !== '',
  )
  const { on, outcome } = draft.value
  const command = useCommand(endAction, planChanges)
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    if (!on) return
    const answer = await command.send({
      caseId,
      planId: props.plan.id as Id<'PlanId'>,
      actionId: action.id as PlanActionId,
      how,
      on,
      outcome,
    })
    if (answer.ok) leave()
  }
  return (
    <DraftForm draft={draft} command={command} onSave={save} onBack={leave}>
      <DayField label={t('plan.action.doneOn')} value={on} onChange={(next) => draft.update({ on: next })} />
      <TextArea
        label={t(props.how === 'done' ? 'plan.action.outcome' : 'plan.action.why')}
        value={outcome}
        onChange={(next) => draft.update({ outcome: next })}
        rows={3}
        longest={longestOf(endAction.input.shape.outcome)}
      />
    </DraftForm>
  )
}
