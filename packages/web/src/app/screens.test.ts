import { roles } from '@amparo/domain/access/vocabulary'
import { expect, test } from 'vitest'
import { findScreen } from './find-screen.ts'
import { maySee } from './screen.ts'
import { hrefTo, screens } from './screens.ts'
import { areaNames } from './words/areas.ts'
import { words } from './words/app.es.ts'

test('each screen has its own id and path, a title that exists, and areas that exist', () => {
  expect(new Set(screens.map(({ id }) => id)).size).toBe(screens.length)
  expect(new Set(screens.map(({ path }) => path)).size).toBe(screens.length)
  for (const screen of screens) {
    expect(words).toHaveProperty([screen.title])
    for (const area of screen.areas) expect(areaNames).toContain(area)
  }
})

test('an address finds the screen it was made for', () => {
  expect(findScreen(hrefTo('case', { caseId: 'a/b ñ' }))).toMatchObject({
    screen: { id: 'case' },
    params: { caseId: 'a/b ñ' },
  })
  for (const { id, path } of screens) {
    expect(findScreen(path.replace(/:\w+/g, '1'))?.screen.id).toBe(id)
  }
  expect(findScreen('/cases/')?.screen.id).toBe('cases')
})

test('an address that no screen has finds none', () => {
  for (const path of ['/nowhere', '/cases/1/2/3', '//cases', '/cases//']) {
    expect(findScreen(path)?.screen.id === 'case').toBe(false)
  }
  expect(findScreen('/nowhere')).toBeUndefined()
  expect(findScreen('/cases/%E0%A4%A')?.params).toEqual({ caseId: '%E0%A4%A' })
})

test('who is not signed in sees only the way in', () => {
  const open = screens.filter((screen) => maySee(screen, undefined)).map(({ id }) => id)
  expect(open).toContain('sign-in')
  for (const id of ['today', 'cases', 'case', 'account']) expect(open).not.toContain(id)
})

test('every role has somewhere to go, and an interpreter sees no list of cases', () => {
  for (const role of roles) {
    expect(
      screens.filter((screen) => screen.audience !== 'guest' && maySee(screen, [role])).length,
    ).toBeGreaterThan(1)
  }
  const cases = screens.find(({ id }) => id === 'cases')
  expect(cases && maySee(cases, ['interpreter'])).toBe(false)
  expect(cases && maySee(cases, ['caseworker'])).toBe(true)
})
