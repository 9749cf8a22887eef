import { Icon, type IconName } from './icon.tsx'

/** What a colour means. It never stands alone: each has its own shape, and a word beside it. */
export type Meaning = 'danger' | 'warning' | 'good' | 'information' | 'neutral'

const shapes: Record<Meaning, IconName> = {
  danger: 'danger',
  warning: 'warning',
  good: 'good',
  information: 'information',
  neutral: 'clock',
}

export function shapeOf(meaning: Meaning): IconName {
  return shapes[meaning]
}

/** A state in a word: "Vencido hace 3 días", "Riesgo alto". */
export function Badge(props: {
  readonly meaning: Meaning
  readonly children: string
  readonly icon?: IconName
}) {
  return (
    <span className={`badge meaning-${props.meaning}`}>
      <Icon name={props.icon ?? shapes[props.meaning]} size={16} />
      <span>{props.children}</span>
    </span>
  )
}
