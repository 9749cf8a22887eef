import type { ReactNode } from 'react'
import { useText } from '../app/words/words-context.tsx'
import type { WireProblem } from '../data/wire-problem.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'

export type NoticedProblem = Pick<WireProblem, 'code' | 'message' | 'helpCode'>

/** A refusal: what happened, what was kept, what to do now, and small below it the code for help. */
export function ProblemNotice(props: {
  readonly problem: NoticedProblem
  readonly onRetry?: () => void
  readonly actions?: ReactNode
}) {
  const t = useText('ui')
  const { code, message, helpCode } = props.problem
  const own = {
    'network.unreachable': t('ui.networkUnreachable'),
    'answer.unreadable': t('ui.answerUnreadable'),
    'answer.not-renewed': t('ui.answerNotRenewed'),
  }
  const words = message || own[code as keyof typeof own] || t('ui.serverFailed')
  return (
    <Banner
      meaning={code === 'network.unreachable' || code === 'answer.not-renewed' ? 'warning' : 'danger'}
      live
      actions={
        props.onRetry || props.actions ? (
          <>
            {props.onRetry ? <Button onPress={props.onRetry}>{t('ui.tryAgain')}</Button> : null}
            {props.actions}
          </>
        ) : undefined
      }
    >
      <p>{words}</p>
      <p className="help-code">{t('ui.helpCode', { code: helpCode })}</p>
    </Banner>
  )
}
