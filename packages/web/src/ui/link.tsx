import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'
import { Icon, type IconName } from './icon.tsx'

/** Says where it leads: "Ver el plan", never "aquí". `look="button"` where it is the next step of the page. */
export function Link(props: {
  readonly href: string
  readonly children: ReactNode
  readonly look?: 'text' | 'button' | 'main' | 'row' | 'frame'
  readonly icon?: IconName
  readonly current?: boolean
  /** Besides going there. */
  readonly onPress?: () => void
}) {
  const look = props.look ?? 'text'
  const classes = {
    text: 'link',
    button: 'button button-plain',
    main: 'button button-main',
    row: 'link-row',
    frame: 'link',
  }
  return (
    <AriaLink
      className={classes[look]}
      href={props.href}
      {...(props.onPress ? { onPress: props.onPress } : {})}
      {...(props.current ? { 'aria-current': 'page' as const } : {})}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      {look === 'frame' ? props.children : <span className="link-words">{props.children}</span>}
      {look === 'row' ? <Icon name="next" /> : null}
    </AriaLink>
  )
}
