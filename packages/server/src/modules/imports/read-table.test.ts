import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { ProblemError } from '@amparo/domain/kernel/problem'
import { readTable } from './read-table.ts'
import { readTextFile, readWholeText } from './read-text-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'amparo-tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const limits = { columns: 20, rows: 1000, rowLength: 2000 }
const plain = 'Municipio,Código\r\n"Nebaj, ""el bajo""",GT1413\r\nNaab’a’,GT1\r\n'
const rows = [
  ['Municipio', 'Código'],
  ['Nebaj, "el bajo"', 'GT1413'],
  ['Naab’a’', 'GT1'],
]

function pathOf(content: string | Uint8Array): string {
  const path = join(folder, 'file')
  writeFileSync(path, content)
  return path
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
    return 'read'
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const line = error.problem.values?.['line']
    return line === undefined ? error.problem.code : `${error.problem.code} ${line}`
  }
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

it.each<[string, string | Uint8Array]>([
  ['UTF-8', plain],
  ['UTF-8 with a mark', `\ufeff${plain}`],
  ['UTF-16, little end first', new Uint8Array(utf16(plain))],
  ['UTF-16, big end first', new Uint8Array(utf16(plain).swap16())],
  ['UTF-16 without its mark', new Uint8Array(Buffer.from(plain, 'utf16le'))],
  ['semicolons', plain.replaceAll(',GT', ';GT').replace('o,C', 'o;C')],
  ['empty lines', plain.replaceAll('\r\n', '\n\n')],
])('%s gives the same table', async (_name, content) => {
  expect(await readTable(readTextFile(pathOf(content), { bytes: 1e6 }), limits)).toEqual(rows)
})

it.each<[string, string | Uint8Array, string]>([
  ['Latin-1', new Uint8Array(Buffer.from(plain, 'latin1')), 'import.file-encoding'],
  [
    'a sign cut in two at the end',
    new Uint8Array(Buffer.from('Código,é').subarray(0, -1)),
    'import.file-encoding',
  ],
  ['a zip', new Uint8Array(Buffer.from('504b030414000000', 'hex')), 'import.file-not-text'],
  ['a gzip', new Uint8Array(gzipSync(plain)), 'import.file-not-text'],
  ['null characters', 'a,b\u0000,c', 'import.file-not-text'],
  ['more than the limit', 'x'.repeat(1_000_001), 'import.file-too-large'],
  ['an open quotation mark', `${plain}"Uspantán,GT1415`, 'import.table-malformed 4'],
  ['a quotation mark in a word', `${plain}Usp"antán,GT1415`, 'import.table-malformed 4'],
  ['a line without an end', `${plain}${'x'.repeat(20_000)}`, 'import.table-too-wide 4'],
  ['fifty columns', `${plain}${','.repeat(49)}`, 'import.table-too-wide 4'],
  ['too many rows', 'a,b\n'.repeat(1001), 'import.file-too-large'],
])('%s: %s', async (_name, content, code) => {
  expect(await codeOf(readTable(readTextFile(pathOf(content), { bytes: 1e6 }), limits))).toBe(code)
})

it('a sign that lies across two pieces of the file stays whole', async () => {
  const text = `${'a'.repeat((1 << 18) - 1)}é${'b'.repeat(10)}`
  expect(await readWholeText(pathOf(text), { bytes: 1e6 })).toBe(text)
})
