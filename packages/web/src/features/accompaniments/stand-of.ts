import type { AccompanimentView } from '@amparo/contract/api/accompaniments/accompaniments'
import { writeDay } from '../../app/words/dates.ts'
import type { Language } from '../../app/words/languages.ts'
import { today } from '../../data/today.ts'
import { writeHour } from '../case/index.ts'

type Stands = 'planned' | 'untold' | 'done' | 'not-done'

/** How it stands: what is planned and lies behind waits for somebody to say what happened. */
export function standOf({ result, on }: Pick<AccompanimentView, 'result' | 'on'>): Stands {
  if (result) return result.outcome
  return on < today() ? 'untold' : 'planned'
}

/** The day, and the hour where it is known. */
export function whenOf({ on, hour }: Pick<AccompanimentView, 'on' | 'hour'>, language: Language): string {
  return [writeDay(on, language), hour ? writeHour(hour, language) : ''].filter(Boolean).join(', ')
}
