/**
 * Sentences of invented notes and plans; nothing in them comes from any real file. One sentence is told of many children,
 * so none of them says whether it is a girl or a boy.
 */
export type Told = 'visit' | 'call' | 'message' | 'note'
type TextsByKind = Readonly<Record<Told, readonly string[]>>

export const noteTexts: TextsByKind = {
  visit: [
    'Visita al albergue. Participa con calma en el taller de dibujo. También estuvo la psicóloga; acordamos vernos otra vez la próxima semana.',
    'Pasé un rato antes de salir. Contó que le gusta el grupo de su cuarto y que ya no tiene pesadillas.',
    'Acompañé a la cita de salud. Esperamos dos horas; jugamos a las adivinanzas. Le dieron jarabe para la tos.',
    'Estaba en la cocina ayudando con las tortillas. Hablamos ahí mismo: pregunta cuándo le dan su documento.',
  ],
  call: [
    'Llamó desde el teléfono del albergue. Quería contar que aprendió a nadar; se oye con ánimo.',
    'Llamada corta: dice que está bien y que le duele menos la muela.',
    'Preguntó si ya contestó el consulado. Le expliqué qué falta y cuándo se sabe.',
  ],
  message: [
    'Mandó un mensaje de voz: que ya comió y que mañana hay partido.',
    'Escribió para preguntar a qué hora es la cita. Se le confirmó.',
    'Mandó la foto de un dibujo para la trabajadora.',
  ],
  note: [
    'Se coordinó con el consulado la cita para el documento de viaje. Hay que llevar dos fotos y la constancia del albergue.',
    'Dolor de muela desde ayer; se pidió cita en el centro de salud y se le explicó qué le van a hacer. Ya tomó algo para el dolor.',
    'Reunión con el equipo: hay lugar en la escuela del albergue desde el lunes. Le gusta cantar y jugar fútbol.',
    'La educadora cuenta que come mejor y que ya duerme toda la noche.',
  ],
}
/** Of those whose family is elsewhere. */
export const noteTextsFar: TextsByKind = {
  visit: [
    'Platicamos en el patio. Dice que duerme mejor y que quiere hablar con su tía el domingo. Pregunta cuándo puede llamar a su casa.',
    'Habló en su idioma con la intérprete. Aclaró que viajaba con su primo y que se separaron en la terminal. Quiere saber de él.',
  ],
  call: ['Llamada con la mamá: confirma la dirección y manda saludos. Hubo llanto y también risas.'],
  message: ['Su tía mandó un mensaje: que el sábado puede recibir la visita en su casa.'],
  note: [
    'La mamá enviará la foto de la partida de nacimiento con un vecino que tiene señal.',
    'Se buscó al primo en otros dos albergues; en uno creen recordarlo.',
  ],
}
/** Of those who came with their mother. */
export const noteTextsNear: TextsByKind = {
  visit: [
    'Platiqué con la familia y después a solas con cada quien. La mamá pregunta por el permiso de estancia y por trabajo.',
    'Comparten cuarto con otra familia. Pide una cobija más y leche para la noche; se entregaron.',
  ],
  call: ['Llamó la mamá: consiguió trabajo por las mañanas y pregunta por la guardería.'],
  message: ['La mamá avisó por mensaje que llegan tarde; el bus no pasó.'],
  note: [
    'La mamá trajo la partida de nacimiento y la cartilla de vacunas; se sacó copia y se le devolvieron.',
    'La oficina de refugio les dio la cita para el día doce. Van juntos.',
  ],
}
/** Somebody tried, and reached nobody. */
export const attemptTexts = [
  'Se intentó llamar a la familia tres veces; el número no contesta. Se probará mañana temprano.',
  'No se encontró a nadie en el domicilio. Una vecina dice que regresan por la noche.',
  'El teléfono suena y nadie contesta. Se dejó mensaje de voz sin decir de qué se trata.',
]
export const goals = [
  'Que viva con su tía de manera segura y estable mientras se resuelve su situación.',
  'Que recupere sus documentos y siga en la escuela hasta la reunificación.',
  'Que reciba atención de salud y tenga contacto semanal con su mamá.',
]
export const goalsNear = [
  'Que siga con su mamá, con techo, escuela y papeles, mientras se decide su solicitud.',
  'Que reciba atención de salud y que la familia tenga un lugar seguro donde vivir.',
]
export const actionTextsNear = [
  ['Acompañar a la familia a la cita de la solicitud de refugio', 'Trabajadora del caso'],
  ['Buscar un cuarto para la familia con el programa de vivienda', 'Trabajadora del caso'],
  ['Inscribir en la escuela del albergue', 'Educadora'],
  ['Acompañar a la cita de salud', 'Enfermera del albergue'],
] as const
export const actionTexts = [
  ['Pedir la partida de nacimiento al registro civil', 'Trabajadora del caso'],
  ['Visitar la casa de la tía y hablar con ella', 'Trabajadora del caso'],
  ['Llamar a la mamá cada domingo', 'Albergue'],
  ['Inscribir en la escuela del albergue', 'Educadora'],
  ['Acompañar a la cita de salud', 'Enfermera del albergue'],
] as const
export const answersGoodAt = [
  'Jugar fútbol y dibujar',
  'Cocinar con su abuela',
  'Cantar y bailar',
  'Leer cuentos a los pequeños',
]
export const answersTrusts = [
  'Con su tía y con la maestra',
  'Con su prima',
  'Con nadie todavía',
  'Con la psicóloga del albergue',
]
export const answersTrustsNear = ['Con su mamá', 'Con su mamá y con la maestra', 'Con su hermana']
export const answersCare = [
  'Su tía está a cargo; se levantan temprano y van al mercado.',
  'El albergue; por la tarde juega en el patio.',
]
export const answersCareNear = [
  'Su mamá; desayunan temprano y se encuentran a la salida del taller.',
  'Su mamá, y cuando ella trabaja, una señora del mismo cuarto.',
]
export const answersWants = [
  'Quiero vivir con mi tía y seguir estudiando.',
  'Quiero que mi mamá sepa que estoy bien. No quiero volver al mismo barrio.',
  'Trabajar un poco y mandar dinero para la medicina de mi abuela.',
  'Quiero ir con mi hermano. Después ya veré.',
]
export const answersWantsNear = [
  'Que no nos separen. Que mi mamá no llore.',
  'Quiero una casa con patio y que nadie nos busque.',
  'Ir a la escuela y tener amigos aquí.',
]
export const answersStrengths = [
  'Sabe pedir ayuda, cocina bien y mantiene contacto con su familia por teléfono.',
  'Habla dos lenguas y ayuda a los más pequeños con las palabras.',
  'Tiene claro lo que no quiere; confía en la maestra y cumple lo que acuerda.',
]
