import { walkScreens } from '@amparo/testkit/walk-screens'
import { expect, test } from 'vitest'
import { allScenes } from '../scenes/all-scenes.ts'
import { screens } from './screens.ts'

test('every screen of the program is looked at in at least one scene', () => {
  const shown = new Set(allScenes.map(({ screen }) => screen))
  expect(screens.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
  expect(new Set(allScenes.map(({ name }) => name)).size).toBe(allScenes.length)
})

walkScreens('es-419')
