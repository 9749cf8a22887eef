import type { Option } from '../form-definition.ts'
import { domain } from './assessment-questions.ts'
import { keptForm } from './kept-form.ts'
import { day, lines, oneOf, option, yesNo } from './question-kinds.ts'
import { words } from './words.ts'

const howMuch: readonly Option[] = [
  option('yes', 'Sí', 'Yes'),
  option('somewhat', 'Más o menos', 'Somewhat'),
  option('no', 'No', 'No'),
]

const askedBySomeoneElse = words(
  'Pregunta otra persona, no quien lleva el caso. Nada cambia en la ayuda, diga lo que diga.',
  'Someone else asks, not the caseworker. The help stays the same whatever is said.',
)

/** What the child thought of us (domain 2.9, child feedback; indicator 18-h). */
export const childFeedback = keptForm(
  {
    form: 'child-feedback',
    version: 1,
    title: words('Tu opinión sobre la atención', 'What you think of our help'),
    guidance: askedBySomeoneElse,
    sections: [
      domain('child-says-head', 'Antes de empezar', 'Before starting', [
        day('child-says-day', 'Fecha', 'Date', { required: true }),
        {
          id: 'child-says-free',
          kind: 'note',
          label: words(
            'Puedes decir lo que piensas. Nadie se enoja. No tienes que contestar todo.',
            'You can say what you think. Nobody gets angry. You do not have to answer everything.',
          ),
        },
      ]),
      domain('child-says-us', 'Sobre nosotros', 'About us', [
        oneOf('child-says-listened', '¿Te escuchamos?', 'Did we listen to you?', howMuch, { required: true }),
        oneOf('child-says-clear', '¿Entendiste lo que te explicamos?', 'Did you understand us?', howMuch),
        oneOf(
          'child-says-chose',
          '¿Pudiste decidir sobre tus cosas?',
          'Could you decide about your things?',
          howMuch,
        ),
        oneOf(
          'child-says-safe',
          '¿Te sentiste a salvo al hablar?',
          'Did you feel safe talking to us?',
          howMuch,
        ),
        oneOf(
          'child-says-secret',
          '¿Guardamos lo que nos contaste?',
          'Did we keep what you told us?',
          howMuch,
        ),
        oneOf('child-says-kept', '¿Hicimos lo que prometimos?', 'Did we do what we promised?', howMuch),
      ]),
      domain('child-says-now', 'Cómo estás ahora', 'How you are now', [
        oneOf(
          'child-says-better',
          '¿Estás mejor que al principio?',
          'Are you better than at the start?',
          howMuch,
        ),
        lines('child-says-best', '¿Qué te ayudó más?', 'What helped you most?'),
        lines(
          'child-says-differently',
          '¿Qué debimos hacer de otra manera?',
          'What should we have done differently?',
        ),
        yesNo('child-says-complain', '¿Quieres presentar una queja?', 'Do you want to make a complaint?', {
          guidance: words(
            'Explique quién la recibe. La queja se escribe en otra hoja, y va a supervisión.',
            'Say who receives it. The complaint is written on another sheet, for the supervisor.',
          ),
        }),
      ]),
    ],
  },
  'personal',
)

/** What the caregiver thought of us (domain 2.9, caregiver feedback). */
export const caregiverFeedback = keptForm(
  {
    form: 'caregiver-feedback',
    version: 1,
    title: words('Opinión de la persona cuidadora', 'What the caregiver thinks of our help'),
    guidance: askedBySomeoneElse,
    sections: [
      domain('carer-says-us', 'Sobre la atención', 'About our help', [
        day('carer-says-day', 'Fecha', 'Date', { required: true }),
        oneOf('carer-says-respect', '¿Le tratamos con respeto?', 'Did we treat you with respect?', howMuch, {
          required: true,
        }),
        oneOf('carer-says-listened', '¿Le escuchamos?', 'Did we listen to you?', howMuch),
        oneOf(
          'carer-says-clear',
          '¿Entendió qué hacíamos y para qué?',
          'Did you understand what we did, and why?',
          howMuch,
        ),
        oneOf('carer-says-agreed', '¿Participó en el plan?', 'Did you take part in the plan?', howMuch),
        oneOf('carer-says-in-time', '¿La ayuda llegó a tiempo?', 'Did help come in time?', howMuch),
      ]),
      domain('carer-says-now', 'Cómo están ahora', 'How you are now', [
        oneOf('carer-says-better', '¿Está mejor la niña o el niño?', 'Is the child better?', howMuch),
        oneOf('carer-says-able', '¿Le es más fácil cuidar ahora?', 'Is it easier to care now?', howMuch),
        lines('carer-says-best', '¿Qué ayudó más?', 'What helped most?'),
        lines(
          'carer-says-differently',
          '¿Qué debimos hacer de otra manera?',
          'What should be done differently?',
        ),
        yesNo('carer-says-complain', '¿Quiere presentar una queja?', 'Do you want to make a complaint?', {
          guidance: words(
            'Explique quién la recibe. Va en otra hoja, a supervisión.',
            'Say who receives it. It goes on another sheet, to the supervisor.',
          ),
        }),
      ]),
    ],
  },
  'personal',
)
