import type { MadeUpPerson } from '@amparo/packs/people/make-people'

/**
 * What is written of those who cannot yet be asked as the older ones are: what was seen while they played, and what
 * whoever cares for them said. Nothing in it comes from any real file, and none of it says whether it is a girl or a boy.
 */
const asksFrom = 6

export function isSmall({ age }: Pick<MadeUpPerson, 'age'>): boolean {
  return age < asksFrom
}

type Near = { readonly near: readonly string[]; readonly far: readonly string[] }

export const noteTextsSmall: Readonly<Record<'visit' | 'note', Near>> = {
  visit: {
    near: [
      'Jugamos en la alfombra con su mamá al lado. Se acercó primero al camión y después a mí.',
      'Dormía la siesta cuando llegué; hablé con su mamá, que cuenta que ya come sopa.',
      'Fuimos al patio. Corre, se cae y se levanta; busca a su mamá con la mirada y sigue.',
      'Le leí un cuento en las piernas de su mamá. Señala los animales y hace sus ruidos.',
      'Estaba con fiebre y no quiso que le soltaran la mano. La enfermera ya había venido.',
    ],
    far: [
      'Jugamos en la alfombra. Armó una casa de cubos y metió a todos los muñecos adentro.',
      'Dormía la siesta cuando llegué; la educadora cuenta que ya come sopa.',
      'Fuimos al patio. Corre, se cae y se levanta, y vuelve a la educadora.',
      'Le leí un cuento. Señala los animales y hace sus ruidos.',
      'Estaba con fiebre y no quiso que le soltaran la mano. La enfermera ya había venido.',
    ],
  },
  note: {
    near: [
      'La mamá trajo la cartilla de vacunas; faltan dos, que le ponen el jueves.',
      'Se consiguieron pañales y una cobija. Comparten cuarto con otra familia con una bebé.',
      'La mamá pregunta por la guardería; hay lugar desde el lunes.',
      'La educadora cuenta que ya no llora cuando su mamá sale a trabajar.',
    ],
    far: [
      'Control de salud: peso y talla bien. Faltan dos vacunas, que le ponen el jueves.',
      'La educadora cuenta que ya duerme toda la noche si le dejan una luz.',
      'Se habló con su familia por videollamada; reconoció las voces y sonrió.',
      'Se pidió a su familia una foto y una canción de la casa, para antes de dormir.',
    ],
  },
}
export const answersOfSmall = {
  goodAt: [
    'Apilar cubos y derribarlos',
    'Cantar con las manos',
    'Correr detrás de la pelota',
    'Mirar cuentos',
  ],
  trusts: {
    near: ['Con su mamá; si está cerca, también con la educadora', 'En brazos de su mamá'],
    far: [
      'Con la educadora del cuarto de los pequeños',
      'Todavía con nadie; se calma con la canción de la noche',
    ],
  },
  cares: {
    near: ['Su mamá; duermen en la misma cama y comen temprano.', 'Su mamá, y cuando trabaja, la guardería.'],
    far: ['La educadora del cuarto de los pequeños; duerme siesta después de comer.'],
  },
  wants: {
    near: [
      'No lo dice con palabras: busca a su mamá y ahí se calma.',
      'Jugando: que la muñeca duerma con su mamá.',
    ],
    far: [
      'No lo dice con palabras: mira la puerta cuando oye que llega alguien.',
      'Jugando: que los muñecos vayan todos a la misma casa.',
    ],
  },
  strengths: [
    'Come y duerme bien, y se deja consolar.',
    'Se acerca a otros pequeños y presta lo que tiene en la mano.',
    'Busca a quien le cuida cuando algo le asusta.',
  ],
} as const
export const goalsSmall: Near = {
  near: ['Que siga con su mamá, con techo, vacunas y un lugar para jugar, mientras se decide su solicitud.'],
  far: ['Que esté pronto con su familia, y hasta entonces con la misma persona que le cuida cada día.'],
}
export const actionTextsSmall: readonly (readonly [string, string])[] = [
  ['Completar las vacunas en el centro de salud', 'Enfermera del albergue'],
  ['Buscar lugar en la guardería del barrio', 'Trabajadora del caso'],
  ['Videollamada con la familia cada domingo', 'Albergue'],
]
