import type { Country } from '@amparo/domain/rule/jurisdiction'

/** Degrees north and east. */
export type Point = { readonly latitude: number; readonly longitude: number }

/** Where places lie, by their codes; to a tenth of a degree, which shows a region and no house. */
export type PlacePoints = ReadonlyMap<string, Point>

/**
 * Reads `16 155 901: 01 154 904; 02 …`: the code of the first level with its tenths of degrees north and west, and
 * behind it those of the second, with codes as `read-places.ts` builds them.
 */
export function readPlacePoints(country: Country, text: string): PlacePoints {
  const points = new Map<string, Point>()
  const add = (prefix: string, entry: string) => {
    const [code = '', north = '', west = ''] = entry.split(' ')
    points.set(prefix + code, { latitude: Number(north) / 10, longitude: -Number(west) / 10 })
    return prefix + code
  }
  for (const line of text.trim().split('\n')) {
    const [head = '', rest = ''] = line.split(':')
    const upper = add(country, head)
    for (const entry of rest.split(';')) if (entry.trim() !== '') add(upper, entry.trim())
  }
  return points
}

/** The point of a place, or of the nearest one around it: codes of places begin with those that hold them. */
export function pointOfPlace(points: PlacePoints, code: string): Point | undefined {
  for (let end = code.length; end > 2; end -= 1) {
    const point = points.get(code.slice(0, end))
    if (point) return point
  }
  return undefined
}
