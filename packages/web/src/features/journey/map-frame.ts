import type { Point } from '@amparo/packs/read-place-points'

export const mapSize = { width: 360, height: 300 } as const

export type Spot = { readonly x: number; readonly y: number }

export type MapFrame = {
  readonly project: (point: Point) => Spot
  /** Whether a spot lies in the picture, so far from its edge that a name finds room. */
  readonly holds: (spot: Spot, margin?: number) => boolean
  /** Lines of the grid in degrees, so far apart that a few are seen. */
  readonly meridians: readonly number[]
  readonly parallels: readonly number[]
}

const leastSpan = 4
const air = 1.3
const steps = [1, 2, 5, 10, 20]
const mostLines = 7

/** The part of the earth in which all points lie, with air around them; degrees east shrink towards the pole. */
export function frameOf(points: readonly Point[]): MapFrame {
  const [south, north] = spanOf(points.map(({ latitude }) => latitude))
  const [west, east] = spanOf(points.map(({ longitude }) => longitude))
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
  const shrink = Math.cos((middle.latitude * Math.PI) / 180)
  const scale = Math.min(
    mapSize.width / (Math.max(leastSpan, (east - west) * shrink) * air),
    mapSize.height / (Math.max(leastSpan, north - south) * air),
  )
  const reach = { north: mapSize.height / scale / 2, east: mapSize.width / scale / shrink / 2 }
  const lines = (from: number, to: number) => {
    const step = steps.find((one) => (to - from) / one <= mostLines) ?? mostLines * 5
    const first = Math.ceil(from / step) * step
    return Array.from(
      { length: Math.max(0, Math.floor((to - first) / step) + 1) },
      (_, index) => first + index * step,
    )
  }
  return {
    project: ({ latitude, longitude }) => ({
      x: mapSize.width / 2 + (longitude - middle.longitude) * shrink * scale,
      y: mapSize.height / 2 - (latitude - middle.latitude) * scale,
    }),
    holds: ({ x, y }, margin = 0) =>
      x >= margin && y >= margin && x <= mapSize.width - margin && y <= mapSize.height - margin,
    meridians: lines(middle.longitude - reach.east, middle.longitude + reach.east),
    parallels: lines(middle.latitude - reach.north, middle.latitude + reach.north),
  }
}

function spanOf(values: readonly number[]): readonly [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)]
}

/** A line between two spots that leaves room for their dots; bent to one side, so that way and return are two. */
export function pathBetween(from: Spot, to: Spot): { readonly path: string; readonly middle: Spot } {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  // From a place to itself, as within a town or a country of which no more is known: a loop beside the dot.
  if (length < 1) {
    const { x, y } = from
    return {
      path: `M${at(x, y)} C${at(x + 26, y - 26)} ${at(x + 26, y + 14)} ${at(x + 4, y + 4)}`,
      middle: { x: x + 20, y: y - 6 },
    }
  }
  const bend = Math.min(18, length / 5)
  const top = { x: (from.x + to.x) / 2 + (dy / length) * bend, y: (from.y + to.y) / 2 - (dx / length) * bend }
  return {
    path: `M${at(from.x, from.y)} Q${at(top.x, top.y)} ${at(to.x, to.y)}`,
    middle: { x: (from.x + to.x) / 4 + top.x / 2, y: (from.y + to.y) / 4 + top.y / 2 },
  }
}

function at(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
