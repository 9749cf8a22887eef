import type { PlainDate } from '../kernel/plain-date.ts'
import type { Interpreter, LanguagePair } from './interpreter.ts'
import {
  judgeInterpreter,
  speaksBetween,
  type ChildToInterpretFor,
  type Judgement,
} from './judge-interpreter.ts'

/** One interpreter and between which languages, on the way from the child to the worker. */
export type InterpretingStep = { readonly interpreterId: string; readonly from: string; readonly to: string }

/** One interpreter, or two of whom the second says what the first one said. */
export type InterpretingRoute = {
  readonly language: string
  readonly steps: readonly [InterpretingStep] | readonly [InterpretingStep, InterpretingStep]
}

type Speaker = { readonly id: string; readonly pairs: readonly LanguagePair[] }

/** More than anybody looks through. */
export const mostRoutes = 30

/**
 * Every way from a language of the child to that of the worker, in the order of the child's languages and of the
 * speakers. Each language passes through one person; only where nobody interprets directly through two, one after the
 * other, because every step loses something.
 * Source: relay interpreting (languages 12.3; words and languages 2.8), for example K'iche', Spanish, English.
 */
export function routesBetween(
  speakers: readonly Speaker[],
  languages: readonly string[],
  into: string,
): InterpretingRoute[] {
  return [...new Set(languages)]
    .filter((language) => language !== into)
    .flatMap((language) => {
      const direct = directRoutes(speakers, language, into)
      return direct.length > 0 ? direct : relays(speakers, language, into)
    })
    .slice(0, mostRoutes)
}

function directRoutes(speakers: readonly Speaker[], from: string, to: string): InterpretingRoute[] {
  return speakers
    .filter(({ pairs }) => pairs.some((pair) => speaksBetween(pair, from, to)))
    .map(({ id }) => ({ language: from, steps: [{ interpreterId: id, from, to }] }))
}

function relays(speakers: readonly Speaker[], from: string, to: string): InterpretingRoute[] {
  return speakers.flatMap((first) =>
    middlesOf(first, from, to).flatMap((middle) =>
      speakers
        .filter(({ id, pairs }) => id !== first.id && pairs.some((pair) => speaksBetween(pair, middle, to)))
        .map((second): InterpretingRoute => ({
          language: from,
          steps: [
            { interpreterId: first.id, from, to: middle },
            { interpreterId: second.id, from: middle, to },
          ],
        })),
    ),
  )
}

/** Into which other languages she brings what is said in this one. */
function middlesOf({ pairs }: Speaker, from: string, to: string): readonly string[] {
  const others = pairs.flatMap(({ one, other }) => (one === from ? [other] : other === from ? [one] : []))
  return [...new Set(others)].filter((middle) => middle !== from && middle !== to)
}

export type WhoCanInterpret = {
  readonly routes: readonly InterpretingRoute[]
  /** Of each who is proposed, or would be if nothing spoke against it. */
  readonly judged: ReadonlyMap<string, Judgement>
}

/**
 * Who can interpret between this child and somebody who speaks `into`, those with the fewest doubts first, and who
 * cannot although the languages would fit.
 */
export function whoCanInterpret(
  register: readonly Interpreter[],
  child: ChildToInterpretFor,
  { into, today }: { readonly into: string; readonly today: PlainDate },
): WhoCanInterpret {
  const active = register.filter(({ state }) => state === 'active')
  const judgements = new Map(
    active.map((one) => {
      const judged = { ...one, names: [one.name], phones: [one.phone], isRegistered: true }
      return [one.id as string, judgeInterpreter(judged, child, today)]
    }),
  )
  const doubtsOf = ({ id }: Interpreter) => judgements.get(id)?.doubts.length ?? 0
  const free = active
    .filter(({ id }) => judgements.get(id)?.objections.length === 0)
    .toSorted((one, other) => doubtsOf(one) - doubtsOf(other) || one.name.localeCompare(other.name, 'es'))
  const routes = routesBetween(free, child.languages, into)
  const fitting = new Set([...routes, ...everyRoute(active, child.languages, into)].flatMap(idsOf))
  return {
    routes,
    judged: new Map([...judgements].filter(([id]) => fitting.has(id))),
  }
}

function idsOf({ steps }: InterpretingRoute): readonly string[] {
  return steps.map(({ interpreterId }) => interpreterId)
}

function everyRoute(speakers: readonly Speaker[], languages: readonly string[], into: string) {
  return languages
    .filter((language) => language !== into)
    .flatMap((language) => [...directRoutes(speakers, language, into), ...relays(speakers, language, into)])
}
