import type { ApprovalStanding } from '@amparo/domain/approval/may-approve'
import type { ReactNode } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import type { Command } from '../../data/use-command.ts'
import { useDraft, useOpenForm } from '../../data/use-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'

type Answered = Promise<{ readonly ok: boolean }>
type Sent = Pick<Command<never>, 'state' | 'problem'>

/**
 * Something waits for a second person. Who may answer, by the server's own rule, reads in a few words what it is
 * and approves it or says what should change; everybody else reads who can.
 */
export function ApprovalPanel(props: {
  /** What waits, by its id. */
  readonly about: string
  readonly standing: ApprovalStanding
  readonly approve: Sent
  readonly ask: Sent
  readonly onApprove: () => Answered
  readonly onAskChanges: (changes: string) => Answered
  /** What is said after each answer. */
  readonly approved: string
  readonly changesSent: string
  /** What the work says in a few words, before the whole of it. */
  readonly children?: ReactNode
}) {
  const t = useText('case')
  const say = useToast()
  const draft = useDraft(`changes ${props.about}`, noChanges, (value) => value.changes !== '')
  const { changes } = draft.value
  const [isAsking, setAsking] = useOpenForm(`changes ${props.about}`)
  const { approve, ask } = props
  const problem = approve.problem ?? ask.problem
  if (props.standing === 'nothing-waits') return null
  if (props.standing !== 'may') {
    return (
      <Banner meaning="information" title={t('case.waitingFor')}>
        <p>{t(props.standing === 'own-work' ? 'case.ownWork' : 'case.whoApproves')}</p>
      </Banner>
    )
  }
  const answer = async (sent: Answered, said: string) => {
    if (!(await sent).ok) return
    draft.discard()
    say({ words: said })
  }
  return (
    <Banner meaning="warning" title={t('case.waitingFor')}>
      <div className="row">
        <Button
          weight="main"
          icon="check"
          busy={approve.state === 'sending' || ask.state === 'sending'}
          onPress={() => void answer(props.onApprove(), props.approved)}
        >
          {t('case.approve')}
        </Button>
        {isAsking ? null : <Button onPress={() => setAsking(true)}>{t('case.askChanges')}</Button>}
      </div>
      {isAsking ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            const asked = changes.trim()
            if (asked !== '') void answer(props.onAskChanges(asked), props.changesSent)
          }}
        >
          <TextArea
            label={t('case.changes')}
            value={changes}
            onChange={(next) => draft.update({ changes: next })}
            rows={3}
            maxLength={2000}
          />
          <Button type="submit">{t('case.askChanges')}</Button>
        </form>
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {props.children}
    </Banner>
  )
}

function noChanges() {
  return { changes: '' }
}
