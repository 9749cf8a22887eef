const browsers = [
  ['Edge', /Edg(?:A|iOS)?\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
] as const

const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Chromebook', /CrOS/],
  ['Linux', /Linux/],
] as const

/** `Chrome, Android`: enough for somebody to know her own devices, and no more than that. */
export function deviceLabel(userAgent: string | undefined): string {
  const agent = userAgent ?? ''
  const names = [browsers, systems].flatMap((list) => list.find(([, mark]) => mark.test(agent))?.[0] ?? [])
  return names.join(', ')
}
