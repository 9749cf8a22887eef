import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { frameOf, mapSize, pathBetween } from './map-frame.ts'

const anyPoint = fc.record({
  latitude: fc.double({ min: -56, max: 70, noNaN: true }),
  longitude: fc.double({ min: -170, max: -30, noNaN: true }),
})

it('holds every point of a journey, north above south and east right of west, with a grid to count by', () => {
  fc.assert(
    fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 30 }), (points) => {
      const frame = frameOf(points)
      for (const point of points) {
        const spot = frame.project(point)
        expect(frame.holds(spot, 20)).toBe(true)
        const beyond = frame.project({ latitude: point.latitude + 1, longitude: point.longitude + 1 })
        expect(beyond.y).toBeLessThan(spot.y)
        expect(beyond.x).toBeGreaterThan(spot.x)
      }
      for (const longitude of frame.meridians)
        expect(frame.holds({ ...frame.project({ latitude: 0, longitude }), y: 0 })).toBe(true)
      for (const latitude of frame.parallels)
        expect(frame.holds({ ...frame.project({ latitude, longitude: 0 }), x: 0 })).toBe(true)
      expect(frame.meridians.length).toBeLessThanOrEqual(9)
      expect(frame.parallels.length).toBeLessThanOrEqual(9)
    }),
  )
})

it('draws a picture also of no point and of one place', () => {
  expect(frameOf([]).project({ latitude: 0, longitude: 0 })).toEqual({
    x: mapSize.width / 2,
    y: mapSize.height / 2,
  })
  const spot = { x: 10, y: 10 }
  expect(pathBetween(spot, spot).path).not.toContain('NaN')
})

it('bends a way and its return to two sides', () => {
  const [one, other] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ]
  expect(pathBetween(one, other).middle.y).toBeLessThan(0)
  expect(pathBetween(other, one).middle.y).toBeGreaterThan(0)
})
