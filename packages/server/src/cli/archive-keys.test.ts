import { expect, test } from 'vitest'
import { parseConfig } from '../config.ts'
import { lockFor } from './archive-keys.ts'

const context = { env: {}, projectFolder: '/nowhere', version: '0' }
const config = parseConfig({}, '/nowhere')

/** Whoever sits at the terminal types these, one after the other. */
function typing(...answers: readonly string[]) {
  const left = [...answers]
  return () => Promise.resolve(left.shift() ?? '')
}

test('a passphrase that is typed for a new backup is typed twice alike', async () => {
  const phrase = 'five random words of mine'
  await expect(lockFor({}, config, context, typing(phrase, phrase))).resolves.toEqual({
    kind: 'passphrase',
    passphrase: phrase,
  })
  await expect(
    lockFor({}, config, context, typing(phrase, 'five random words of mime')),
  ).rejects.toMatchObject({ code: 'passphrase-differs' })
  await expect(lockFor({}, config, context, typing('short', 'short'))).rejects.toMatchObject({
    code: 'passphrase-short',
  })
})

test('one that is written down is not asked for', async () => {
  const written = parseConfig({ AMPARO_BACKUP_PASSPHRASE: 'five random words of mine' }, '/nowhere')
  await expect(lockFor({}, written, context, typing())).resolves.toMatchObject({ kind: 'passphrase' })
})
