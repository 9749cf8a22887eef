import { domain } from './assessment-questions.ts'
import { keptForm } from './kept-form.ts'
import {
  day,
  dayAhead,
  line,
  lines,
  none,
  oneOf,
  option,
  place,
  rows,
  sealed,
  someOf,
  yesNo,
} from './question-kinds.ts'
import { safeThere } from './shared-questions.ts'
import { words } from './words.ts'

/** A visit after a step: how she is, what was done of what was agreed, what comes next (domain 2.1, step 5). */
export const followUpVisit = keptForm({
  form: 'follow-up-visit',
  version: 1,
  title: words('Visita de seguimiento', 'Follow-up visit'),
  guidance: words(
    'Hable también a solas con la niña, el niño o adolescente.',
    'Talk to the child alone as well.',
  ),
  sections: [
    domain('visit-head', 'La visita', 'The visit', [
      day('visit-day', 'Fecha de la visita', 'Date of the visit', { required: true }),
      place('visit-where', 'Lugar', 'Place'),
      oneOf(
        'visit-seen',
        '¿Vio a la niña, al niño o adolescente?',
        'Did you see the child?',
        [
          option('alone', 'Sí, también a solas', 'Yes, alone as well'),
          option('with-others', 'Sí, con otras personas', 'Yes, with others there'),
          option('no', 'No', 'No'),
        ],
        { required: true },
      ),
      oneOf(
        'visit-not-why',
        '¿Por qué no?',
        'Why not?',
        [
          option('away', 'No estaba', 'The child was out'),
          option('moved', 'Se mudó', 'Moved'),
          option('refused', 'No quiso hablar', 'Did not want to talk'),
          option('not-let', 'No dejaron hablar', 'Others did not let us talk'),
          option('unknown-where', 'No sabemos dónde está', 'We do not know where the child is'),
        ],
        {
          showIf: { eq: [{ answer: 'visit-seen' }, 'no'] },
          guidance: words(
            'Si no sabe dónde está: use hoy la hoja “No sabemos dónde está”.',
            'If you do not know where the child is: use the form “We do not know where the child is” today.',
          ),
        },
      ),
    ]),
    domain('visit-child', 'Cómo estás', 'How you are', [
      lines(
        'visit-child-says',
        '¿Cómo has estado desde la última vez?',
        'How have you been since last time?',
        {
          guidance: words('Con sus palabras.', 'In the child’s words.'),
        },
      ),
      someOf('visit-going-well', '¿Qué va bien?', 'What goes well?', [
        option('home', 'La casa', 'Home'),
        option('school', 'La escuela', 'School'),
        option('health', 'La salud', 'Health'),
        option('sleep', 'El sueño', 'Sleep'),
        option('friends', 'Las amistades', 'Friends'),
        none('Por ahora nada', 'Nothing for now'),
      ]),
      lines('visit-worry', '¿Qué te preocupa?', 'What worries you?'),
      safeThere('visit-safe', '¿Te sientes a salvo donde vives?', 'Do you feel safe where you live?'),
      lines('visit-unsafe', '¿Qué pasa ahí?', 'What happens there?', {
        showIf: { eq: [{ answer: 'visit-safe' }, false] },
        guidance: words('Escuche. No pregunte detalles.', 'Listen. Do not ask for details.'),
        data: sealed,
      }),
    ]),
    domain('visit-carer', 'Quien cuida', 'The caregiver', [
      lines('visit-carer-says', '¿Cómo le va con ella o él?', 'How is it going with the child?', {
        guidance: words('Pregunte aparte.', 'Ask apart.'),
      }),
      yesNo('visit-carer-goes-on', '¿Puede seguir cuidando?', 'Can you go on caring?'),
      lines('visit-carer-needs', '¿Qué apoyo hace falta en la casa?', 'Which support is needed at home?'),
    ]),
    domain('visit-next', 'Lo acordado', 'What was agreed', [
      rows(
        'visit-actions',
        ['Acciones del plan', 'Actions of the plan'],
        ['Acción', 'Action'],
        [
          line('visit-action', '¿Qué se acordó?', 'What was agreed?', { required: true }),
          oneOf('visit-action-done', '¿Se hizo?', 'Was it done?', [
            option('done', 'Sí', 'Yes'),
            option('part', 'En parte', 'In part'),
            option('not', 'No', 'No'),
          ]),
          line('visit-action-why', '¿Qué faltó?', 'What was missing?'),
        ],
      ),
      lines('visit-seen-by-you', 'Lo que usted vio', 'What you saw', {
        guidance: words('Hechos, no opiniones.', 'Facts, not opinions.'),
      }),
      lines(
        'visit-now',
        '¿Qué se acordó hoy, quién lo hace y cuándo?',
        'What was agreed today, who and when?',
      ),
      dayAhead('visit-again', '¿Cuándo es la próxima visita?', 'When is the next visit?'),
    ]),
  ],
})
