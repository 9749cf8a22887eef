import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Icon, type IconName } from './icon.tsx'

export type ButtonWeight = 'main' | 'plain' | 'quiet' | 'danger'

export type ButtonProps = {
  /** An infinitive of one or two words. Always there, also where only the icon shows. */
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly type?: 'button' | 'submit'
  /** `main` once per screen; `danger` for what cannot be undone. */
  readonly weight?: ButtonWeight
  readonly icon?: IconName
  readonly iconOnly?: boolean
  readonly disabled?: boolean
  /** Sent and not yet answered: it stays focusable and says so. */
  readonly busy?: boolean
  readonly wide?: boolean
  readonly describedBy?: string
}

export function Button(props: ButtonProps) {
  const { weight = 'plain', icon, iconOnly = false, busy = false } = props
  const classes = ['button', `button-${weight}`]
  if (iconOnly) classes.push('button-icon')
  if (props.wide) classes.push('button-wide')
  return (
    <AriaButton
      className={classes.join(' ')}
      type={props.type ?? 'button'}
      isDisabled={props.disabled ?? false}
      isPending={busy}
      {...(props.onPress ? { onPress: props.onPress } : {})}
      {...(props.describedBy ? { 'aria-describedby': props.describedBy } : {})}
    >
      {icon ? <Icon name={icon} /> : null}
      <span className={iconOnly ? 'only-read' : 'button-label'}>{props.children}</span>
    </AriaButton>
  )
}
