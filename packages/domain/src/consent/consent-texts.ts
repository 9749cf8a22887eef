import type { Words } from '../form/form-definition.ts'

/** A recording of a text: who speaks, in which language. The sound itself is not kept here. */
export type Recording = {
  readonly textVersion: number
  /** Code of the spoken language, by town where varieties differ. */
  readonly language: string
  readonly speaker: string
}

/** What is said before permission is asked, sentence by sentence, for the ear. */
export type ConsentText = {
  readonly id: string
  readonly version: number
  readonly spokenTo: 'child' | 'caregiver'
  /** From this age on, until the next text for the same ear. */
  readonly fromAge: number
  readonly sentences: readonly Words[]
  readonly recordings: readonly Recording[]
}

/** The ages at which another text is said: those of the rule that ships (domain 2.4). */
export const consentTextAges = [0, 6, 12, 15] as const

const secrecy = {
  es: 'Lo que cuentes solo lo sabe quien te ayuda. Si alguien te hace daño, aviso a quien te pueda proteger, y te lo digo primero si se puede.',
  en: 'Only people who help you will know what you tell. If someone is hurting you, I tell someone who can protect you, and I tell you first if I can.',
}
const freely = {
  es: 'Vale decir que sí, que no o que todavía no. Y cambiar de idea. La ayuda sigue igual.',
  en: 'Yes, no and not yet are all fine. So is changing your mind. The help stays the same.',
}

/**
 * For the youngest, what will happen; from six, whether she agrees; from twelve also what is written and who reads it;
 * from fifteen her own consent. Each is told back in her own words before an answer is written down.
 */
export const consentTexts: readonly ConsentText[] = [
  {
    id: 'child-told',
    version: 1,
    spokenTo: 'child',
    fromAge: 0,
    sentences: [
      { es: 'Me llamo (nombre). Estoy aquí para ayudar.', en: 'My name is (name). I am here to help.' },
      {
        es: 'Vamos a cuidar que tengas comida, descanso y un lugar seguro.',
        en: 'We will see that you have food, rest and a safe place.',
      },
      {
        es: 'Si algo no te gusta, dímelo o señálalo.',
        en: 'If you do not like something, tell me or point at it.',
      },
    ],
    recordings: [],
  },
  {
    id: 'child-agrees',
    version: 1,
    spokenTo: 'child',
    fromAge: 6,
    sentences: [
      {
        es: 'Me llamo (nombre). Mi trabajo es ayudar a niñas y niños.',
        en: 'My name is (name). My work is to help children.',
      },
      {
        es: 'Voy a preguntarte cosas y a anotarlas para no olvidarlas.',
        en: 'I will ask you things and write them down so that I remember.',
      },
      secrecy,
      freely,
      {
        es: '¿Me cuentas con tus palabras qué vamos a hacer?',
        en: 'Will you tell me in your words what we are going to do?',
      },
    ],
    recordings: [],
  },
  {
    id: 'adolescent-agrees',
    version: 1,
    spokenTo: 'child',
    fromAge: 12,
    sentences: [
      {
        es: 'Me llamo (nombre) y trabajo en (organización).',
        en: 'My name is (name) and I work at (organization).',
      },
      {
        es: 'Queremos acompañarte: hablar contigo, hacer un plan y buscar los servicios que necesites.',
        en: 'We would like to work with you: talk, make a plan and find the services that you need.',
      },
      {
        es: 'Lo que anotamos es tuyo: puedes preguntar qué dice y quién lo leyó.',
        en: 'What we write down is yours: you may ask what it says and who has read it.',
      },
      secrecy,
      {
        es: 'No se envía nada a otra organización sin preguntarte para qué y a quién.',
        en: 'Nothing goes to another organization before we ask you what for and to whom.',
      },
      freely,
      {
        es: '¿Me cuentas con tus palabras qué entendiste?',
        en: 'Will you tell me in your words what you understood?',
      },
    ],
    recordings: [],
  },
  {
    id: 'adolescent-decides',
    version: 1,
    spokenTo: 'child',
    fromAge: 15,
    sentences: [
      {
        es: 'Me llamo (nombre) y trabajo en (organización).',
        en: 'My name is (name) and I work at (organization).',
      },
      {
        es: 'Quien decide si trabajamos en conjunto eres tú. Tu familia participa si quieres.',
        en: 'You decide whether we work together. Your family takes part if you want that.',
      },
      {
        es: 'Anotamos lo necesario para ayudarte. Se guarda con llave y no más tiempo del que hace falta.',
        en: 'We write down what is needed to help you. It is kept locked, and no longer than needed.',
      },
      secrecy,
      {
        es: 'No se envía nada a otra organización sin preguntarte para qué y a quién.',
        en: 'Nothing goes to another organization before we ask you what for and to whom.',
      },
      freely,
      {
        es: '¿Me cuentas con tus palabras qué entendiste?',
        en: 'Will you tell me in your words what you understood?',
      },
    ],
    recordings: [],
  },
  {
    id: 'caregiver-consents',
    version: 1,
    spokenTo: 'caregiver',
    fromAge: 0,
    sentences: [
      {
        es: 'Me llamo (nombre) y trabajo en (organización).',
        en: 'My name is (name) and I work at (organization).',
      },
      {
        es: 'Queremos ayudar a la niña, al niño o adolescente: conversar, hacer un plan y buscar servicios.',
        en: 'We would like to help the child: talk, make a plan and find services.',
      },
      {
        es: 'Anotamos lo necesario. No preguntamos por los papeles de nadie de la casa.',
        en: 'We write down what is needed. We ask nobody in the home about their papers.',
      },
      {
        es: 'Si alguien corre peligro, la ley puede obligarnos a avisar. Se lo decimos antes, si se puede.',
        en: 'If someone is in danger, the law may oblige us to tell. We tell you first, if we can.',
      },
      {
        es: 'Puede decir que sí, que no, o cambiar de idea después. La ayuda sigue igual.',
        en: 'You may say yes or no, or change your mind later. The help stays the same.',
      },
    ],
    recordings: [],
  },
]

/** What is said to a child of this age, and to her caregiver. */
export function textsForAge(age: number): readonly ConsentText[] {
  return (['child', 'caregiver'] as const).flatMap((spokenTo) => {
    const fitting = consentTexts.filter((text) => text.spokenTo === spokenTo && text.fromAge <= age)
    const last = fitting.toSorted((one, other) => one.fromAge - other.fromAge).at(-1)
    return last ? [last] : []
  })
}
