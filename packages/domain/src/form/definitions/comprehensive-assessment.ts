import { concernCodes } from '../../risk/concerns.ts'
import { concernWords } from '../../risk/concern-words.ts'
import type { FormDefinition } from '../form-definition.ts'
import { feelingsSection, healthSection, safetySection } from './assessment-body-and-safety.ts'
import { authoritiesSection, basicsSection } from './assessment-basics.ts'
import { householdSection } from './assessment-household.ts'
import { domain, rated, told } from './assessment-questions.ts'
import { yesNo } from './question-kinds.ts'
import { talkedAlone } from './shared-questions.ts'
import { words } from './words.ts'

/** How soon something must happen in one part of life; only “now” counts as urgent. */
const urgency = [
  { id: 'well', label: words('Va bien', 'Going well') },
  { id: 'watch', label: words('Estar pendiente', 'Keep an eye on it') },
  { id: 'act', label: words('Hace falta apoyo', 'Support is needed') },
  { id: 'now', label: words('Actuar ya', 'Act now') },
]

const rates = [
  'safety-rate',
  'care-rate',
  'basics-rate',
  'health-rate',
  'feelings-rate',
  'school-rate',
  'papers-rate',
  'community-rate',
  'authorities-rate',
  'journey-rate',
]

/**
 * The assessment by parts of a child's life (domain 2.1, step 2). It starts with how the talk will go and ends with
 * what the child wants; hard questions come in the middle, never first or last.
 */
export const comprehensiveAssessment: FormDefinition = {
  form: 'comprehensive-assessment',
  version: 2,
  languages: ['es', 'en'],
  title: words('Evaluación completa', 'Comprehensive assessment'),
  guidance: words(
    'En varias conversaciones si hace falta. Puede guardar y seguir otro día. Nadie tiene que contestar todo.',
    'In several conversations if needed. You can save and go on another day. Nobody has to answer everything.',
  ),
  data: {
    section: 'assessment',
    sensitivity: 'sensitive',
    purposes: ['care', 'supervision'],
    retention: 'case-file',
  },
  lookups: {
    urgency,
    concerns: concernCodes.map((id) => ({ id, label: concernWords[id] })),
  },
  sections: [
    domain('before', 'Antes de empezar', 'Before we start', [
      {
        id: 'explain',
        kind: 'note',
        label: words(
          'No tienes que contestar todo. “No sé” o “no quiero hablar de eso” está bien. Paramos cuando quieras.',
          'You do not have to answer everything. “I don’t know” or “I don’t want to talk about that” is fine. We can stop when you like.',
        ),
        guidance: words('Léalo en voz alta, con calma.', 'Read it aloud, slowly.'),
      },
      {
        id: 'seen-on',
        kind: 'date',
        label: words('Fecha de la conversación', 'Date of the conversation'),
        required: true,
        notAfterToday: true,
      },
      { id: 'seen-at', kind: 'place', label: words('Lugar', 'Place') },
      talkedAlone('seen-alone', { required: true }),
      {
        id: 'not-alone-why',
        kind: 'text',
        label: words('¿Por qué no a solas?', 'Why not alone?'),
        showIf: { eq: [{ answer: 'seen-alone' }, false] },
        required: true,
      },
      {
        id: 'home-seen',
        kind: 'yes-no',
        label: words('¿Se visitó el lugar donde vive?', 'Was the place where they live visited?'),
      },
    ]),
    domain('likes', 'Cosas que te gustan', 'Things you like', [
      told(
        'good-at',
        '¿Qué te gusta hacer? ¿Qué te sale bien?',
        'What do you like to do? What are you good at?',
        [
          'Empiece por aquí: se conoce a la niña o al niño, no al problema.',
          'Start here: you meet the child, not the problem.',
        ],
      ),
      told('trusts', '¿Con quién te sientes bien?', 'With whom do you feel good?'),
    ]),
    householdSection,
    domain('care', 'Familia y cuidado', 'Family and care', [
      told(
        'who-cares',
        '¿Quién te cuida? ¿Cómo es un día contigo?',
        'Who looks after you? What is a day like?',
      ),
      {
        id: 'carer-since',
        kind: 'approximate-date',
        label: words('¿Desde cuándo te cuida?', 'Since when?'),
        notAfterToday: true,
      },
      {
        id: 'carer-willing',
        kind: 'choice',
        label: words('¿Quiere y puede seguir cuidando?', 'Do they want to and can they go on caring?'),
        guidance: words('Pregunte a la persona cuidadora, aparte.', 'Ask the caregiver, apart.'),
        options: [
          { id: 'both', label: words('Quiere y puede', 'Wants to and can') },
          { id: 'with-support', label: words('Con apoyo', 'With support') },
          { id: 'no', label: words('No puede o no quiere', 'Cannot or does not want to') },
        ],
      },
      told('contact', '¿Con quién de tu familia hablas?', 'With whom in your family do you talk?'),
      rated('care-rate', 'Familia y cuidado', 'Family and care'),
    ]),
    basicsSection,
    healthSection,
    feelingsSection,
    safetySection,
    domain('school', 'Escuela', 'School', [
      {
        id: 'in-school',
        kind: 'yes-no',
        label: words('¿Vas a la escuela ahora?', 'Do you go to school now?'),
        showIf: { not: { lt: [{ fact: 'age' }, 4] } },
      },
      {
        id: 'grade',
        kind: 'text',
        label: words('¿Cuál fue tu último grado?', 'Which was your last grade?'),
        showIf: { not: { lt: [{ fact: 'age' }, 5] } },
      },
      {
        id: 'not-school-why',
        kind: 'choices',
        label: words('¿Por qué no vas?', 'Why not?'),
        showIf: { eq: [{ answer: 'in-school' }, false] },
        options: [
          { id: 'travel', label: words('Por el viaje', 'Because of the journey') },
          { id: 'money', label: words('No alcanzaba para los gastos', 'There was not enough for the costs') },
          { id: 'work', label: words('Trabaja o cuida a otros', 'Works or looks after others') },
          { id: 'danger', label: words('Es peligroso ir', 'It is dangerous to go') },
          { id: 'treated-badly', label: words('Burlas o malos tratos', 'Mocked or treated badly') },
          { id: 'language', label: words('No hablan su idioma', 'They do not speak the language') },
          { id: 'papers', label: words('Le pidieron papeles', 'Papers were asked for') },
          { id: 'not-wanted', label: words('No quiere ir', 'Does not want to go') },
        ],
      },
      { ...rated('school-rate', 'Escuela', 'School'), showIf: { not: { lt: [{ fact: 'age' }, 4] } } },
    ]),
    domain('papers', 'Documentos', 'Papers', [
      {
        id: 'birth-registered',
        kind: 'yes-no',
        label: words('¿Se registró su nacimiento?', 'Was the birth registered?'),
      },
      told(
        'papers-missing',
        '¿Qué papeles faltan, y para qué los necesita?',
        'Which papers are missing, and what for?',
      ),
      rated('papers-rate', 'Documentos', 'Papers'),
    ]),
    domain('community', 'Gente y comunidad', 'People and community', [
      told(
        'friends',
        '¿Tienes amigas o amigos? ¿Qué hacen juntos?',
        'Do you have friends? What do you do together?',
      ),
      told(
        'belongs',
        '¿A qué pueblo perteneces o con cuál te identificas?',
        'Which people do you belong to or feel part of?',
        [
          '“Ninguno” y “prefiere no decirlo” son respuestas.',
          '“None” and “does not want to say” are answers.',
        ],
      ),
      rated('community-rate', 'Comunidad', 'Community'),
    ]),
    authoritiesSection,
    domain('journey', 'El recorrido', 'The journey', [
      told('why-left', '¿Por qué saliste de tu casa?', 'Why did you leave home?', [
        'Con sus palabras. No pregunte por el estatus migratorio de nadie.',
        'In their words. Do not ask about anyone’s immigration status.',
      ]),
      told('on-the-way', '¿Cómo fue el camino?', 'What was the way here like?'),
      {
        id: 'owes-money',
        kind: 'yes-no',
        label: words(
          '¿Alguien cobró por el viaje y todavía se le debe?',
          'Did someone charge for the trip, and is money still owed?',
        ),
        data: { section: 'risk', sensitivity: 'restricted' },
      },
      rated('journey-rate', 'Recorrido', 'Journey'),
    ]),
    domain('views', 'Lo que piensan y quieren', 'What they think and want', [
      {
        ...told(
          'child-wants',
          '¿Qué quieres que pase? ¿Con quién quieres vivir?',
          'What do you want to happen? With whom do you want to live?',
          ['Escriba sus palabras, sin corregirlas.', 'Write their words, without correcting them.'],
        ),
        required: true,
      },
      told('child-worries', '¿Qué te preocupa de lo que viene?', 'What worries you about what comes next?'),
      told(
        'carer-wants',
        '¿Qué piensa y quiere la persona cuidadora?',
        'What does the caregiver think and want?',
        [
          'Pregunte aparte. Si no hay persona cuidadora, deje vacío.',
          'Ask apart. If there is no caregiver, leave empty.',
        ],
      ),
      told(
        'carer-worries',
        '¿Qué le preocupa a la persona cuidadora, y qué apoyo pide?',
        'What worries the caregiver, and which support is asked for?',
      ),
      told(
        'carer-not-asked',
        'Si no se habló con la persona cuidadora, ¿por qué?',
        'If the caregiver was not asked, why not?',
      ),
      told('differ', '¿En qué no coinciden?', 'Where do they differ?'),
      yesNo(
        'told-back',
        '¿Se le contó lo que se escribió, y está de acuerdo?',
        'Was the child told what was written, and agrees?',
        {
          guidance: words(
            'Lo que no comparte se escribe como lo dice.',
            'What the child sees differently is written as the child says it.',
          ),
        },
      ),
    ]),
    domain('summary', 'Resumen', 'Summary', [
      {
        id: 'urgent-parts',
        kind: 'calculated',
        label: words('Partes en que hay que actuar ya', 'Parts where someone must act now'),
        value: { sum: rates.map((answer) => ({ if: [{ eq: [{ answer }, 'now'] }, 1, 0] })) },
      },
      {
        id: 'support-parts',
        kind: 'calculated',
        label: words('Partes en que hace falta apoyo', 'Parts where support is needed'),
        value: { sum: rates.map((answer) => ({ if: [{ in: [{ answer }, ['act', 'now']] }, 1, 0] })) },
      },
      {
        id: 'first-step',
        kind: 'text',
        label: words('¿Qué se hace hoy, y quién?', 'What is done today, and by whom?'),
        showIf: { gt: [{ answer: 'urgent-parts' }, 0] },
        required: true,
      },
      {
        ...told(
          'strengths',
          'Fortalezas de la niña o el niño y de su familia',
          'Strengths of the child and the family',
        ),
        required: true,
      },
      told('conclusion', 'Lo que usted concluye, y en qué se basa', 'What you conclude, and on what grounds'),
      {
        id: 'papers-added',
        kind: 'attachment',
        label: words('Documentos', 'Documents'),
        accepts: ['photo', 'document', 'audio'],
      },
    ]),
  ],
}
