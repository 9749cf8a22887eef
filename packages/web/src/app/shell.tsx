import type { Session } from '@amparo/contract/api/sign-in/session'
import { useSyncExternalStore, type ReactNode } from 'react'
import { useRenewing } from '../data/use-renewing.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { Navigation } from './navigation.tsx'
import { hrefTo } from './screens.ts'
import { useText } from './words/words-context.tsx'

function listenToNetwork(onChange: () => void): () => void {
  addEventListener('online', onChange)
  addEventListener('offline', onChange)
  return () => {
    removeEventListener('online', onChange)
    removeEventListener('offline', onChange)
  }
}

/** The frame around every screen: whose work this is, the way out, the sections, and the state of the line. */
export function Shell(props: {
  readonly session: Session | undefined
  readonly current: string
  readonly onLeave: () => void
  readonly children: ReactNode
}) {
  const t = useText('app')
  const ui = useText('ui')
  const isRenewing = useRenewing()
  const online = useSyncExternalStore(listenToNetwork, () => navigator.onLine)
  return (
    <div className={props.session ? 'shell shell-member' : 'shell'}>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="bar">
        {props.session ? (
          <Link href={hrefTo('account')} look="frame">
            <Icon name="person" size={24} />
            <span className="bar-who">
              <span className="bar-name">{props.session.displayName}</span>
              <span className="bar-organisation">{props.session.organisation.name}</span>
            </span>
            <span className="only-read"> · {t('nav.account')}</span>
          </Link>
        ) : (
          <span className="bar-product">{t('app.name')}</span>
        )}
        <div className="quick-exit">
          <Button icon="leave" weight="plain" onPress={props.onLeave}>
            {t('quickExit.button')}
          </Button>
        </div>
      </header>
      <div className="status-line" role="status">
        {props.session?.demonstration ? (
          <p className="status-words meaning-information">
            <Icon name="information" size={18} />
            <span>{t('status.demonstration')}</span>
          </p>
        ) : null}
        {online ? null : (
          <p className="status-words meaning-warning">
            <Icon name="warning" size={18} />
            <span>{t('status.offline')}</span>
          </p>
        )}
        {isRenewing ? <p className="only-read">{ui('ui.renewing')}</p> : null}
      </div>
      {props.session ? <Navigation roles={props.session.roles} current={props.current} /> : null}
      <main className="content" id="content" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  )
}
