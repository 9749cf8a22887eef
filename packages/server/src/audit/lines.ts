/** No line of these files is longer. */
const longestLine = 1_000_000

/** Lines without their end; `undefined` for what follows the last end, or is longer than any line can be. */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array | undefined> {
  let rest = Buffer.alloc(0)
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk])
    let from = 0
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
      yield rest.subarray(from, end)
      from = end + 1
    }
    rest = rest.subarray(from)
    if (rest.length > longestLine) return yield undefined
  }
  if (rest.length > 0) yield undefined
}
