import { crc32, inflateSync } from 'node:zlib'
import { examineFile } from '@amparo/domain/attachment/examine-file'
import { expect, it } from 'vitest'
import { inventedSchoolPaper } from './invented-paper.ts'
import { inventedBirthPaper } from './invented-picture.ts'
import { inventedVoice } from './invented-sound.ts'

it('makes a sound, a picture and a paper that are kept as they are', () => {
  for (const [what, bytes, format] of [
    ['audio', inventedVoice(), 'ogg'],
    ['document', inventedBirthPaper(), 'png'],
    ['document', inventedSchoolPaper(), 'pdf'],
  ] as const) {
    const examined = examineFile(what, bytes)
    expect(examined).toMatchObject({ ok: true, value: { format, carriesMore: false } })
    expect(examined.ok && bytes.equals(examined.value.bytes)).toBe(true)
  }
})

it('draws every point of the picture', () => {
  const png = inventedBirthPaper()
  const at = png.indexOf('IDAT')
  const length = png.readUInt32BE(at - 4)
  const body = png.subarray(at, at + 4 + length)
  expect(crc32(body)).toBe(png.readUInt32BE(at + 4 + length))
  const rows = inflateSync(body.subarray(4))
  expect(rows).toHaveLength(601 * 420)
  expect(new Set(rows).size).toBeGreaterThan(6)
})

it('points to each object of the paper where it lies', () => {
  const text = inventedSchoolPaper().toString('latin1')
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1])
  expect(text.slice(table, table + 4)).toBe('xref')
  const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(([, place]) => Number(place))
  expect(places).toHaveLength(5)
  for (const [index, place] of places.entries())
    expect(text.slice(place, place + 8)).toBe(`${index + 1} 0 obj\n`)
  expect(/\/Length (\d+) >>\nstream\n([^]*?)\nendstream/.exec(text)?.[2]).toHaveLength(
    Number(/\/Length (\d+)/.exec(text)?.[1]),
  )
})
