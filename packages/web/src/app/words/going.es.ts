/** Quién va con la niña o el niño, dicho en pocas palabras junto a lo que acompaña. */
export const words = {
  'going.title': 'Acompañamientos',
  'going.state.planned': 'Planeado',
  'going.state.done': 'Se hizo',
  'going.state.not-done': 'No se hizo',
  'going.state.untold': 'Falta decir qué pasó',
  'going.line': '{when}: {who}',
} as const
