import type { FormDefinition } from '../form-definition.ts'
import { domain } from './assessment-questions.ts'
import {
  careOnly,
  day,
  dayAhead,
  line,
  lines,
  oneOf,
  option,
  phone,
  rows,
  sealed,
  yesNo,
} from './question-kinds.ts'
import { words } from './words.ts'

/**
 * What the child does and whom she calls if there is danger (domain 2.1, step 3). All of it is sealed: on the wrong
 * table it shows where she will run to.
 */
export const safetyPlan: FormDefinition = {
  form: 'safety-plan',
  version: 1,
  use: 'record',
  languages: ['es', 'en'],
  title: words('Plan de seguridad', 'Safety plan'),
  guidance: words(
    'Se hace con la niña, el niño o adolescente, con sus palabras. Piense si es seguro que se lleve una copia.',
    'Made together with the child, in the child’s words. Think whether it is safe to take a copy along.',
  ),
  data: { ...sealed, ...careOnly },
  sections: [
    domain('plan-danger', 'El peligro', 'The danger', [
      day('plan-day', '¿Qué día se hizo?', 'On which day was it made?', { required: true }),
      lines(
        'danger-when',
        '¿Cuándo sientes que algo malo puede pasar?',
        'When do you feel that something bad may happen?',
        { required: true },
      ),
      lines('danger-signs', '¿En qué lo notas primero?', 'What do you notice first?'),
      lines('danger-who', '¿De quién te cuidas?', 'Whom do you keep away from?'),
    ]),
    domain('plan-mine', 'Lo que hago', 'What I do', [
      lines('danger-do', '¿Qué puedes hacer en ese momento?', 'What can you do at that moment?', {
        required: true,
      }),
      lines('danger-go', '¿Adónde puedes ir, y cómo llegas?', 'Where can you go, and how do you get there?'),
      line('code-word', 'Palabra clave para pedir ayuda', 'Code word to ask for help'),
      lines('calm-down', '¿Qué te ayuda a calmarte?', 'What helps you to calm down?'),
      rows(
        'helpers',
        ['¿A quién puedes llamar?', 'Whom can you call?'],
        ['Persona', 'Person'],
        [
          line('helper-name', 'Nombre', 'Name', { required: true }),
          phone('helper-phone', 'Teléfono', 'Phone'),
          line('helper-hours', '¿A qué horas?', 'At what hours?'),
          yesNo('helper-knows', '¿Sabe de este plan?', 'Do they know of this plan?'),
        ],
      ),
    ]),
    domain('plan-ours', 'Lo que hace el equipo', 'What the team does', [
      lines('team-does', '¿Qué hace el equipo, quién y cuándo?', 'What does the team do, who and when?', {
        required: true,
      }),
      lines('never-tell', '¿Quién no debe saber de este plan?', 'Who must not know of this plan?'),
      line('hurry-number', 'Número para emergencias, día y noche', 'Number for emergencies, day and night'),
    ]),
    domain('plan-agreed', 'El acuerdo', 'The agreement', [
      oneOf('plan-kept', '¿Dónde guardas tu plan?', 'Where do you keep your plan?', [
        option('with-me', 'Me lo llevo', 'I take it with me'),
        option('memory', 'En la memoria', 'In my memory'),
        option('adult', 'Lo guarda alguien de confianza', 'Someone I trust keeps it'),
        option('team', 'Solo lo guarda el equipo', 'Only the team keeps it'),
      ]),
      yesNo('plan-yes', '¿Te parece bien este plan?', 'Is this plan all right for you?', { required: true }),
      lines('plan-change', '¿Qué cambiarías?', 'What would you change?'),
      dayAhead('plan-look-again', '¿Qué día se revisa?', 'On which day is it looked at again?'),
    ]),
  ],
}
