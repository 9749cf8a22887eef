import type { IconName } from './icon.tsx'
import type { ButtonWeight } from './button.tsx'

/**
 * Something that can be done here, as a value: its button, its menu entry and its shortcut are views of it.
 * `isAvailable` asks the domain's table, never a rule of the screen's own.
 */
export type Action<State, Context> = {
  readonly id: string
  /** The key of its label in the catalogue of its area. */
  readonly label: string
  readonly icon?: IconName
  readonly weight?: ButtonWeight
  readonly isAvailable: (state: State, context: Context) => boolean
  readonly perform: (state: State, context: Context) => void
}

export function availableActions<State, Context, Each extends Action<State, Context>>(
  actions: readonly Each[],
  state: State,
  context: Context,
): Each[] {
  return actions.filter((action) => action.isAvailable(state, context))
}
