import { domain } from './assessment-questions.ts'
import { keptForm } from './kept-form.ts'
import {
  day,
  dayAhead,
  dueForAll,
  line,
  lines,
  oneOf,
  option,
  rows,
  sealed,
  someOf,
  yesNo,
} from './question-kinds.ts'
import { words } from './words.ts'

/** Those involved decide together (reasons: domain 2.3). The child's view is heard first, and told back last. */
export const caseConference = keptForm({
  form: 'case-conference',
  version: 2,
  title: words('Reunión de caso', 'Case conference'),
  guidance: words(
    'Invite solo a quien hace falta. Use el código del caso, no el nombre.',
    'Invite only who is needed. Use the case code, not the name.',
  ),
  sections: [
    domain('conf-head', 'La reunión', 'The meeting', [
      day('conf-day', 'Fecha de la reunión', 'Date of the meeting', { required: true }),
      oneOf(
        'conf-kind',
        '¿Qué reunión es?',
        'Which meeting is it?',
        [
          option('case', 'Reunión de caso', 'Case conference'),
          option(
            'best-interests',
            'Decisión según su interés superior',
            'Decision in the child’s best interests',
          ),
          option('family', 'Reunión con la familia', 'Family meeting'),
          option('handover', 'Entrega del caso', 'Handing the case over'),
          option('review', 'Revisión con la supervisora o el supervisor', 'Review with the supervisor'),
        ],
        { required: true },
      ),
      someOf('conf-why', '¿Por qué se reúnen?', 'Why do you meet?', [
        option('leave-carer', 'Tal vez deba salir de donde vive', 'The child may have to leave home'),
        option('care-place', 'Buscar un lugar de cuidado', 'Finding a place of care'),
        option('reunite', 'Volver con su familia puede tener riesgos', 'Going back to family may be risky'),
        option('relocate', 'Cambiar de lugar por seguridad', 'Moving elsewhere for safety'),
        option('many', 'Participan muchas organizaciones', 'Many organizations take part'),
        option('other', 'Otro motivo', 'Another reason'),
      ]),
      rows(
        'conf-people',
        ['¿Quiénes están?', 'Who is there?'],
        ['Persona', 'Person'],
        [
          line('conf-person', 'Nombre y cargo', 'Name and post', { required: true }),
          line('conf-person-of', 'Organización', 'Organization'),
          oneOf('conf-person-as', '¿Como qué participa?', 'Takes part as', [
            option('ours', 'Persona de nuestra organización', 'Somebody of our organization'),
            option('child', 'La niña, el niño o adolescente', 'The child'),
            option('carer', 'Persona cuidadora o familia', 'Caregiver or family'),
            option('partner', 'Persona de otra organización', 'Somebody of another organization'),
            option('interpreter', 'Intérprete', 'Interpreter'),
            option('trusted', 'Persona de confianza de ella o él', 'Somebody the child trusts'),
          ]),
          yesNo(
            'conf-person-signed',
            '¿Firmó el compromiso de confidencialidad?',
            'Was the confidentiality undertaking signed?',
          ),
        ],
      ),
      lines('conf-not-invited', '¿A quién no se invitó, y por qué?', 'Who was not invited, and why?', {
        data: sealed,
      }),
    ]),
    domain('conf-views', 'Lo que piensan y quieren', 'What they think and want', [
      oneOf('conf-child-how', '¿Cómo participó ella o él?', 'How did the child take part?', [
        option('there', 'Estuvo en la reunión', 'Was in the meeting'),
        option('before', 'Lo dijo antes, y se leyó', 'Said it before, and it was read out'),
        option('someone', 'Alguien de confianza habló por ella o él', 'Someone trusted spoke for the child'),
        option('not', 'No participó', 'Did not take part'),
      ]),
      lines('conf-child-says', '¿Qué quiere ella o él?', 'What does the child want?', { required: true }),
      oneOf('conf-carer-how', '¿Cómo participó la persona cuidadora?', 'How did the caregiver take part?', [
        option('there', 'Estuvo en la reunión', 'Was in the meeting'),
        option('before', 'Lo dijo antes, y se leyó', 'Said it before, and it was read out'),
        option('not', 'No participó', 'Did not take part'),
        option('unsafe', 'No se le preguntó, por seguridad', 'Was not asked, for safety'),
      ]),
      lines('conf-carer-says', '¿Qué quiere la persona cuidadora?', 'What does the caregiver want?'),
    ]),
    domain('conf-talk', 'Lo que se habló', 'What was talked about', [
      lines('conf-minutes', 'Acta: lo que dijo cada quien', 'Minutes: what each one said'),
      lines('conf-facts', 'Hechos que todos deben saber', 'Facts that all need to know'),
      lines('conf-danger', 'Peligros que se valoraron', 'Dangers that were weighed', { data: sealed }),
      rows(
        'conf-options',
        ['Opciones', 'Options'],
        ['Opción', 'Option'],
        [
          line('conf-option', '¿Qué se podría hacer?', 'What could be done?', { required: true }),
          line('conf-option-for', 'A favor', 'For'),
          line('conf-option-against', 'En contra', 'Against'),
        ],
      ),
    ]),
    domain('conf-decided', 'Lo que se decidió', 'What was decided', [
      lines('conf-decision', '¿Qué se decidió, y por qué?', 'What was decided, and why?', { required: true }),
      lines('conf-dissent', '¿Quién no está de acuerdo, y por qué?', 'Who does not agree, and why?'),
      rows(
        'conf-actions',
        ['Acciones', 'Actions'],
        ['Acción', 'Action'],
        [
          line('conf-action', '¿Qué?', 'What?', { required: true, data: dueForAll }),
          line('conf-action-who', '¿Quién?', 'Who?', { required: true, data: dueForAll }),
          dayAhead('conf-action-by', '¿Para cuándo?', 'By when?', { required: true, data: dueForAll }),
        ],
        {
          data: dueForAll,
          guidance: words(
            'Al archivar, cada acción queda como tarea. Todos los que trabajan en el caso la leen.',
            'Once filed, each action is a task. All who work on the case read it.',
          ),
          sets: { words: 'conf-action', who: 'conf-action-who', dueOn: 'conf-action-by' },
        },
      ),
      line('conf-tells', '¿Quién se lo cuenta a ella o él, y cuándo?', 'Who tells the child, and when?', {
        required: true,
      }),
      dayAhead('conf-again', '¿Cuándo se reúnen otra vez?', 'When do you meet again?'),
    ]),
  ],
})
