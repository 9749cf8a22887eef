import { listForms } from '@amparo/contract/api/assessments/assessment'
import { shippedForms } from '@amparo/domain/form/definitions/shipped-forms'
import { answer, scene, signedInAs, type Scene } from './scene.ts'

export const shippedFormsListed = answer(listForms, {
  items: shippedForms.map((definition) => ({
    formVersionId: definition.form,
    name: definition.form,
    number: definition.version,
    definition,
  })),
})

const worker = signedInAs(['caseworker'])
const paper = (form: string) =>
  scene(`form-paper-${form}`, 'form-paper', worker, [shippedFormsListed], { form })

/** Forms on paper: the list; one from a screen, one with a text to read aloud, one that is data. */
export const paperScenes: readonly Scene[] = [
  scene('forms', 'forms', worker, [shippedFormsListed]),
  paper('registration'),
  paper('consent-6'),
  paper('follow-up-visit'),
  paper('nothing'),
]
