import { shippedFormsListed } from './paper-scenes.ts'
import { scene, signedInAs, type Scene } from './scene.ts'

const closed = scene('admin-dictionary', 'admin-dictionary', signedInAs(['privacy-lead']), [
  shippedFormsListed,
])

/** What data is kept: closed, and with its first part open. */
export const dictionaryScenes: readonly Scene[] = [
  closed,
  {
    ...closed,
    name: 'admin-dictionary-open',
    press: '.disclosure:first-child > .disclosure-heading:is(h2) .disclosure-button',
  },
]
