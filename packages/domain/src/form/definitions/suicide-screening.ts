import {
  askedSigns,
  notAskedBecauses,
  seenSigns,
  simpleSigns,
  triedWhens,
  type LifeSign,
} from '../../same-day-duty/weigh-answers.ts'
import type { Expression } from '../expression.ts'
import type { FormDefinition, Question, YesNoQuestion } from '../form-definition.ts'
import { domain } from './assessment-questions.ts'
import { careOnly, line, lines, oneOf, option, yesNo } from './question-kinds.ts'
import { words } from './words.ts'

/** In words of our own: asked as they stand, calmly and one by one. */
const signWords: Readonly<Record<LifeSign, readonly [string, string]>> = {
  wish: [
    '¿Has deseado no despertar, o ya no vivir?',
    'Have you wished you would not wake up, or were no longer alive?',
  ],
  burden: [
    '¿Has sentido que tu familia estaría mejor sin ti?',
    'Have you felt that your family would be better off without you?',
  ],
  thought: [
    'En estos siete días, ¿has pensado en quitarte la vida?',
    'In these seven days, have you thought about ending your life?',
  ],
  tried: ['¿Alguna vez intentaste quitarte la vida?', 'Did you ever try to end your life?'],
  means: [
    '¿Has pensado cómo lo harías, o tienes cerca con qué?',
    'Have you thought how, or do you have something near to do it with?',
  ],
  now: ['¿Lo estás pensando ahora, en este momento?', 'Are you thinking about it now, at this moment?'],
  'small-wish': [
    '¿A veces quisieras no estar aquí, ni en ningún lado?',
    'Do you sometimes wish you were not here, nor anywhere?',
  ],
  'small-hurt': ['¿A veces te dan ganas de hacerte daño?', 'Do you sometimes feel like hurting yourself?'],
  'small-did': ['¿Ya te hiciste daño a propósito?', 'Have you hurt yourself on purpose?'],
  'small-now': ['¿Tienes esas ganas ahora?', 'Do you feel like that now?'],
  'seen-says': [
    'Dice que quiere morir, o dormir y no despertar',
    'Says they want to die, or to sleep and not wake up',
  ],
  'seen-hurts': ['Se hace daño o busca el peligro', 'Hurts themselves or looks for danger'],
  'seen-farewell': [
    'Se despide, regala lo suyo, o dejó de comer, jugar o hablar',
    'Says goodbye, gives things away, or stopped eating or talking',
  ],
  'seen-now': ['Está en peligro en este momento', 'Is in danger at this moment'],
}

const whyNotWords: Readonly<Record<(typeof notAskedBecauses)[number], readonly [string, string]>> = {
  'not-alone': ['No se pudo hablar a solas', 'It was not possible to talk alone'],
  'no-language': ['Faltó alguien que hable su idioma', 'Nobody was there who speaks the language'],
  'does-not-want': ['No quiere hablar de esto', 'Does not want to talk about this'],
  unwell: ['Está enferma, enfermo o sin fuerzas', 'Is ill or without strength'],
  away: ['No está aquí, o no se sabe dónde está', 'Is not here, or nobody knows where'],
  other: ['Otro motivo', 'Another reason'],
}
const triedWords: Readonly<Record<(typeof triedWhens)[number], readonly [string, string]>> = {
  days: ['Hoy o en estos días', 'Today or in these days'],
  before: ['Hace más tiempo', 'Longer ago'],
}

const ask = (sign: LifeSign): YesNoQuestion => yesNo(`life-${sign}`, ...signWords[sign], { required: true })
const wayIs = (...ways: readonly string[]): Expression => ({ in: [{ answer: 'life-way' }, ways] })

const afterTried = oneOf(
  'life-tried-when',
  '¿Cuándo fue la última vez?',
  'When was the last time?',
  triedWhens.map((when) => option(when, ...triedWords[when])),
  { required: true, showIf: { answer: 'life-tried' } },
)
const ofAsked: readonly Question[] = askedSigns.flatMap((sign) =>
  sign === 'tried' ? [ask(sign), afterTried] : [ask(sign)],
)

/**
 * Whether she thinks about dying: from about eight years in these words, younger children in simpler ones, or by what
 * those around her see. Own text with the topics of a short suicide-risk screen; a yes is never only written down.
 * Source: domain 9.3 (suicide-risk screen, 8 and over; its use is to be confirmed), 9.1 (suicide → same day).
 */
export const suicideScreening: FormDefinition = {
  form: 'suicide-screening',
  version: 1,
  use: 'record',
  languages: ['es', 'en'],
  title: words('Si piensa en morir', 'Thoughts of dying'),
  guidance: words(
    'Preguntar no hace daño: alivia. Si responde que sí a algo, no le deje sin compañía y avise hoy. No escriba el método.',
    'Asking does no harm: it relieves. If any answer is yes, do not leave the child alone and tell somebody today. Do not write the method.',
  ),
  data: { section: 'sealed-incidents', sensitivity: 'restricted', ...careOnly },
  sections: [
    domain('life-setting', 'Antes de preguntar', 'Before you ask', [
      oneOf(
        'life-way',
        '¿Cómo se supo?',
        'How is it known?',
        [
          option('asked', 'Se le preguntó (desde unos 8 años)', 'The child was asked (from about 8 years)'),
          option(
            'asked-simply',
            'Se le preguntó con palabras de niña o niño pequeño',
            'Asked in words for a small child',
          ),
          option('seen', 'Por lo que ve quien le cuida o usted', 'By what the caregiver or you see'),
          option('not-asked', 'No se preguntó', 'Not asked'),
        ],
        {
          required: true,
          guidance: words(
            'A solas y en su idioma. No delante de familiares ni con otra niña o niño como intérprete.',
            'Alone and in the child’s language. Not before relatives, and never with another child interpreting.',
          ),
        },
      ),
      oneOf(
        'life-why-not',
        '¿Por qué no se preguntó?',
        'Why was the child not asked?',
        notAskedBecauses.map((because) => option(because, ...whyNotWords[because])),
        { required: true, showIf: wayIs('not-asked') },
      ),
      line('life-by', '¿Quién habló con la niña, el niño o adolescente?', 'Who talked with the child?', {
        required: true,
      }),
      {
        id: 'life-language',
        kind: 'language',
        label: words('¿En qué idioma?', 'In which language?'),
        showIf: wayIs('asked', 'asked-simply'),
      },
      oneOf(
        'life-present',
        '¿Había alguien más?',
        'Was anybody else there?',
        [
          option('nobody', 'Nadie', 'Nobody'),
          option('interpreter', 'Intérprete', 'An interpreter'),
          option(
            'trusted',
            'Alguien de su confianza, porque lo pidió',
            'Somebody the child trusts and asked for',
          ),
        ],
        { required: true, showIf: wayIs('asked', 'asked-simply') },
      ),
      line('life-interpreter', '¿Quién interpretó?', 'Who interpreted?', {
        required: true,
        showIf: { eq: [{ answer: 'life-present' }, 'interpreter'] },
      }),
    ]),
    { ...domain('life-asked', 'Las preguntas', 'The questions', ofAsked), showIf: wayIs('asked') },
    {
      ...domain('life-simple', 'Con palabras sencillas', 'In simple words', simpleSigns.map(ask)),
      showIf: wayIs('asked-simply'),
    },
    {
      ...domain('life-seen', 'Lo que se ve', 'What is seen', seenSigns.map(ask)),
      showIf: wayIs('seen'),
    },
    domain('life-after', 'Después', 'Afterwards', [
      lines('life-told', 'Lo que dijo, con sus palabras', 'What was said, in the child’s words'),
      lines('life-helps', '¿Qué o quién le ayuda a seguir?', 'What or who helps the child to go on?'),
      lines('life-done', '¿Qué se hizo ya?', 'What was done already?'),
    ]),
  ],
}
