import { lazy, Suspense, useState } from 'react'
import { Button } from './button.tsx'
import type { IconName } from './icon.tsx'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly href?: string
  readonly perform?: () => void
}

export type MenuProps = {
  readonly label: string
  readonly icon?: IconName
  readonly items: readonly MenuEntry[]
}

const MenuOverlay = lazy(async () => ({ default: (await import('./late/menu-overlay.tsx')).MenuOverlay }))

/** What is needed seldom. The list itself is fetched at the first press and then opens at once. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false)
  const button = (
    <Button icon={props.icon ?? 'down'} onPress={() => setWanted(true)} busy={wanted}>
      {props.label}
    </Button>
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <MenuOverlay {...props} startsOpen />
    </Suspense>
  )
}
