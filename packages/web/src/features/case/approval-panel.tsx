import { longestOf } from '@amparo/contract/kernel/fields'
import type { ApprovalStepView } from '@amparo/contract/kernel/review'
import { askedChanges } from '@amparo/contract/kernel/review'
import type { ApprovalStanding } from '@amparo/domain/approval/may-approve'
import type { ReactNode } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import type { Command } from '../../data/use-command.ts'
import type { CaseDraftPlace } from '../../data/kept-drafts.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ApprovalSteps } from './late-steps.ts'

type About = Required<CaseDraftPlace>
type Answered = Promise<{ readonly ok: boolean }>
type Sent = Pick<Command<never>, 'state' | 'problem'>

/**
 * Something waits for a second person. Who may answer, by the server's own rule, reads in a few words what it is
 * and approves it or says what should change; everybody else reads who can.
 */
export function ApprovalPanel(props: {
  /** What waits: the record, and as what the wish for changes is kept until it is sent. */
  readonly about: About
  readonly standing: ApprovalStanding
  readonly approve: Sent
  readonly ask: Sent
  /** By whom it was answered and who follows; none where it is one step, by the supervisor. */
  readonly steps: readonly ApprovalStepView[]
  /** With the step that was shown, so that nobody answers another one by accident. */
  readonly onApprove: (step?: number) => Answered
  readonly onAskChanges: (changes: string) => Answered
  /** What is said after each answer. */
  readonly approved: string
  readonly changesSent: string
  /** What the work says in a few words, before the whole of it. */
  readonly children?: ReactNode
}) {
  const t = useText('case')
  const say = useToast()
  const [isAsking, setAsking] = useOpenForm(draftOf(props.about))
  const { approve, ask } = props
  const problem = approve.problem ?? ask.problem
  if (props.standing === 'nothing-waits') return null
  const at = props.steps.findIndex(({ state }) => state === 'now')
  const now = props.steps[at]
  const title = now
    ? t('case.waitingStep', { n: at + 1, of: props.steps.length, by: now.by })
    : t('case.waitingFor')
  const steps = now ? <ApprovalSteps steps={props.steps} /> : null
  if (props.standing !== 'may') {
    return (
      <Banner meaning="information" title={title}>
        <p>{t(whoElse(props.standing, now))}</p>
        {steps}
      </Banner>
    )
  }
  const answer = async (sent: Answered, said: string) => {
    const { ok } = await sent
    if (ok) say({ words: said })
    return ok
  }
  return (
    <Banner meaning="warning" title={title}>
      {steps}
      {props.children}
      <div className="row">
        <Button
          weight="main"
          icon="check"
          busy={approve.state === 'sending' || ask.state === 'sending'}
          onPress={() => void answer(props.onApprove(now?.step), props.approved)}
        >
          {t('case.approve')}
        </Button>
        {isAsking ? null : <Button onPress={() => setAsking(true)}>{t('case.askChanges')}</Button>}
      </div>
      {isAsking ? (
        <AskChanges
          about={props.about}
          onSend={(changes) => answer(props.onAskChanges(changes), props.changesSent)}
        />
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
    </Banner>
  )
}

function whoElse(standing: ApprovalStanding, now: ApprovalStepView | undefined) {
  if (standing === 'own-work') return 'case.ownWork'
  if (standing === 'answered-earlier') return 'case.answeredEarlier'
  return now?.by === 'manager' ? 'case.managerApproves' : 'case.whoApproves'
}

function draftOf({ of }: About): string {
  return `changes ${of}`
}

function noChanges() {
  return { changes: '' }
}

/** In a sentence or two, what should be otherwise before it is approved. */
function AskChanges(props: {
  readonly about: About
  readonly onSend: (changes: string) => Promise<boolean>
}) {
  const t = useText('case')
  const draft = useKeptDraft(
    { ...props.about, name: draftOf(props.about) },
    noChanges,
    (value) => value.changes !== '',
  )
  const { changes } = draft.value
  const send = async () => {
    const asked = changes.trim()
    if (asked !== '' && (await props.onSend(asked))) draft.discard()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <FoundDraft found={draft.found} />
      <TextArea
        label={t('case.changes')}
        value={changes}
        onChange={(next) => draft.update({ changes: next })}
        rows={3}
        longest={longestOf(askedChanges)}
      />
      <DraftNote unsaved={draft.isUnsaved} keptAt={draft.keptAt} />
      <Button type="submit">{t('case.askChanges')}</Button>
    </form>
  )
}
