/** Wide enough to read a birth certificate, and small enough for a telephone line. */
const longestSide = 2400
const quality = 0.85

/**
 * A picture drawn anew on this device: what its camera wrote into it about place and time never leaves. One that this
 * browser cannot draw goes as it is, and the server takes that out or refuses it.
 */
export async function barePicture(file: Blob): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file
  const drawn = await createImageBitmap(file).catch(() => undefined)
  if (!drawn) return file
  const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(drawn.width * scale))
  canvas.height = Math.max(1, Math.round(drawn.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return file
  // What is clear in a drawing on paper is white.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(drawn, 0, 0, canvas.width, canvas.height)
  drawn.close()
  const bare = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/jpeg', quality))
  return bare ?? file
}
