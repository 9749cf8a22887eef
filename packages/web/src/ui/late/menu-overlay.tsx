import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from '../icon.tsx'
import type { MenuProps } from '../menu.tsx'

export function MenuOverlay(props: MenuProps & { readonly startsOpen: boolean }) {
  return (
    <MenuTrigger defaultOpen={props.startsOpen}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- takes the place of the button that was just pressed */}
      <Button className="button button-plain" autoFocus={props.startsOpen}>
        <Icon name={props.icon ?? 'down'} />
        <span className="button-label">{props.label}</span>
      </Button>
      <Popover className="popover">
        <AriaMenu className="options" items={props.items}>
          {(item) => (
            <MenuItem
              id={item.id}
              className="option"
              textValue={item.label}
              {...(item.href ? { href: item.href } : {})}
              {...(item.perform ? { onAction: item.perform } : {})}
            >
              {item.icon ? <Icon name={item.icon} /> : null}
              <span>{item.label}</span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
