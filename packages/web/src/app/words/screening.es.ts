/** Conversaciones a solas para notar señales de trata: qué mostraron y la segunda mirada. Los títulos no lo dicen. */
export const words = {
  'screening.title': 'Conversaciones a solas',
  'screening.intro':
    'Una en cada etapa del viaje, solo a solas y sin peligro. Ninguna ayuda depende de lo que se responda.',
  'screening.empty': 'Todavía no hay ninguna.',
  'screening.sealed': 'Conversación: sección restringida',
  'screening.more': 'Ver conversaciones anteriores',
  'screening.fill': 'Hojas para conversar a solas',
  'screening.sheet': 'Conversación a solas',
  'screening.finding.open':
    'No se pudo preguntar, o prefirió no decir nada. Se intenta otra vez en unos días.',
  'screening.finding.none': 'No se notaron señales de trata por ahora.',
  'screening.finding.some':
    'Se notó alguna señal de trata. No prueba nada: la mira otra persona el mismo día.',
  'screening.finding.strong': 'Se notaron señales fuertes de trata.',
  'screening.incident':
    'Está anotado abajo como incidente, con los avisos que pide la regla del lugar. Hay que confirmarlos y actuar hoy.',
  'screening.waits': 'Espera a una segunda persona',
  'screening.waits.you': 'Falta que una segunda persona la revise hoy. Puede ser usted.',
  'screening.waits.other':
    'Falta que una segunda persona la revise hoy. Usted hizo la conversación: pídaselo a supervisión.',
  'screening.look': 'Revisar como segunda persona',
  'screening.look.question': 'Después de leer y de hablar con quien preguntó',
  'screening.choose.none': 'No hace falta un aviso por ahora',
  'screening.choose.strong': 'Las señales son fuertes: anotar un incidente con sus avisos',
  'screening.look.words': '¿Por qué, y qué se hace para su seguridad?',
  'screening.look.hint': 'No se pregunta otra vez lo que ya se contó.',
  'screening.look.save': 'Guardar la revisión',
  'screening.look.saved': 'Se guardó la revisión.',
  'screening.look.none': 'Segunda persona: no hace falta un aviso por ahora',
  'screening.look.strong': 'Segunda persona: las señales son fuertes',
  'screening.aside.corrected': 'Ya no cuenta: la hoja se corrigió y hay otra.',
  'screening.aside.withdrawn': 'Ya no cuenta: la hoja se retiró.',
  'screening.by': '{by}, {date}',
  'screening.open': 'Abrir la hoja',
} as const
