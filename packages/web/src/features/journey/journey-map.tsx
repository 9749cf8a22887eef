import { countryName } from '@amparo/packs/nationalities'
import { countryPoints, outlines } from '@amparo/packs/outlines'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { legsOf, type JourneyEntry } from './journey-entries.ts'
import { frameOf, mapSize, pathBetween, type MapFrame, type Spot } from './map-frame.ts'
import type { JourneyPlaces } from './use-journey-places.ts'

/**
 * The legs over a grid of degrees and the outlines of the countries, drawn here: no picture is fetched from anywhere,
 * so nobody outside learns which places are looked at. Everything in it stands in the table as well.
 */
export function JourneyMap(props: {
  readonly entries: readonly JourneyEntry[]
  readonly places: JourneyPlaces
}) {
  const t = useText('journey')
  const { pointOf } = props.places
  const legs = legsOf(props.entries)
  const drawn = legs.flatMap(({ id, number, one }) => {
    const [from, to] = [pointOf(one.from), pointOf(one.to)]
    return from && to ? [{ id, number, from, to, isReturn: one.phase === 'return' }] : []
  })
  const stays = props.entries.flatMap((entry) => {
    const point = entry.kind === 'stay' ? pointOf(entry.one.place) : undefined
    return point ? [{ id: entry.id, point }] : []
  })
  const missing = legs.length - drawn.length
  const frame = frameOf([...drawn.flatMap(({ from, to }) => [from, to]), ...stays.map(({ point }) => point)])
  return (
    <figure className="journey-map">
      {drawn.length > 0 ? (
        <svg
          role="img"
          aria-label={t('journey.map.label', { n: drawn.length })}
          viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
        >
          <defs>
            <marker
              id="journey-arrow"
              viewBox="0 0 8 8"
              refX="8"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path className="journey-map-arrow" d="M0 0 8 4 0 8z" />
            </marker>
          </defs>
          <Ground frame={frame} own={legs.flatMap(({ one }) => [one.from.country, one.to.country])} />
          {stays.map(({ id, point }) => {
            const { x, y } = frame.project(point)
            return (
              <rect key={id} className="journey-map-stay" x={x - 7} y={y - 7} width={14} height={14} rx={2} />
            )
          })}
          {drawn.map(({ id, from, to, isReturn }) => (
            <path
              key={id}
              className="journey-map-leg"
              data-return={isReturn ? '' : undefined}
              d={pathBetween(frame.project(from), frame.project(to)).path}
              markerEnd="url(#journey-arrow)"
            />
          ))}
          {drawn.map(({ id, number, from, to }) => {
            const { middle } = pathBetween(frame.project(from), frame.project(to))
            return (
              <g key={id}>
                <circle className="journey-map-number" cx={middle.x} cy={middle.y} r={9} />
                <text className="journey-map-digit" x={middle.x} y={middle.y}>
                  {number}
                </text>
              </g>
            )
          })}
        </svg>
      ) : null}
      <figcaption className="soft">
        {drawn.length > 0 ? <p>{t('journey.map.note')}</p> : null}
        {missing > 0 ? <p>{t('journey.map.missing', { n: missing })}</p> : null}
      </figcaption>
    </figure>
  )
}

const nameMargin = 24
const nameSize = { width: 84, height: 16 }

function isApart(one: Spot, other: Spot): boolean {
  return Math.abs(one.x - other.x) > nameSize.width || Math.abs(one.y - other.y) > nameSize.height
}

/** Grid, outlines and names of the countries in sight. */
function Ground(props: { readonly frame: MapFrame; readonly own: readonly (string | undefined)[] }) {
  const { frame, own } = props
  const { language } = useLanguage()
  const names = Object.entries(countryPoints)
    .map(([country, point]) => ({ country, spot: frame.project(point) }))
    .filter(({ spot }) => frame.holds(spot, nameMargin))
    .toSorted((one, other) => Number(own.includes(other.country)) - Number(own.includes(one.country)))
    // Where two names would lie upon each other, that of a country of the journey stays.
    .filter(({ spot }, index, all) => all.slice(0, index).every((other) => isApart(spot, other.spot)))
  return (
    <>
      {outlines.map(({ country, points }) => (
        <polygon
          key={country}
          className="journey-map-land"
          points={points
            .map((point) => frame.project(point))
            .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
            .join(' ')}
        />
      ))}
      {frame.meridians.map((longitude) => {
        const { x } = frame.project({ latitude: 0, longitude })
        return <line key={longitude} className="journey-map-grid" x1={x} x2={x} y1={0} y2={mapSize.height} />
      })}
      {frame.parallels.map((latitude) => {
        const { y } = frame.project({ latitude, longitude: 0 })
        return <line key={latitude} className="journey-map-grid" x1={0} x2={mapSize.width} y1={y} y2={y} />
      })}
      {names.map(({ country, spot }) => (
        <text key={country} className="journey-map-name" x={spot.x} y={spot.y}>
          {countryName(country, localeOf(language))}
        </text>
      ))}
    </>
  )
}
