import { listForms } from '@amparo/contract/api/assessments/assessment'
import { questionsOf, type FormDefinition } from '@amparo/domain/form/form-definition'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { writeAnswer } from '../forms/index.ts'
import { useFieldWords } from './use-field-words.ts'

export type WrittenWords = {
  readonly label: (recordKind: string, field: string) => string
  readonly describe: (recordKind: string, field: string, value: unknown) => string
}

/** A field of any record and what it holds, as people read it; an answer in the words of the form that asked. */
export function useWrittenWords(recordKinds: readonly string[]): WrittenWords {
  const ui = useText('ui')
  const { language } = useLanguage()
  const field = useFieldWords()
  const forms = useQuery(listForms, recordKinds.includes('answer') ? {} : undefined)
  const asked = (recordKind: string, id: string) => {
    if (recordKind !== 'answer') return undefined
    for (const form of forms.value?.items ?? []) {
      const definition = form.definition as FormDefinition
      const placed = questionsOf(definition).find(({ question }) => question.id === id)
      if (placed) return { definition, question: placed.question }
    }
    return undefined
  }
  return {
    label: (recordKind, id) => {
      const answer = asked(recordKind, id)
      return answer ? wordsOf(answer.question.label, language) : field.label(id)
    },
    describe: (recordKind, id, value) => {
      const answer = asked(recordKind, id)
      return answer
        ? writeAnswer(answer.definition, answer.question, value, ui, language)
        : field.describe(id, value)
    },
  }
}
