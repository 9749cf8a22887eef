import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedDocuments } from './documents.ts'
import { checkGlossary } from './glossary.ts'
import { root } from './run-step.ts'

/** `npm run documents`: writes what is written from the code. */
const complaints = checkGlossary(root)
for (const complaint of complaints) console.error(complaint)
for (const { path, text } of await generatedDocuments(root)) {
  writeFileSync(join(root, path), text)
  console.log(`${path}: ${text.split('\n').length} lines`)
}
process.exitCode = complaints.length === 0 ? 0 : 1
