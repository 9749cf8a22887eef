import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentKinds } from './attachment.ts'
import { carriesPrograms, examineFile } from './examine-file.ts'
import { formatsOf, recogniseFormat } from './file-format.ts'
import { stripJpeg, stripPng, stripWebp } from './strip-picture.ts'
import { stripMp3, stripMp4 } from './strip-sound.ts'

const letters = (text: string) => Buffer.from(text, 'latin1')
/** What a telephone writes about where it was. */
const secret = letters('GPS 14.6349,-90.5069 Ixchel')
const holds = (bytes: Uint8Array | undefined) => bytes !== undefined && Buffer.from(bytes).includes(secret)

const segment = (marker: number, content: Uint8Array) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
const frame = (width: number, height: number) => {
  const content = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  content.writeUInt16BE(height, 1)
  content.writeUInt16BE(width, 3)
  return segment(0xc0, content)
}
const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
])
const jpegOf = (described: readonly Uint8Array[], behind = Buffer.alloc(0), size = [40, 30]) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...described,
    segment(0xdb, Buffer.alloc(65, 1)),
    frame(size[0] ?? 0, size[1] ?? 0),
    segment(0xc4, Buffer.alloc(20, 2)),
    scan,
    Buffer.from([0xff, 0xd9]),
    behind,
  ])
const bareJpeg = jpegOf([])

const chunk = (name: string, content: Uint8Array) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, letters(name), content, Buffer.alloc(4)])
}
const pngOf = (described: readonly Uint8Array[], behind = Buffer.alloc(0), size = [4, 3]) => {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  head.writeUInt32BE(size[0] ?? 0)
  head.writeUInt32BE(size[1] ?? 0, 4)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...described,
    chunk('IDAT', deflateSync(Buffer.alloc(15))),
    chunk('IEND', Buffer.alloc(0)),
    behind,
  ])
}

const riffChunk = (name: string, content: Uint8Array) => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(content.length)
  return Buffer.concat([letters(name), length, content, Buffer.alloc(content.length % 2)])
}
const webpOf = (chunks: readonly Uint8Array[], behind = Buffer.alloc(0)) => {
  const inside = Buffer.concat(chunks)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(inside.length + 4)
  return Buffer.concat([letters('RIFF'), length, letters('WEBP'), inside, behind])
}
const extended = (marks: number) => riffChunk('VP8X', Buffer.from([marks, 0, 0, 0, 39, 0, 0, 29, 0, 0]))
const lossy = riffChunk('VP8 ', Buffer.from([0, 0, 0, 0x9d, 1, 0x2a, 40, 0, 30, 0, 7, 7, 7]))

const box = (name: string, ...inside: readonly Uint8Array[]) => {
  const content = Buffer.concat(inside)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length + 8)
  return Buffer.concat([length, letters(name), content])
}
const brand = box('ftyp', letters('M4A \0\0\0\0'))
const sound = Buffer.from([0xff, 0xfb, 0x90, 0x00, 1, 2, 3, 4])
const pdf = letters('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF')

describe('a picture', () => {
  const markers = fc.constantFrom(0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe)
  const words = fc.uint8Array({ maxLength: 200 }).map((noise) => Buffer.concat([noise, secret, noise]))

  it('is kept and nothing that was written into it or hung on behind it, of any kind (JPEG)', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(markers, words), { maxLength: 6 }), words, (described, behind) => {
        const given = jpegOf(
          described.map(([marker, content]) => segment(marker, content)),
          behind,
        )
        expect(Buffer.from(stripJpeg(given)?.bytes ?? [])).toEqual(bareJpeg)
      }),
    )
    expect(stripJpeg(bareJpeg)).toMatchObject({ width: 40, height: 30 })
    expect(Buffer.from(stripJpeg(bareJpeg)?.bytes ?? [])).toEqual(bareJpeg)
  })

  it('keeps which way up it is, and no other word of what its camera said', () => {
    for (const little of [false, true]) {
      const order = (head: number[]) => (little ? head.toReversed() : head)
      const tiff = Buffer.concat([
        letters(little ? 'II*\0\b\0\0\0' : 'MM\0*\0\0\0\b'),
        Buffer.from([...order([0, 1]), ...order([0x01, 0x12]), ...order([0, 3]), ...order([0, 0, 0, 1])]),
        Buffer.from([...order([0, 6]), 0, 0]),
        secret,
      ])
      const turned = stripJpeg(jpegOf([segment(0xe1, Buffer.concat([letters('Exif\0\0'), tiff]))]))
      expect(holds(turned?.bytes)).toBe(false)
      expect(turned?.bytes.length).toBe(bareJpeg.length + 36)
      // A stripped picture read again says the same.
      expect(stripJpeg(turned?.bytes ?? new Uint8Array())?.bytes).toEqual(turned?.bytes)
    }
  })

  it('is kept and nothing besides (PNG)', () => {
    const names = fc.constantFrom('tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'acTL', 'prVt')
    fc.assert(
      fc.property(fc.array(fc.tuple(names, words), { maxLength: 6 }), words, (described, behind) => {
        const given = pngOf(
          described.map(([name, content]) => chunk(name, content)),
          behind,
        )
        const kept = stripPng(given)
        expect(Buffer.from(kept?.bytes ?? [])).toEqual(pngOf([]))
        expect(kept).toMatchObject({ width: 4, height: 3 })
      }),
    )
  })

  it('is kept and nothing besides (WebP)', () => {
    const described = [riffChunk('EXIF', secret), riffChunk('XMP ', secret), riffChunk('ICCP', secret)]
    const given = webpOf([extended(0x3c), described[2] as Buffer, lossy, ...described], secret)
    expect(holds(given)).toBe(true)
    const kept = stripWebp(given)
    expect(kept).toMatchObject({ width: 40, height: 30 })
    expect(Buffer.from(kept?.bytes ?? [])).toEqual(webpOf([extended(0x10), lossy]))
    expect(Buffer.from(stripWebp(kept?.bytes ?? new Uint8Array())?.bytes ?? [])).toEqual(
      Buffer.from(kept?.bytes ?? []),
    )
    expect(stripWebp(webpOf([extended(2), riffChunk('ANIM', secret), lossy]))).toBeUndefined()
  })

  it('cut anywhere is no picture, and never a smaller one; no bytes make it run on for ever', () => {
    for (const [whole, strip] of [
      [bareJpeg, stripJpeg],
      [pngOf([]), stripPng],
      [webpOf([extended(0), lossy]), stripWebp],
    ] as const)
      for (let length = 0; length < whole.length; length += 1)
        expect([length, strip(whole.subarray(0, length))]).toEqual([length, undefined])
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        for (const start of [
          bareJpeg.subarray(0, 30),
          pngOf([]).subarray(0, 33),
          webpOf([]),
          brand,
          letters('ID3'),
        ]) {
          const given = Buffer.concat([start, noise])
          for (const what of attachmentKinds) {
            const examined = examineFile(what, given)
            if (examined.ok) expect(formatsOf[what]).toContain(examined.value.format)
          }
        }
      }),
    )
  })

  it('that claims more points than any camera takes is refused before anybody draws it', () => {
    expect(examineFile('photo', pngOf([], undefined, [60_000, 60_000]))).toMatchObject({
      ok: false,
      problem: { code: 'attachment.too-many-points' },
    })
    expect(examineFile('photo', jpegOf([], undefined, [65_535, 65_535])).ok).toBe(false)
    expect(examineFile('photo', jpegOf([], undefined, [0, 10])).ok).toBe(false)
  })
})

describe('a recording', () => {
  it('loses what its telephone wrote about it, and not the place of its sound', () => {
    const given = Buffer.concat([
      brand,
      box(
        'moov',
        box('mvhd', sound),
        box('udta', secret),
        box('trak', box('meta', secret), box('mdia', sound.subarray(0, 0))),
      ),
      box('uuid', secret),
      box('mdat', sound),
    ])
    const kept = stripMp4(given)
    expect(holds(given)).toBe(true)
    expect(holds(kept)).toBe(false)
    expect(kept).toHaveLength(given.length)
    expect(Buffer.from(kept ?? []).indexOf(sound, 60)).toBe(given.indexOf(sound, 60))
    expect(stripMp4(given.subarray(0, given.length - 1))).toBeUndefined()
  })

  it('keeps its sound and none of its descriptions (MP3)', () => {
    const tag = Buffer.concat([letters('ID3\x04\0\0\0\0\0'), Buffer.from([secret.length]), secret])
    const trailer = Buffer.concat([letters('TAG'), secret, Buffer.alloc(128 - 3 - secret.length)])
    expect(Buffer.from(stripMp3(Buffer.concat([tag, tag, sound, trailer])) ?? [])).toEqual(sound)
    expect(stripMp3(tag)).toBeUndefined()
  })
})

describe('what a file is', () => {
  it.each([
    ['<!doctype html><script>alert(1)</script>', undefined],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', undefined],
    ['PK\x03\x04 a document of an office, or an archive', undefined],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', undefined],
    ['GIF89a/*<script>*/=1', undefined],
    ['\0\0\0\x18ftypheic\0\0\0\0', undefined],
    [' %PDF-1.7', undefined],
    ['%PDF-1.7', 'pdf'],
    ['OggS', 'ogg'],
    ['\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm', 'webm'],
    ['\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x88matroska', undefined],
    ['\0\0\0\x18ftypM4A ', 'mp4'],
  ])('%j is known by its bytes: %s', (text, format) => {
    expect(recogniseFormat(letters(text))).toBe(format)
  })

  it('decides where it may lie', () => {
    for (const [what, bytes, code] of [
      ['photo', pdf, 'attachment.format'],
      ['audio', bareJpeg, 'attachment.format'],
      ['document', Buffer.concat([brand, box('mdat', sound)]), 'attachment.format'],
      ['photo', bareJpeg.subarray(0, 40), 'attachment.damaged'],
      ['document', letters('<html>'), 'attachment.format'],
      ['document', Buffer.alloc(0), 'attachment.format'],
    ] as const)
      expect(examineFile(what, bytes)).toMatchObject({ ok: false, problem: { code } })
    expect(examineFile('document', pdf)).toMatchObject({ ok: true, value: { format: 'pdf', bytes: pdf } })
    // A picture with a page behind it: the page is gone.
    const polyglot = examineFile(
      'document',
      jpegOf([segment(0xfe, letters('<script>'))], letters('<html><script>')),
    )
    expect(polyglot.ok && Buffer.from(polyglot.value.bytes).includes('script')).toBe(false)
  })

  it('a PDF with programs or files inside is kept as it is and says so', () => {
    for (const inside of [
      '/JavaScript',
      '/JS (x)',
      '/J#53 (x)',
      '/Launch ',
      '/EmbeddedFile',
      '/EmbeddedFiles[',
    ])
      expect([inside, carriesPrograms(letters(`%PDF-1.7 << ${inside} >>`))]).toEqual([inside, true])
    expect(carriesPrograms(letters('%PDF-1.7 /JSON /Launching'))).toBe(false)
    expect(examineFile('document', letters('%PDF-1.4 /OpenAction << /S /JavaScript >>'))).toMatchObject({
      value: { carriesMore: true },
    })
  })
})
