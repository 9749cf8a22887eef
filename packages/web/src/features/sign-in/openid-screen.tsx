import { finishOpenid } from '@amparo/contract/api/sign-in/openid'
import { useEffect, useRef } from 'react'
import { navigate } from '../../app/router.tsx'
import { hrefTo } from '../../app/screens.ts'
import { useSignIn } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { takeOpenidTicket } from './openid-ticket.ts'

/** Where the account service sends the person back to; its answer is used once and leaves the address at once. */
export function OpenidScreen() {
  const t = useText('sign-in')
  const { moveTo } = useSignIn()
  const { send, problem } = useCommand(finishOpenid)
  const used = useRef(false)
  useEffect(() => {
    if (used.current) return
    used.current = true
    const answer = location.search.slice(1)
    const ticket = takeOpenidTicket()
    history.replaceState(null, '', location.pathname)
    if (!answer) return navigate(hrefTo('sign-in'), { replace: true })
    // Begun in another window, or under another name of this node: the refusal says so.
    void send({ ticket: ticket ?? '', answer }).then((finished) => {
      if (!finished.ok) return
      moveTo(finished.value)
      navigate(hrefTo('sign-in'), { replace: true })
    })
  }, [send, moveTo])
  return (
    <Page title={t('signIn.title')} width="narrow">
      {problem ? <ProblemNotice problem={problem} /> : <Skeleton />}
      {problem ? (
        <Link href={hrefTo('sign-in')} look="main">
          {t('openid.back')}
        </Link>
      ) : null}
    </Page>
  )
}
