import { beforeAll, expect, test } from 'vitest'
import { buildWeb } from './build-web.ts'
import { limits, weighWeb, type WebWeight } from './weigh-web.ts'

let weight: WebWeight

beforeAll(async () => {
  const { folder } = await buildWeb()
  weight = weighWeb(folder)
})

test('the first load fits a phone on a bad line', () => {
  expect(weight.firstLoad).toBeGreaterThan(50_000)
  expect(weight.firstLoad).toBeLessThanOrEqual(limits.firstLoad)
})

test('no screen adds more than its share, with all its windows and lists', () => {
  const tooHeavy = Object.entries(weight.screens).filter(([, bytes]) => bytes > limits.screen)
  expect(tooHeavy).toEqual([])
})

test('styles and catalogues stay small, and no font is fetched', () => {
  expect(weight.styles).toBeGreaterThan(1_000)
  expect(weight.styles).toBeLessThanOrEqual(limits.styles)
  expect(Object.entries(weight.catalogues).filter(([, bytes]) => bytes > limits.catalogue)).toEqual([])
  expect(weight.fonts).toEqual([])
})

test('nothing is built again while nothing changes', async () => {
  expect((await buildWeb()).built).toBe(false)
})
