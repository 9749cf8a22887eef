import { longestOf } from '@amparo/contract/kernel/fields'
import { planFields, writePlan, type PlanView } from '@amparo/contract/api/plans/plan'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, Id } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { Link } from '../../ui/link.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useOutcomeWords } from '../case/index.ts'
import { planChanges } from './plan-changes.ts'

const meanings = {
  draft: 'neutral',
  submitted: 'warning',
  approved: 'good',
  'changes-asked': 'warning',
  unanswered: 'neutral',
} as const

/** What the plan wants, and what the child agreed to; written field by field so that two can write at once. */
export function PlanWords(props: {
  readonly plan: PlanView
  readonly caseId: CaseId
  readonly mayWrite: boolean
  /** A review says that it must change. */
  readonly isAsked: boolean
  readonly onDone: () => void
}) {
  const t = useText('plan')
  const words = useText('case')
  const { language } = useLanguage()
  const { plan, caseId } = props
  const [isOpen, setWriting] = useOpenForm(draftOf(plan))
  const isWriting = props.mayWrite && (isOpen || props.isAsked || plan.goal === '')
  return (
    <section className="entry" aria-label={words('case.part.plan')}>
      <p className="row">
        <Badge meaning={meanings[plan.state]}>{t(`plan.state.${plan.state}`)}</Badge>
        {plan.twoVersions.length > 0 ? (
          <>
            <Badge meaning="warning">{t('plan.twoVersions')}</Badge>
            <Link href={hrefTo('case-versions', { caseId })}>{words('case.chooseVersion')}</Link>
          </>
        ) : null}
      </p>
      {plan.changesAsked && plan.state === 'changes-asked' ? (
        <Banner meaning="warning" title={words('case.changesAsked')}>
          <p className="quote">{plan.changesAsked}</p>
        </Banner>
      ) : null}
      {isWriting ? (
        <PlanEditor
          plan={plan}
          caseId={caseId}
          onDone={() => {
            setWriting(false)
            props.onDone()
          }}
        />
      ) : (
        <>
          <h2 className="entry-title">{t('plan.goal')}</h2>
          <p className="written">{plan.goal}</p>
          <h2 className="entry-title">{t('plan.agreed')}</h2>
          {plan.childAgreed ? (
            <blockquote className="quote">{plan.childAgreed}</blockquote>
          ) : (
            <p className="soft">{t('plan.agreed.none')}</p>
          )}
          <p className="why">
            {plan.reviewOn ? (
              <span>
                {t('plan.reviewOn')}: {writeDay(plan.reviewOn, language)}
              </span>
            ) : null}
            {plan.approvedAt && plan.state === 'approved' ? (
              <span>
                {t('plan.approvedBy', {
                  by: plan.approvedBy ?? words('case.someone'),
                  date: writeDay(dayOf(plan.approvedAt), language),
                })}
              </span>
            ) : null}
          </p>
          {props.mayWrite ? (
            <p>
              <Button icon="edit" onPress={() => setWriting(true)}>
                {t('plan.write')}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}

function PlanEditor(props: {
  readonly plan: PlanView
  readonly caseId: CaseId
  readonly onDone: () => void
}) {
  const t = useText('plan')
  const sayOutcome = useOutcomeWords()
  const { caseId, plan } = props
  const place = { caseId, form: 'plan', of: plan.id, name: draftOf(plan) } as const
  const draft = useKeptDraft(place, () => beginWriting(plan), isChanged)
  const { seen, goal, childAgreed, reviewOn } = draft.value
  const command = useCommand(writePlan, planChanges)
  const changed = changesOf(draft.value)
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    if (changed.length === 0) return leave()
    const edits = Object.fromEntries(
      changed.map(([field, value]) => [field, { value, base: seen.fieldVersions[field] ?? 0 }]),
    ) as InputOf<typeof writePlan>['edits']
    const answer = await command.send({ caseId, planId: seen.id as Id<'PlanId'>, edits })
    if (!answer.ok) return
    sayOutcome(answer.value, t('plan.saved'))
    leave()
  }
  return (
    <DraftForm draft={draft} command={command} onSave={save} onBack={seen.goal === '' ? undefined : leave}>
      {seen.state === 'approved' ? <p className="soft">{t('plan.reopens')}</p> : null}
      <TextArea
        label={t('plan.goal')}
        value={goal}
        onChange={(next) => draft.update({ goal: next })}
        rows={3}
        longest={longestOf(planFields.goal)}
      />
      <TextArea
        label={t('plan.agreed')}
        value={childAgreed}
        onChange={(next) => draft.update({ childAgreed: next })}
        rows={3}
        longest={longestOf(planFields.childAgreed)}
      />
      <DayField
        label={t('plan.reviewOn')}
        required={false}
        value={reviewOn}
        onChange={(next) => draft.update({ reviewOn: next })}
      />
    </DraftForm>
  )
}

function draftOf(plan: PlanView): string {
  return `plan ${plan.id}`
}

/** What was on the screen when writing began stays with it, whatever arrives meanwhile. */
function beginWriting({ id, state, goal, childAgreed, reviewOn, fieldVersions }: PlanView) {
  const seen = { id, state, goal, childAgreed, reviewOn, fieldVersions }
  return { seen, goal, childAgreed, reviewOn: reviewOn ?? undefined }
}

function changesOf({ seen, goal, childAgreed, reviewOn }: ReturnType<typeof beginWriting>) {
  const written = { goal, childAgreed, reviewOn: reviewOn ?? null }
  return Object.entries(written).filter(([field, value]) => seen[field as keyof typeof written] !== value)
}

function isChanged(draft: ReturnType<typeof beginWriting>): boolean {
  return changesOf(draft).length > 0
}
