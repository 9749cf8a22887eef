import { domain } from './assessment-questions.ts'
import { keptForm } from './kept-form.ts'
import {
  aboutWhen,
  line,
  lines,
  none,
  oneOf,
  option,
  phone,
  place,
  rows,
  sealed,
  someOf,
  yesNo,
} from './question-kinds.ts'
import { dayOfTalk, safeThere, talkedAlone } from './shared-questions.ts'
import { words } from './words.ts'

const young = { showIf: { lt: [{ fact: 'age' }, 7] } } as const

/**
 * What is asked besides where a child is without her parents: when and how they were parted, with whom she is now,
 * who her family is, and whether she wants them to be looked for (domain 2.9, additional information on
 * unaccompanied and separated children). Nobody is looked for, and nobody told, before she was asked.
 */
export const separatedChildren = keptForm({
  form: 'separated-children',
  version: 1,
  title: words('Sin su familia: más preguntas', 'Without family: more questions'),
  guidance: words(
    'Vaya despacio. No busque ni avise a nadie antes de preguntarle si quiere.',
    'Go slowly. Look for nobody and tell nobody before asking whether the child wants it.',
  ),
  sections: [
    domain('apart-talk', 'La conversación', 'The conversation', [
      dayOfTalk('apart-day'),
      talkedAlone('apart-alone'),
    ]),
    domain('apart-how', 'Cómo se separaron', 'How you were parted', [
      aboutWhen(
        'apart-since',
        '¿Desde cuándo no estás con tu mamá o tu papá?',
        'Since when have you been away from your mother or father?',
      ),
      place('apart-where', '¿Dónde se separaron?', 'Where were you parted?'),
      lines('apart-told', '¿Cómo fue?', 'How did it happen?', {
        guidance: words(
          'Con sus palabras. Si no quiere contarlo, siga.',
          'In the child’s words. If they do not want to tell, go on.',
        ),
      }),
      someOf(
        'apart-why',
        '¿Qué los separó?',
        'What parted you?',
        [
          option('death', 'Murió alguien que cuidaba', 'Someone who cared for the child died'),
          option('home', 'Violencia en la casa', 'Violence at home'),
          option('danger', 'Amenazas o peligro en su barrio', 'Threats or danger in the neighbourhood'),
          option('poverty', 'No alcanzaba para vivir', 'There was not enough to live on'),
          option('sent', 'La familia decidió que viajara', 'The family decided on the journey'),
          option('joining', 'Iba a reunirse con familiares', 'On the way to join relatives'),
          option('lost', 'Se perdieron en el camino', 'They lost each other on the way'),
          option('authority', 'Una autoridad los separó', 'An authority parted them'),
          option('disaster', 'Un desastre natural', 'A natural disaster'),
          option('other', 'Otra cosa', 'Something else'),
        ],
        {
          guidance: words('Las marca usted después de escuchar.', 'You mark these after listening.'),
          data: sealed,
        },
      ),
    ]),
    domain('apart-now', 'Con quién está ahora', 'Who the child is with now', [
      line('with-now', '¿Quién te cuida ahora?', 'Who looks after you now?'),
      aboutWhen(
        'with-since',
        '¿Desde cuándo conoces a esta persona?',
        'Since when have you known this person?',
      ),
      oneOf('with-checked', '¿Se comprobó el parentesco?', 'Was the family tie checked?', [
        option('papers', 'Sí, con documentos', 'Yes, with papers'),
        option('both-tell', 'Las dos personas cuentan lo mismo', 'Both tell the same'),
        option('not-yet', 'Todavía no', 'Not yet'),
        option('no-tie', 'No son familia', 'They are not family'),
      ]),
      yesNo('with-wants', '¿Quieres seguir con esta persona?', 'Do you want to stay with this person?'),
      safeThere('with-safe', '¿Te sientes a salvo ahí?', 'Do you feel safe there?'),
    ]),
    domain('apart-family', 'Su familia', 'The family', [
      rows(
        'relatives',
        ['¿Quiénes son tu familia?', 'Who is your family?'],
        ['Familiar', 'Relative'],
        [
          line('relative-name', 'Nombre, y cómo le dicen', 'Name, and what people call them'),
          line('relative-tie', '¿Qué es de ti?', 'Who is this person to you?', { required: true }),
          oneOf('relative-lives', '¿Vive?', 'Are they alive?', [
            option('alive', 'Sí', 'Yes'),
            option('died', 'Murió', 'Died'),
            option('unsure', 'No se sabe', 'Nobody knows'),
          ]),
          place('relative-where', '¿Dónde vive?', 'Where do they live?'),
          phone('relative-phone', 'Teléfono', 'Phone'),
          aboutWhen('relative-last', '¿Cuándo hablaron la última vez?', 'When did you last talk?'),
        ],
      ),
      yesNo(
        'siblings-too',
        '¿Viajan contigo hermanas o hermanos?',
        'Are sisters or brothers travelling with you?',
      ),
      lines('siblings-where', '¿Dónde están ahora?', 'Where are they now?', {
        showIf: { answer: 'siblings-too' },
      }),
    ]),
    domain('apart-little', 'Si es muy pequeña o pequeño', 'If the child is very young', [
      line(
        'found-where',
        '¿Dónde se le encontró, y quién?',
        'Where was the child found, and by whom?',
        young,
      ),
      lines(
        'found-with',
        '¿Qué ropa y cosas llevaba?',
        'Which clothes and things were with the child?',
        young,
      ),
      lines(
        'found-says',
        'Palabras, canciones, nombres o lugares que dice',
        'Words, songs, names or places the child says',
        { ...young, guidance: words('Tal como suenan.', 'Just as they sound.') },
      ),
    ]),
    domain('apart-wish', 'Lo que quiere', 'What the child wants', [
      yesNo('search-wants', '¿Quieres que busquemos a alguien?', 'Do you want us to look for someone?'),
      lines('search-whom', '¿A quién primero?', 'Whom first?', { showIf: { answer: 'search-wants' } }),
      lines('search-not', '¿A quién no debemos buscar ni avisar?', 'Whom must we not look for or tell?', {
        data: sealed,
      }),
      someOf('reach-how', '¿Cómo quieres hablar con tu familia?', 'How do you want to reach your family?', [
        option('call', 'Una llamada', 'A call'),
        option('message', 'Un mensaje', 'A message'),
        option('through-us', 'Que llamen ustedes primero', 'You call first'),
        none('Por ahora no', 'Not for now'),
      ]),
      lines('live-with', '¿Con quién quieres vivir, y dónde?', 'With whom do you want to live, and where?'),
    ]),
  ],
})
