import type { ReactNode } from 'react'
import { useText } from '../app/words/words-context.tsx'
import type { IconName } from './icon.tsx'
import { Link } from './link.tsx'
import { Menu } from './menu.tsx'
import { useNarrow } from './use-narrow.ts'

/** Another screen that one goes to from here. */
type Way = {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly href: string
}

/**
 * Other screens beside the actions of a page at a desk, and behind one button on a phone: what the screen is for
 * stands in sight there.
 */
export function Ways({ ways, children }: { readonly ways: readonly Way[]; readonly children?: ReactNode }) {
  const t = useText('ui')
  const isNarrow = useNarrow()
  return (
    <>
      {children}
      {isNarrow ? (
        <Menu label={t('ui.ways')} items={ways} />
      ) : (
        ways.map(({ id, label, icon, href }) => (
          <Link key={id} href={href} look="button" icon={icon}>
            {label}
          </Link>
        ))
      )}
    </>
  )
}
