import type { FormDefinition } from '../form-definition.ts'
import { careOnly } from './question-kinds.ts'

/** What is alike in the forms that are kept as a record and read by who works on the case. */
export function keptForm(
  form: Pick<FormDefinition, 'form' | 'version' | 'title' | 'guidance' | 'sections'>,
  sensitivity: 'personal' | 'sensitive' = 'sensitive',
): FormDefinition {
  return {
    ...form,
    use: 'record',
    languages: ['es', 'en'],
    data: { section: 'assessment', sensitivity, ...careOnly },
  }
}
