import { readSession, type Session, type SignInStep } from '@amparo/contract/api/sign-in/session'
import { signOut } from '@amparo/contract/api/sign-in/sign-in'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { RouterProvider } from 'react-aria-components'
import { AnswerCache } from '../data/answer-cache.ts'
import { makeApiClient } from '../data/api-client.ts'
import { DataContext } from '../data/data-context.tsx'
import { makeOnItsWay } from '../data/on-its-way.ts'
import { Unsent } from '../data/unsent.ts'
import { useKeptDrafts } from '../data/use-kept-draft.ts'
import type { WireProblem } from '../data/wire-problem.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { Outlet } from './outlet.tsx'
import { applyLanguage, keepLanguage } from './preferences.ts'
import { leaveQuickly } from './quick-exit.ts'
import { navigate, useOpenScreen, usePathname } from './router.tsx'
import { findScreen } from './find-screen.ts'
import { hrefTo } from './screens.ts'
import { SessionContext } from './session-context.tsx'
import { Shell } from './shell.tsx'
import { useWindows } from './use-windows.ts'
import { localeOf, type Language } from './words/languages.ts'
import { WordStore } from './words/word-store.ts'
import { WordsContext } from './words/words-context.tsx'

type Start = { readonly step?: SignInStep; readonly problem?: WireProblem; readonly ranOutAt?: string }

/** Puts the pieces together: words, session, data and the screen of the address. */
export function App(props: { readonly firstWords: WordStore }) {
  const [words, setWords] = useState(props.firstWords)
  const [start, setStart] = useState<Start>({})
  const [attempt, setAttempt] = useState(0)
  const pathname = usePathname()
  const answers = useMemo(() => new AnswerCache(), [])

  const moveTo = useCallback(
    (step: SignInStep) => {
      if (step.step === 'signed-out') answers.clear()
      const isSame = step.step !== 'ready' || answers.belongTo(ownerOf(step.session))
      // Another person, or the same one for another organisation: what is open is not hers to go on with.
      if (!isSame) navigate(hrefTo('today'), { replace: true })
      setStart((before) => ({
        step,
        ...(isSame && step.step !== 'signed-out' && before.ranOutAt ? { ranOutAt: before.ranOutAt } : {}),
      }))
    },
    [answers],
  )
  const runOut = useCallback(() => {
    answers.clearAllButDrafts()
    setStart((before) => ({
      step: { step: 'signed-out' },
      ranOutAt: before.step?.step === 'ready' ? location.pathname : (before.ranOutAt ?? '/'),
    }))
  }, [answers])
  const onItsWay = useMemo(() => makeOnItsWay(sessionStorage), [])
  const api = useMemo(
    () =>
      makeApiClient({
        language: () => document.documentElement.lang,
        fetch: (url, options) => fetch(url, options),
        onSignedOut: runOut,
        onItsWay,
      }),
    [runOut, onItsWay],
  )
  const unsent = useMemo(() => new Unsent(), [])
  const drafts = useKeptDrafts(api, answers, unsent)
  const data = useMemo(() => ({ api, answers, unsent, drafts }), [api, answers, unsent, drafts])
  useEffect(() => sendWhenHidden(unsent), [unsent])
  useEffect(() => askBeforeLosing(() => answers.holdsUnsaved), [answers])

  useEffect(() => {
    void api.send(readSession, {}).then(async (answer) => {
      if (!answer.ok) return setStart({ problem: answer.problem })
      if (answer.value.step === 'ready') await onItsWay.arrived(api)
      moveTo(answer.value)
    })
  }, [api, attempt, moveTo, onItsWay])

  const choose = useCallback(
    (language: Language) => {
      const next = new WordStore(language)
      void next.load(words.loadedAreas).then(() => {
        keepLanguage(language)
        applyLanguage(language)
        setWords(next)
      })
    },
    [words],
  )

  const session = start.step?.step === 'ready' ? start.step.session : undefined
  useRightSide(start.step, pathname, start.ranOutAt)
  const opening = useOpenScreen(pathname, words, attempt)
  const wordsInUse = useMemo(() => ({ words, choose }), [words, choose])
  const leave = (endSession: () => void) =>
    void leaveQuickly({
      sendWork: () => {
        unsent.sendBeforeLeaving()
        answers.clear()
        onItsWay.forget()
        return api.settled()
      },
      endSession,
    })
  const endSession = () => void api.send(signOut, {})
  const tell = useWindows(session !== undefined, {
    lock: () => {
      unsent.send()
      void api.settled().then(endSession)
      runOut()
    },
    read: () =>
      void api.send(readSession, {}).then((answer) => {
        if (!answer.ok) return
        if (answer.value.step === 'ready') moveTo(answer.value)
        else if (session) runOut()
      }),
    signOut: () => moveTo({ step: 'signed-out' }),
    leave: () => leave(() => undefined),
  })
  const moveOn = useCallback(
    (step: SignInStep) => {
      moveTo(step)
      if (step.step === 'ready') tell('entered')
      if (step.step === 'signed-out') tell('signed-out')
    },
    [moveTo, tell],
  )
  const sessionInUse = useMemo(
    () =>
      start.step ? { step: start.step, ranOut: start.ranOutAt !== undefined, moveTo: moveOn } : undefined,
    [start, moveOn],
  )
  const retry = () => setAttempt((count) => count + 1)

  return (
    <WordsContext value={wordsInUse}>
      <I18nProvider locale={localeOf(words.language)}>
        <RouterProvider navigate={(href) => navigate(href)}>
          <DataContext value={data}>
            <ToastProvider>
              <Shell
                session={session}
                current={opening.state === 'open' ? opening.open.screen.id : ''}
                onLeave={() => {
                  tell('left-quickly')
                  leave(endSession)
                }}
              >
                {start.problem ? <ProblemNotice problem={start.problem} onRetry={retry} /> : null}
                {!start.step && !start.problem ? <Skeleton lines={5} /> : null}
                {sessionInUse ? (
                  <SessionContext value={sessionInUse}>
                    <Outlet opening={opening} session={session} onRetry={retry} />
                  </SessionContext>
                ) : null}
              </Shell>
            </ToastProvider>
          </DataContext>
        </RouterProvider>
      </I18nProvider>
    </WordsContext>
  )
}

/** Whose work is shown: one person's, for one organisation. */
function ownerOf(session: Session): string {
  return `${session.userId} ${session.organisation.id}`
}

/** A phone that puts the program away may never come back to it; a reload or a closed tab does not wait either. */
function sendWhenHidden(unsent: Unsent): () => void {
  const leave = () => unsent.sendBeforeLeaving()
  const hide = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  // The first is early enough for a reload to find the answer; only the others come on every device.
  addEventListener('beforeunload', leave)
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', hide)
  return () => {
    removeEventListener('beforeunload', leave)
    removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', hide)
  }
}

/** Nothing of a child is kept on the device: what was typed and not sent is gone with the page, so it is asked. */
function askBeforeLosing(isLosing: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (isLosing()) event.preventDefault()
  }
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}

/** Who is not signed in is shown the way in; who is, is not kept there, but goes on where her time ran out. */
function useRightSide(step: SignInStep | undefined, pathname: string, wayBack: string | undefined): void {
  useEffect(() => {
    if (!step) return
    const audience = findScreen(pathname)?.screen.audience
    if (step.step !== 'ready' && audience !== 'guest') navigate(hrefTo('sign-in'), { replace: true })
    if (step.step === 'ready' && audience === 'guest') navigate(wayBack ?? hrefTo('today'), { replace: true })
  }, [step, pathname, wayBack])
}
