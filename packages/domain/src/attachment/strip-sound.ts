import { isSoundFrame, textAt } from './file-format.ts'

/** Boxes of an ISO base media file that hold others on the way to what describes it. */
const holders = ['moov', 'trak', 'mdia', 'moof', 'traf']
/** Where telephones write place, name and device of a recording (ISO/IEC 14496-12, 8.10, 8.11). */
const describing = ['udta', 'meta', 'uuid']

/**
 * A recording without what a telephone wrote about it. What describes it becomes free space of the same length, since
 * the file points at its sound by distances. Undefined where its boxes do not add up.
 */
export function stripMp4(bytes: Uint8Array): Uint8Array | undefined {
  const stripped = new Uint8Array(bytes)
  return clean(stripped, 0, stripped.length) ? stripped : undefined
}

function clean(bytes: Uint8Array, from: number, to: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = from
  while (at < to) {
    if (at + 8 > to) return false
    const given = view.getUint32(at)
    const isLong = given === 1
    if (isLong && at + 16 > to) return false
    const head = isLong ? 16 : 8
    const length = isLong ? Number(view.getBigUint64(at + 8)) : given === 0 ? to - at : given
    const end = at + length
    if (length < head || end > to) return false
    const name = textAt(bytes, at + 4, 4)
    if (describing.includes(name)) {
      bytes.set([0x66, 0x72, 0x65, 0x65], at + 4)
      bytes.fill(0, at + head, end)
    } else if (holders.includes(name) && !clean(bytes, at + head, end)) return false
    at = end
  }
  return true
}

/** Without the descriptions before and behind the sound (ID3v2.4, 3.1; ID3v1). Undefined where no sound follows. */
export function stripMp3(bytes: Uint8Array): Uint8Array | undefined {
  let start = 0
  while (textAt(bytes, start, 3) === 'ID3') {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(start + 6, start + 10)
    const hasFoot = ((bytes[start + 5] ?? 0) & 0x10) !== 0
    start +=
      10 + ((a & 0x7f) << 21) + ((b & 0x7f) << 14) + ((c & 0x7f) << 7) + (d & 0x7f) + (hasFoot ? 10 : 0)
  }
  // Some programs leave room behind the description.
  while (bytes[start] === 0) start += 1
  if (!isSoundFrame(bytes, start)) return undefined
  const end = textAt(bytes, bytes.length - 128, 3) === 'TAG' ? bytes.length - 128 : bytes.length
  return bytes.subarray(start, end)
}
