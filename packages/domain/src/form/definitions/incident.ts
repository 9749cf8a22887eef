import type { FormDefinition } from '../form-definition.ts'
import { domain } from './assessment-questions.ts'
import {
  careOnly,
  line,
  lines,
  moment,
  none,
  oneOf,
  option,
  place,
  rows,
  sealed,
  someOf,
  yesNo,
} from './question-kinds.ts'
import { words } from './words.ts'

/** Harm or a serious event, with its source (domain 1 and 2.9). Officials may have done it: they never get to read it. */
export const incident: FormDefinition = {
  form: 'incident',
  version: 1,
  use: 'record',
  languages: ['es', 'en'],
  title: words('Incidente', 'Incident'),
  guidance: words(
    'Primero la seguridad y la salud. Escriba lo que se contó o se vio. No investigue ni pida pruebas.',
    'First safety and health. Write what was told or seen. Do not investigate or ask for proof.',
  ),
  data: { ...sealed, ...careOnly },
  sections: [
    domain('inc-first', 'Ahora', 'Now', [
      yesNo('inc-safe-now', '¿Está a salvo ahora?', 'Is the child safe now?', { required: true }),
      yesNo('inc-health-now', '¿Necesita atención de salud ahora?', 'Is health care needed now?', {
        required: true,
        guidance: words(
          'Si hubo violencia sexual, cada hora cuenta: supervisión y salud hoy mismo, si ella o él quiere.',
          'After sexual violence every hour counts: supervisor and health care today, if the child wants it.',
        ),
      }),
    ]),
    domain('inc-what', 'Qué pasó', 'What happened', [
      moment('inc-when', '¿Cuándo fue?', 'When was it?'),
      place('inc-where', '¿Dónde fue?', 'Where was it?'),
      someOf(
        'inc-kinds',
        '¿Qué fue?',
        'What was it?',
        [
          option('hit', 'Golpes o heridas', 'Blows or wounds'),
          option('sexual', 'Violencia sexual', 'Sexual violence'),
          option('threat', 'Amenazas', 'Threats'),
          option('robbed', 'Robo o cobro por pasar', 'Robbery or payment to pass'),
          option('held', 'No le dejaban salir', 'Not allowed to leave'),
          option('taken', 'Se la o lo llevaron por la fuerza', 'Taken away by force'),
          option('exploited', 'Le obligaron a trabajar o a otra cosa', 'Forced to work or to something else'),
          option('accident', 'Accidente', 'Accident'),
          option('self-harm', 'Se hizo daño', 'Self-harm'),
          option('humiliated', 'Burlas o discriminación', 'Mockery or discrimination'),
          option('other', 'Otra cosa', 'Something else'),
        ],
        { required: true },
      ),
      lines('inc-told', '¿Qué se contó o se vio?', 'What was told or seen?', {
        required: true,
        guidance: words(
          'Con las palabras de quien lo cuenta. No repita las preguntas.',
          'In the words of whoever tells it. Do not ask again.',
        ),
      }),
      oneOf('inc-source', '¿Quién lo contó?', 'Who told it?', [
        option('child', 'Ella o él', 'The child'),
        option('relative', 'Alguien de la familia', 'Someone of the family'),
        option('witness', 'Quien lo vio', 'Someone who saw it'),
        option('staff', 'Alguien del equipo', 'Someone of the team'),
        option('authority', 'Una autoridad', 'An authority'),
      ]),
    ]),
    domain('inc-who', 'Quién lo hizo', 'Who did it', [
      someOf(
        'inc-actors',
        '¿Quién lo hizo?',
        'Who did it?',
        [
          option('family', 'Alguien de la familia', 'Someone of the family'),
          option('known', 'Una persona conocida', 'A known person'),
          option('stranger', 'Una persona desconocida', 'A stranger'),
          option('group', 'Un grupo armado o pandilla', 'An armed group or gang'),
          option('smuggler', 'Quien cobró por el viaje', 'Whoever was paid for the trip'),
          option('employer', 'Quien le daba trabajo', 'Whoever gave work'),
          option('police', 'Policía', 'Police'),
          option('border-official', 'Personal de migración o de frontera', 'Immigration or border staff'),
          option('military', 'Militares', 'Military'),
          option('care-staff', 'Personal de un albergue o servicio', 'Staff of a shelter or service'),
          option('our-staff', 'Alguien de nuestra organización', 'Someone of our organization'),
          option('child', 'Otra niña, niño o adolescente', 'Another child'),
          none('Nadie', 'Nobody'),
        ],
        {
          guidance: words(
            'La institución señalada nunca ve esto. Si es de nuestra organización, avise hoy a dirección.',
            'The institution named never sees this. If it is ours, tell the management today.',
          ),
        },
      ),
      yesNo('inc-still-near', '¿Puede acercarse todavía a ella o él?', 'Can they still come near the child?'),
    ]),
    domain('inc-done', 'Qué se hizo', 'What was done', [
      rows(
        'inc-steps',
        ['¿Qué se hizo ya?', 'What has been done?'],
        ['Paso', 'Step'],
        [
          line('inc-step', '¿Qué?', 'What?', { required: true }),
          line('inc-step-by', '¿Quién?', 'Who?'),
          moment('inc-step-at', '¿Cuándo?', 'When?'),
        ],
      ),
      lines('inc-wants', '¿Qué quieres que se haga?', 'What do you want to be done?'),
      lines('inc-do-not-tell', '¿Quién no debe saberlo?', 'Who must not know?'),
      yesNo('inc-notice', '¿La ley obliga a avisar a una autoridad?', 'Must an authority be told by law?', {
        guidance: words(
          'Pregunte a supervisión. Cuénteselo antes a ella o él, si no hay peligro.',
          'Ask your supervisor. Tell the child first, if that is safe.',
        ),
      }),
      line(
        'inc-notice-number',
        '¿A cuál, cuándo, y con qué número?',
        'Which one, when, and under which number?',
        {
          showIf: { answer: 'inc-notice' },
        },
      ),
    ]),
  ],
}
