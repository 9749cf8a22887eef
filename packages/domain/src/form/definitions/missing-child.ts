import type { FormDefinition } from '../form-definition.ts'
import { domain } from './assessment-questions.ts'
import {
  careOnly,
  line,
  lines,
  moment,
  oneOf,
  option,
  phone,
  place,
  rows,
  sealed,
  someOf,
  yesNo,
} from './question-kinds.ts'
import { words } from './words.ts'

/** Contact is lost and there may be danger (domain 2.9, missing child). Short, because it is filled in while looking. */
export const missingChild: FormDefinition = {
  form: 'missing-child',
  version: 1,
  use: 'record',
  languages: ['es', 'en'],
  title: words('No sabemos dónde está', 'We do not know where the child is'),
  guidance: words(
    'Hable con supervisión mientras la llena. No espere a tener todo.',
    'Talk to your supervisor while you fill it in. Do not wait until it is complete.',
  ),
  data: { ...sealed, ...careOnly },
  sections: [
    domain('lost-last', 'La última vez', 'The last time', [
      moment('lost-seen', '¿Cuándo se le vio por última vez?', 'When was the child last seen?', {
        required: true,
      }),
      place('lost-where', '¿Dónde?', 'Where?', { required: true }),
      line('lost-by', '¿Quién la o lo vio, y con quién estaba?', 'Who saw the child, and with whom?'),
      lines('lost-looks', 'Cómo es, y qué ropa llevaba', 'How the child looks, and which clothes', {
        guidance: words(
          'Lo que ayuda a reconocer: estatura, pelo, señas.',
          'What helps to recognize: height, hair, marks.',
        ),
      }),
      lines(
        'lost-took',
        '¿Qué se llevó? ¿Dinero, documentos, medicina?',
        'What did the child take? Money, papers, medicine?',
      ),
      phone('lost-phone', 'Teléfono que lleva', 'Phone the child carries'),
    ]),
    domain('lost-fear', 'Lo que puede haber pasado', 'What may have happened', [
      someOf('lost-why', '¿Qué es posible?', 'What is possible?', [
        option('family', 'Fue con su familia', 'Went to family'),
        option('travels', 'Siguió su camino', 'Went on travelling'),
        option('lured', 'Alguien la o lo convenció', 'Someone talked the child into it'),
        option('taken', 'Se la o lo llevaron', 'Was taken away'),
        option('held', 'Está en detención', 'Is in detention'),
        option('unhappy', 'No quería estar donde estaba', 'Did not want to stay'),
        option('accident', 'Un accidente', 'An accident'),
      ]),
      someOf('lost-danger', '¿Qué lo hace más urgente?', 'What makes it more urgent?', [
        option('under-12', 'Tiene menos de 12 años', 'Is under 12'),
        option('medicine', 'Necesita medicina', 'Needs medicine'),
        option('threats', 'Había amenazas', 'There were threats'),
        option('trafficking', 'Señales de trata', 'Signs of trafficking'),
        option('sad', 'Hablaba de no querer vivir', 'Spoke of not wanting to live'),
        option('pregnant', 'Embarazo, o lleva un bebé', 'Pregnant, or with a baby'),
      ]),
      lines('lost-places', '¿Dónde puede estar, y con quién?', 'Where may the child be, and with whom?'),
    ]),
    domain('lost-told', 'A quién se avisó', 'Who was told', [
      rows(
        'lost-steps',
        ['Llamadas y pasos', 'Calls and steps'],
        ['Paso', 'Step'],
        [
          line('lost-step', '¿A quién, o qué se hizo?', 'Whom, or what was done?', { required: true }),
          moment('lost-step-at', '¿Cuándo?', 'When?'),
          line(
            'lost-step-answer',
            '¿Qué respondió? ¿Qué número dio?',
            'What was the answer, and the number?',
          ),
        ],
      ),
      yesNo('lost-family-told', '¿La familia lo sabe?', 'Does the family know?'),
      lines('lost-do-not-tell', '¿A quién no se debe avisar, y por qué?', 'Who must not be told, and why?', {
        guidance: words(
          'Piense en quien la o lo amenaza, y en el consulado si pidió protección.',
          'Think of whoever threatens the child, and of the consulate if protection was asked for.',
        ),
      }),
      {
        id: 'lost-photo',
        kind: 'attachment',
        label: words('Fotografía', 'Photograph'),
        accepts: ['photo'],
      },
    ]),
    domain('lost-found', 'Cuando se sabe dónde está', 'Once we know where the child is', [
      moment('lost-found-at', '¿Cuándo se supo?', 'When did we know?'),
      oneOf('lost-found-how', '¿Cómo está?', 'How is the child?', [
        option('well', 'Está bien', 'Well'),
        option('needs-help', 'Necesita ayuda', 'Needs help'),
        option('harmed', 'Le hicieron daño', 'Was harmed'),
        option('died', 'Falleció', 'Died'),
      ]),
      lines('lost-found-says', '¿Quieres contarme qué pasó?', 'Would you like to tell me what happened?', {
        guidance: words(
          'A solas, sin reproches. Pregunte qué haría falta para que no pase otra vez.',
          'Alone, without blame. Ask what it would take for it not to happen again.',
        ),
      }),
    ]),
  ],
}
