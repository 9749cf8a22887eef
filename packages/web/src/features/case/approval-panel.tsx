import type { ApprovalStanding } from '@amparo/domain/approval/may-approve'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import type { WireProblem } from '../../data/wire-problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/**
 * Something waits for a second person. Who may answer, by the server's own rule, approves or says what should
 * change; everybody else reads who can.
 */
export function ApprovalPanel(props: {
  readonly standing: ApprovalStanding
  readonly busy: boolean
  readonly problem?: WireProblem | undefined
  readonly onApprove: () => void
  readonly onAskChanges: (changes: string) => void
}) {
  const t = useText('case')
  const [isAsking, setAsking] = useState(false)
  const [changes, setChanges] = useState('')
  if (props.standing === 'nothing-waits') return null
  if (props.standing !== 'may') {
    return (
      <Banner meaning="information" title={t('case.waitingFor')}>
        <p>{t(props.standing === 'own-work' ? 'case.ownWork' : 'case.whoApproves')}</p>
      </Banner>
    )
  }
  return (
    <Banner
      meaning="warning"
      title={t('case.waitingFor')}
      actions={
        <>
          <Button weight="main" icon="check" busy={props.busy} onPress={props.onApprove}>
            {t('case.approve')}
          </Button>
          {isAsking ? null : <Button onPress={() => setAsking(true)}>{t('case.askChanges')}</Button>}
        </>
      }
    >
      {isAsking ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (changes.trim() !== '') props.onAskChanges(changes.trim())
          }}
        >
          <TextArea
            label={t('case.changes')}
            value={changes}
            onChange={setChanges}
            rows={3}
            maxLength={2000}
          />
          <Button type="submit">{t('case.askChanges')}</Button>
        </form>
      ) : null}
      {props.problem ? <ProblemNotice problem={props.problem} /> : null}
    </Banner>
  )
}
