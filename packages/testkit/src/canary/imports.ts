import { expect } from 'vitest'
import { startImport } from '@amparo/contract/api/imports/imports'
import { searchOtherData } from '@amparo/contract/api/other-data/other-data'
import { primeroCase } from '../primero-case.ts'
import { newTestId } from '../register.ts'
import { bird, phone, yesterday, type Canary } from './canary.ts'

/** Cases of another program: brought in, tried, refused for a part and for the whole. */
export async function spreadImports(canary: Canary): Promise<void> {
  const { stage, ana, word, refused } = canary
  const json = primeroCase({
    name: word(),
    name_first: word(),
    telephone_current: phone,
    who_came_with_her__96e0301: word(),
    notes_section: [{ unique_id: 'n1', note_date: yesterday, note_subject: word(), note_text: word() }],
  })
  const long = [{ unique_id: 'n1', note_text: word().repeat(2000) }]
  const damaged = primeroCase({ name: word(), name_first: word(), notes_section: long })
  expect(await stage.bringIn([json, damaged])).toMatchObject({
    state: 'done',
    counts: { imported: 1, refused: 1 },
  })
  await stage.bringIn([primeroCase({ name: word() })], { dryRun: true })
  expect(await stage.bringIn(`[{"name": "${word()}", "name": "${word()}"}]`)).toMatchObject({
    state: 'failed',
  })
  expect(await stage.bringIn(`[{"name": ${word()}}]`)).toMatchObject({ state: 'failed' })
  await refused(stage.manager, startImport, {
    importId: newTestId<'ImportId'>(),
    ownerUsername: bird,
    phase: 'transit',
    dryRun: false,
    parts: 1,
    text: word(),
  })
  expect((await ana.ok(searchOtherData, { words: bird })).items).toHaveLength(1)
}
