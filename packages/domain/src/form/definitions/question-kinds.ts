import type {
  ChoiceQuestion,
  DateQuestion,
  FormDefinition,
  Option,
  Question,
  SubformQuestion,
  TextQuestion,
  YesNoQuestion,
} from '../form-definition.ts'
import { words } from './words.ts'

/** What a question may say besides its text; one way of writing it for every form that ships. */
type More = Pick<YesNoQuestion, 'data' | 'guidance' | 'required' | 'showIf'>

/** Violence, fear, who must not be told: read in the restricted section only. */
export const sealed: Required<Pick<FormDefinition['data'], 'section' | 'sensitivity'>> = {
  section: 'risk',
  sensitivity: 'restricted',
}

/** What is to be done is read by all who read what is due on a case. */
export const dueForAll: Required<Pick<FormDefinition['data'], 'section' | 'sensitivity'>> = {
  section: 'course',
  sensitivity: 'personal',
}

export function yesNo(id: string, es: string, en: string, more: More = {}): YesNoQuestion {
  return { id, kind: 'yes-no', label: words(es, en), ...more }
}

/** One line of words. */
export function line(id: string, es: string, en: string, more: More = {}): TextQuestion {
  return { id, kind: 'text', label: words(es, en), ...more }
}

/** Several lines: somebody's own words, or what was seen. */
export function lines(id: string, es: string, en: string, more: More = {}): TextQuestion {
  return { id, kind: 'narrative', label: words(es, en), ...more }
}

export function phone(id: string, es: string, en: string, more: More = {}): TextQuestion {
  return { id, kind: 'phone', label: words(es, en), ...more }
}

export function place(id: string, es: string, en: string, more: More = {}): TextQuestion {
  return { id, kind: 'place', label: words(es, en), ...more }
}

/** A day that has been. */
export function day(id: string, es: string, en: string, more: More = {}): DateQuestion {
  return { id, kind: 'date', label: words(es, en), notAfterToday: true, ...more }
}

/** A day to come. */
export function dayAhead(id: string, es: string, en: string, more: More = {}): DateQuestion {
  return { id, kind: 'date', label: words(es, en), ...more }
}

export function moment(id: string, es: string, en: string, more: More = {}): DateQuestion {
  return { id, kind: 'date-time', label: words(es, en), notAfterToday: true, ...more }
}

export function aboutWhen(id: string, es: string, en: string, more: More = {}): DateQuestion {
  return { id, kind: 'approximate-date', label: words(es, en), notAfterToday: true, ...more }
}

export function oneOf(
  id: string,
  es: string,
  en: string,
  options: readonly Option[],
  more: More = {},
): ChoiceQuestion {
  return { id, kind: 'choice', label: words(es, en), options, ...more }
}

export function someOf(
  id: string,
  es: string,
  en: string,
  options: readonly Option[],
  more: More = {},
): ChoiceQuestion {
  return { id, kind: 'choices', label: words(es, en), options, ...more }
}

export function option(id: string, es: string, en: string): Option {
  return { id, label: words(es, en) }
}

/** “None of these”: stands alone. */
export function none(es: string, en: string): Option {
  return { id: 'none', label: words(es, en), exclusive: true }
}

export function rows(
  id: string,
  label: readonly [string, string],
  rowTitle: readonly [string, string],
  questions: readonly Question[],
  more: More & Pick<SubformQuestion, 'mostRows' | 'sets'> = {},
): SubformQuestion {
  return {
    id,
    kind: 'subform',
    label: words(...label),
    rowTitle: words(...rowTitle),
    mostRows: 20,
    questions,
    ...more,
  }
}

export const careOnly = { purposes: ['care'], retention: 'case-file' } as const
