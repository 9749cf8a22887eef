import { useState } from 'react'
import { Button } from './button.tsx'
import type { IconName } from './icon.tsx'
import { latePart } from './late-part.tsx'

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

const MenuOverlay = latePart<MenuProps & { readonly startsOpen: boolean }>(
  async () => (await import('./late/menu-overlay.tsx')).MenuOverlay,
  0,
  (props) => <MenuButton {...props} wanted />,
)

/** What is needed seldom. The list itself is fetched at the first press and then opens at once. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false)
  if (!wanted) return <MenuButton {...props} onWant={() => setWanted(true)} />
  return <MenuOverlay {...props} startsOpen />
}

function MenuButton(props: MenuProps & { readonly wanted?: boolean; readonly onWant?: () => void }) {
  const { icon = 'down', label, wanted = false, onWant } = props
  return (
    <Button icon={icon} onPress={() => onWant?.()} busy={wanted}>
      {label}
    </Button>
  )
}
