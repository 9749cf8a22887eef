import type { IntakeView } from '@amparo/contract/api/intakes/intake-fields'
import { showIntake } from '@amparo/contract/api/intakes/intakes'
import type { IntakeId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { dueWords, hasRole, WhyDates } from '../case/index.ts'
import { CorrectIntake } from './correct-intake.tsx'
import { DecideIntake, WithdrawIntake } from './decide-intake.tsx'
import { IntakeFacts } from './intake-facts.tsx'
import { IntakeProposal, IntakeDecision } from './intake-proposal.tsx'

type Form = 'correct' | 'decide' | 'withdraw'

/** One first contact: what is known, what the rule proposes, what a person decided, and what comes next. */
export function IntakeScreen({ params }: ScreenProps) {
  const t = useText('intake')
  const intakeId = (params['intakeId'] ?? '') as IntakeId
  const query = useQuery(showIntake, { intakeId })
  const intake = query.value
  return (
    <Page
      title={intake ? intake.callName || t('intake.noName') : t('intake.title')}
      back={{ href: hrefTo('intakes'), label: t('intake.toList') }}
      intro={intake ? <Standing intake={intake} /> : null}
      actions={
        intake?.state === 'eligible' ? (
          <Link href={hrefTo('intake-register', { intakeId })} look="main" icon="register">
            {t('intake.register')}
          </Link>
        ) : null
      }
    >
      {query.state === 'loading' ? <Skeleton lines={6} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {intake ? <Opened intake={intake} /> : null}
    </Page>
  )
}

function Standing({ intake }: { readonly intake: IntakeView }) {
  const t = useText('intake')
  const words = useText('case')
  const { language } = useLanguage()
  const due = intake.step && dueWords(intake.step.dueAt, words, language)
  return (
    <p className="row">
      <Badge meaning="neutral">{t(`intake.state.${intake.state}`)}</Badge>
      {due ? <Badge meaning={due.meaning}>{due.words}</Badge> : null}
      {intake.safeNow === 'no' ? <Badge meaning="danger">{t('intake.notSafe')}</Badge> : null}
    </p>
  )
}

function Opened({ intake }: { readonly intake: IntakeView }) {
  const t = useText('intake')
  const session = useSession()
  const [form, setForm] = useState<Form | undefined>(undefined)
  const done = () => setForm(undefined)
  const goesOn = intake.state === 'open' || intake.state === 'eligible'
  const mayDecide = hasRole(session, 'caseworker', 'supervisor')
  return (
    <div className="case-main">
      {form === 'correct' ? <CorrectIntake intake={intake} onDone={done} /> : <IntakeFacts intake={intake} />}
      {goesOn ? <IntakeProposal intake={intake} /> : null}
      {intake.screening ? <IntakeDecision intake={intake} /> : null}
      {form === 'decide' ? <DecideIntake intake={intake} onDone={done} /> : null}
      {form === 'withdraw' ? <WithdrawIntake intake={intake} onDone={done} /> : null}
      {goesOn && form === undefined ? (
        <div className="row">
          {mayDecide ? (
            <Button
              weight={intake.state === 'open' ? 'main' : 'plain'}
              icon="check"
              onPress={() => setForm('decide')}
            >
              {t('intake.decide')}
            </Button>
          ) : null}
          <Button icon="edit" onPress={() => setForm('correct')}>
            {t('intake.correct')}
          </Button>
          <Button weight="quiet" onPress={() => setForm('withdraw')}>
            {t('intake.withdraw')}
          </Button>
        </div>
      ) : null}
      {goesOn && !mayDecide && intake.state === 'open' ? (
        <p className="soft">{t('intake.waitsForDecision')}</p>
      ) : null}
      {intake.caseId ? (
        <p>
          <Link href={hrefTo('case', { caseId: intake.caseId })} look="button">
            {t('intake.toCase')}
          </Link>
        </p>
      ) : null}
      {intake.step ? <WhyDates tasks={[intake.step]} /> : null}
    </div>
  )
}
