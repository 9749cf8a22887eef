/** A page that stands for a paper of a school: a PDF (ISO 32000-2, 7.5) that says of itself that it is invented. */
export function inventedSchoolPaper(): Buffer {
  const lines = [
    [22, 'INVENTADO - demostración de Amparo'],
    [16, 'Constancia de estudios'],
    [12, 'Escuela Los Pinos (no existe).'],
    [12, 'Se hace constar que asistió de enero a junio y aprobó el ciclo.'],
    [12, 'Se extiende a solicitud de la familia.'],
  ] as const
  const drawn = lines
    .map(([size, words], index) => `BT /F1 ${size} Tf 72 ${720 - index * 36} Td (${words}) Tj ET`)
    .join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = text.length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  // One byte for each letter, as the places in the table count them.
  return Buffer.from(text, 'latin1')
}
