import {
  acceptAssignment,
  giveBackAssignment,
  myAssignments,
} from '@amparo/contract/api/assignments/assignments'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { giveBackReasons, type GiveBackReason } from '@amparo/domain/assignment/assignment'
import type { AssignmentId, CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { RiskBadge } from '../case/index.ts'
import { AssignmentFacts, AssignmentState } from './assignment-facts.tsx'
import { changedByAssignments } from './changed-by-assignments.ts'

type Mine = OutputOf<typeof myAssignments>['items'][number]

/** What was given to me: the note first, then take it or give it back. */
export function MyAssignmentsScreen() {
  const t = useText('assignment')
  const pages = usePages(myAssignments, {})
  return (
    <Page title={t('assignment.mine')} intro={<p>{t('assignment.mine.intro')}</p>} width="narrow">
      <Paged
        pages={pages}
        lines={5}
        empty={<EmptyState icon="good">{t('assignment.mine.empty')}</EmptyState>}
      >
        <ul className="entries" aria-label={t('assignment.mine')}>
          {pages.items.map((one) => (
            <li key={one.id}>
              <Entry one={one} />
            </li>
          ))}
        </ul>
      </Paged>
    </Page>
  )
}

function Entry({ one }: { readonly one: Mine }) {
  const t = useText('assignment')
  const words = useText('case')
  const say = useToast()
  const [isGivingBack, setGivingBack] = useState(false)
  const of = { caseId: one.caseId as CaseId, assignmentId: one.id as AssignmentId }
  const command = useCommand(acceptAssignment, changedByAssignments)
  const take = async () => {
    const answer = await command.send(of)
    if (answer.ok) say({ words: t('assignment.accepted') })
  }
  return (
    <section className="entry" aria-label={one.code}>
      <h2 className="entry-title">{one.callName || one.code}</h2>
      <p className="facts">
        <span>{words('case.code', { code: one.code })}</span>
        {one.from ? <span>{t('assignment.from', { name: one.from })}</span> : null}
      </p>
      <span className="row">
        <RiskBadge level={one.riskLevel} />
        <AssignmentState assignment={one} />
      </span>
      <AssignmentFacts assignment={one} />
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      {isGivingBack ? (
        <GiveBack of={of} onBack={() => setGivingBack(false)} />
      ) : (
        <div className="row">
          <Button weight="main" icon="check" busy={command.state === 'sending'} onPress={() => void take()}>
            {t('assignment.accept')}
          </Button>
          <Button onPress={() => setGivingBack(true)}>{t('assignment.giveBack')}</Button>
          <Link href={hrefTo('case', { caseId: one.caseId })}>
            {t('assignment.mine.see')}
            <span className="only-read"> · {one.code}</span>
          </Link>
        </div>
      )}
    </section>
  )
}

function GiveBack(props: {
  readonly of: { readonly caseId: CaseId; readonly assignmentId: AssignmentId }
  readonly onBack: () => void
}) {
  const t = useText('assignment')
  const say = useToast()
  const [because, setBecause] = useState<GiveBackReason | undefined>(undefined)
  const [words, setWords] = useState('')
  const command = useCommand(giveBackAssignment, changedByAssignments)
  const needsWords = because !== undefined && because !== 'conflict'
  const mayNotSave = because === undefined || (needsWords && words.trim() === '')
  const send = async () => {
    if (!because || mayNotSave) return
    const answer = await command.send({ ...props.of, because, words })
    if (answer.ok) say({ words: t('assignment.givenBack') })
  }
  return (
    <form
      className="stack"
      aria-label={t('assignment.giveBack')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <RadioGroup
        label={t('assignment.giveBack.why')}
        choices={giveBackReasons.map((one) => ({
          value: one,
          label: t(`assignment.back.${one}`),
          ...(one === 'conflict' ? { hint: t('assignment.giveBack.conflict') } : {}),
        }))}
        value={because}
        onChange={setBecause}
      />
      {needsWords ? (
        <TextArea
          label={t('assignment.words')}
          value={words}
          onChange={setWords}
          longest={longestOf(giveBackAssignment.input.shape.words)}
          rows={2}
        />
      ) : null}
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        saveLabel={t('assignment.giveBack')}
        mayNotSave={mayNotSave}
        onBack={props.onBack}
      />
    </form>
  )
}
