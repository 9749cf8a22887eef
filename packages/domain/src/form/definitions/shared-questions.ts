import type { DateQuestion, YesNoQuestion } from '../form-definition.ts'
import { day, sealed, yesNo } from './question-kinds.ts'
import { words } from './words.ts'

/* Questions that several forms ask alike; each form gives them ids of its own, so that figures never mix two of them. */

/** Asked alone, and read in the restricted section only: a “no” is for the supervisor today. */
export function safeThere(id: string, es: string, en: string): YesNoQuestion {
  return yesNo(id, es, en, {
    guidance: words(
      'A solas. Si dice que no, hable hoy con supervisión.',
      'Alone. If the answer is no, talk to your supervisor today.',
    ),
    data: sealed,
  })
}

export function talkedAlone(id: string, more: { readonly required?: boolean } = {}): YesNoQuestion {
  return yesNo(id, '¿Se habló a solas, en un lugar seguro?', 'Did you talk alone, in a safe place?', more)
}

export function dayOfTalk(id: string): DateQuestion {
  return day(id, 'Fecha de la conversación', 'Date of the conversation', { required: true })
}
