import type { Session } from '@amparo/contract/api/sign-in/session'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Opening } from './router.tsx'
import { ScreenFailure } from './screen-failure.tsx'
import { maySee } from './screen.ts'
import { hrefTo } from './screens.ts'
import { useText } from './words/words-context.tsx'

/** The screen of the address, or in plain words why it is not shown. */
export function Outlet(props: {
  readonly opening: Opening
  readonly session: Session | undefined
  readonly onRetry: () => void
}) {
  const t = useText('app')
  const { opening } = props
  useTitleAndFocus(opening)
  if (opening.state === 'opening') return <Skeleton lines={5} />
  if (opening.state === 'unreachable') {
    return (
      <ProblemNotice
        problem={{
          code: 'network.unreachable',
          message: t('screen.unreachable'),
          helpCode: 'screen.unreachable',
        }}
        onRetry={props.onRetry}
      />
    )
  }
  const toToday = (
    <Link href={hrefTo('today')} look="main">
      {t('screen.toToday')}
    </Link>
  )
  if (opening.state === 'unknown') {
    return (
      <Page title={t('screen.unknownTitle')} width="narrow" intro={<p>{t('screen.unknown')}</p>}>
        {toToday}
      </Page>
    )
  }
  const { pathname, screen, params, Component } = opening.open
  if (!maySee(screen, props.session?.roles)) {
    return (
      <Page title={t(screen.title)} width="narrow" intro={<p>{t('screen.notYours')}</p>}>
        {toToday}
      </Page>
    )
  }
  const failed = (
    <Page title={t('screen.failedTitle')} width="narrow" intro={<p>{t('screen.failed')}</p>}>
      <Button weight="main" onPress={() => location.reload()}>
        {t('screen.reload')}
      </Button>
    </Page>
  )
  return (
    <ScreenFailure key={`${pathname} ${props.session?.organisation.id ?? ''}`} fallback={failed}>
      <Component params={params} />
    </ScreenFailure>
  )
}

/** After a move, the heading of the new screen is where reading and the keyboard go on. */
function useTitleAndFocus(opening: Opening): void {
  const t = useText('app')
  const shown = useRef<string | undefined>(undefined)
  const open = opening.state === 'open' ? opening.open : undefined
  const title = open ? t(open.screen.title).replaceAll('\u00AD', '') : t('app.name')
  useEffect(() => {
    document.title = title
    if (!open) return
    const before = shown.current
    shown.current = open.pathname
    if (before === undefined || before === open.pathname) return
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [title, open])
}
