/**
 * A sound that stands for a voice: a hum in syllables, as nobody speaks. It is kept without loss and without a
 * compressor: FLAC with samples as they are (RFC 9639, 9.2.2), in Ogg (RFC 9639, 10.1; RFC 3533).
 */
const rate = 8000
const blockSize = 4096
const blocks = 6
const streamNumber = 0x0a3f

export function inventedVoice(): Buffer {
  const samples = Int16Array.from({ length: blocks * blockSize }, (_, at) => hum(at / rate))
  const pages = [
    page(0, 0n, headPacket(samples.length), 'first'),
    page(1, 0n, commentPacket(), 'middle'),
    ...Array.from({ length: blocks }, (_, block) =>
      page(
        block + 2,
        BigInt((block + 1) * blockSize),
        frame(block, samples.subarray(block * blockSize, (block + 1) * blockSize)),
        block === blocks - 1 ? 'last' : 'middle',
      ),
    ),
  ]
  return Buffer.concat(pages)
}

/** Three overtones, four syllables in a second, a tune that rises and falls. */
function hum(second: number): number {
  const tune = 210 + 40 * Math.sin(second * 2.1)
  const syllable = Math.sin(Math.PI * ((second * 4) % 1)) ** 0.6
  const breath = Math.min(1, second * 3)
  const wave = [1, 0.5, 0.33].reduce(
    (sum, loud, index) => sum + loud * Math.sin(2 * Math.PI * tune * (index + 1) * second),
    0,
  )
  return Math.round(7000 * syllable * breath * wave)
}

/** What the stream is: blocks of one size, one channel of 16 bits. */
function headPacket(total: number): Buffer {
  const info = Buffer.alloc(34)
  info.writeUInt16BE(blockSize, 0)
  info.writeUInt16BE(blockSize, 2)
  info.writeBigUInt64BE((BigInt(rate) << 44n) | (15n << 36n) | BigInt(total), 10)
  return Buffer.concat([
    Buffer.from([0x7f, ...letters('FLAC'), 1, 0, 0, 1, ...letters('fLaC'), 0, 0, 0, info.length]),
    info,
  ])
}

function commentPacket(): Buffer {
  const texts = ['Amparo', 'TITLE=INVENTADO: demostración de Amparo'].map((text) => {
    const bytes = Buffer.from(text, 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32LE(bytes.length)
    return Buffer.concat([length, bytes])
  })
  const count = Buffer.from([1, 0, 0, 0])
  const content = Buffer.concat([texts[0] ?? count, count, ...texts.slice(1)])
  return Buffer.concat([Buffer.from([0x84, 0, 0, content.length]), content])
}

function frame(block: number, samples: Int16Array): Buffer {
  const head = Buffer.from([0xff, 0xf8, 0xc4, 0x08, block])
  const body = Buffer.alloc(samples.length * 2)
  for (const [index, sample] of samples.entries()) body.writeInt16BE(sample, index * 2)
  const verbatim = 0x02
  const whole = Buffer.concat([head, Buffer.from([check(head, 8, 0x07), verbatim]), body])
  const foot = Buffer.alloc(2)
  foot.writeUInt16BE(check(whole, 16, 0x8005))
  return Buffer.concat([whole, foot])
}

const flags = { first: 2, middle: 0, last: 4 } as const

function page(number: number, until: bigint, packet: Buffer, place: keyof typeof flags): Buffer {
  const lacing = [...Array<number>(Math.floor(packet.length / 255)).fill(255), packet.length % 255]
  const head = Buffer.alloc(27)
  head.write('OggS', 0, 'latin1')
  head.writeUInt8(flags[place], 5)
  head.writeBigUInt64LE(until, 6)
  head.writeUInt32LE(streamNumber, 14)
  head.writeUInt32LE(number, 18)
  head.writeUInt8(lacing.length, 26)
  const whole = Buffer.concat([head, Buffer.from(lacing), packet])
  whole.writeUInt32LE(check(whole, 32, 0x04c11db7), 22)
  return whole
}

/** A cyclic check of so many bits, the highest first, beginning with none set. */
function check(bytes: Uint8Array, bits: 8 | 16 | 32, polynomial: number): number {
  const top = 2 ** (bits - 1)
  let value = 0
  for (const byte of bytes) {
    value = (value ^ (byte * 2 ** (bits - 8))) >>> 0
    for (let bit = 0; bit < 8; bit += 1) {
      const isSet = value >= top
      value = isSet ? (((value - top) * 2) ^ polynomial) >>> 0 : value * 2
    }
  }
  return value
}

function letters(word: string): number[] {
  return [...Buffer.from(word, 'latin1')]
}
