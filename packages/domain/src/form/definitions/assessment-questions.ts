import type { ChoiceQuestion, FormSection, Question, TextQuestion } from '../form-definition.ts'
import { words } from './words.ts'

/** How a part of the child's life is judged, by the assessment's own list of urgency. */
export function rated(id: string, es: string, en: string): ChoiceQuestion {
  return {
    id,
    kind: 'choice',
    label: words(es, en),
    guidance: words('Lo valora usted después de escuchar.', 'You judge this after listening.'),
    options: { lookup: 'urgency' },
    required: true,
  }
}

/** Told in the child's or the caregiver's own words. */
export function told(id: string, es: string, en: string, guidance?: readonly [string, string]): TextQuestion {
  const beside = guidance === undefined ? {} : { guidance: words(...guidance) }
  return { id, kind: 'narrative', label: words(es, en), ...beside }
}

/** One part of a child's life. */
export function domain(id: string, es: string, en: string, questions: readonly Question[]): FormSection {
  return { id, title: words(es, en), questions }
}
