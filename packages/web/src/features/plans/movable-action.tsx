import type { PlanView } from '@amparo/contract/api/plans/plan'
import { useRef, type ReactNode } from 'react'
import { useDrag } from 'react-aria-components/useDrag'
import { useDrop } from 'react-aria-components/useDrop'
import { useText } from '../../app/words/words-context.tsx'
import { Icon } from '../../ui/icon.tsx'

/** Only ids travel with a drag: what is let go over another program says nothing about a child. */
const dragType = 'amparo-plan-action'

export function handleIdOf(actionId: string): string {
  return `move-${actionId}`
}

/**
 * A place in the order. Its action is dragged by the handle with a finger, a mouse, or the keyboard (Enter takes it,
 * Tab goes from place to place, Enter lets go, Escape gives up); another is let go over it to stand there.
 */
export function MovableAction(props: {
  readonly action: PlanView['actions'][number]
  readonly place: number
  readonly mayMove: boolean
  /** The action that is being dragged now. */
  readonly dragged: string | undefined
  readonly onDragged: (actionId: string | undefined) => void
  readonly onTaken: (actionId: string) => void
  readonly children: (handle: ReactNode) => ReactNode
}) {
  const t = useText('plan')
  const { action, dragged } = props
  const place = useRef<HTMLLIElement>(null)
  const { dragProps } = useDrag({
    getItems: () => [{ [dragType]: action.id }],
    getAllowedDropOperations: () => ['move'],
    // A browser gives up a drag whose page changes in the moment it begins.
    onDragStart: () => requestAnimationFrame(() => props.onDragged(action.id)),
    onDragEnd: () => requestAnimationFrame(() => props.onDragged(undefined)),
    isDisabled: !props.mayMove,
  })
  const { dropProps, isDropTarget } = useDrop({
    ref: place,
    getDropOperation: (types) => (types.has(dragType) && dragged !== action.id ? 'move' : 'cancel'),
    onDrop: async ({ items }) => {
      const [item] = items
      if (item?.kind === 'text' && item.types.has(dragType)) props.onTaken(await item.getText(dragType))
    },
  })
  const handle = props.mayMove ? (
    // Not a button of HTML: Firefox drags none.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div
      {...dragProps}
      role="button"
      tabIndex={0}
      id={handleIdOf(action.id)}
      className="move-handle"
      aria-label={t('plan.action.move', { what: action.what })}
    >
      <Icon name="move" />
    </div>
  ) : null
  const isPlace = dragged !== undefined && dragged !== action.id
  return (
    <li
      {...dropProps}
      ref={place}
      className="movable"
      data-dragged={dragged === action.id || undefined}
      data-target={isDropTarget || undefined}
      {...(isPlace
        ? { tabIndex: -1, 'aria-label': t('plan.action.place', { n: props.place, what: action.what }) }
        : {})}
    >
      {props.children(handle)}
    </li>
  )
}
