import type { FormDefinition } from '../form-definition.ts'
import { words } from './words.ts'

const yes = words('Sí', 'Yes')

/**
 * What the first conversation may bring beyond the typed registration (names, age, languages, who travels with the
 * child): how the talk went, what is needed today, the journey, and what the child wants. Short on purpose.
 */
export const registrationAdditions: FormDefinition = {
  form: 'registration-additions',
  version: 1,
  languages: ['es', 'en'],
  title: words('Registro: primera conversación', 'Registration: first conversation'),
  guidance: words(
    'Primero agua, comida, baño y descanso. Explique quién es usted y para qué pregunta. Todo se puede saltar.',
    'First water, food, a toilet and rest. Explain who you are and why you ask. Everything can be skipped.',
  ),
  data: {
    section: 'assessment',
    sensitivity: 'personal',
    purposes: ['care', 'intake'],
    retention: 'case-file',
  },
  lookups: {
    needs: [
      { id: 'food', label: words('Comida y agua', 'Food and water') },
      { id: 'rest', label: words('Descansar', 'Rest') },
      { id: 'bath', label: words('Baño y ropa', 'A wash and clothes') },
      { id: 'health', label: words('Atención de salud', 'Health care') },
      { id: 'call', label: words('Llamar a su familia', 'To call family') },
      { id: 'safe-place', label: words('Un lugar seguro', 'A safe place') },
      { id: 'interpreter', label: words('Intérprete', 'An interpreter') },
      { id: 'baby', label: words('Cosas para su bebé', 'Things for their baby') },
      { id: 'none', label: words('Nada por ahora', 'Nothing for now'), exclusive: true },
    ],
  },
  sections: [
    {
      id: 'the-talk',
      title: words('La conversación', 'The conversation'),
      questions: [
        {
          id: 'talked-how',
          kind: 'choice',
          label: words('¿Cómo se habló?', 'How did you talk?'),
          guidance: words(
            'Sin intérprete de la familia ni otra niña o niño en ese papel.',
            'Never a relative or another child as interpreter.',
          ),
          required: true,
          options: [
            { id: 'same-language', label: words('En el mismo idioma', 'In the same language') },
            { id: 'interpreter', label: words('Con intérprete presente', 'With an interpreter present') },
            {
              id: 'phone-interpreter',
              label: words('Con intérprete por teléfono', 'With an interpreter by phone'),
            },
            { id: 'drawing', label: words('Con dibujos o señas', 'With drawings or gestures') },
          ],
        },
        {
          id: 'talked-in',
          kind: 'language',
          label: words(
            '¿En qué idioma se siente mejor para hablar de cosas importantes?',
            'In which language do you feel best to talk about important things?',
          ),
          guidance: words(
            'Pregunte también de qué municipio: hay variantes. Nunca diga dialecto.',
            'Ask from which town too: varieties differ. Never say dialect.',
          ),
          bind: 'person.languages',
        },
        {
          id: 'alone-with-you',
          kind: 'yes-no',
          label: words('¿Habló sin otras personas cerca?', 'Did they talk with nobody else near?'),
        },
        {
          id: 'call-me',
          kind: 'text',
          label: words('¿Cómo quieres que te llamemos?', 'What would you like us to call you?'),
          bind: 'person.names.called',
        },
      ],
    },
    {
      id: 'today',
      title: words('Hoy', 'Today'),
      questions: [
        {
          id: 'needs-today',
          kind: 'choices',
          label: words('¿Qué necesitas hoy?', 'What do you need today?'),
          required: true,
          options: { lookup: 'needs' },
        },
        {
          id: 'pain',
          kind: 'yes-no',
          label: words(
            '¿Te duele algo, o necesitas alguna medicina?',
            'Does anything hurt, or do you need medicine?',
          ),
        },
        {
          id: 'pain-where',
          kind: 'text',
          label: words('¿Qué te duele o qué medicina es?', 'What hurts, or which medicine?'),
          showIf: { answer: 'pain' },
          data: { sensitivity: 'sensitive' },
        },
        {
          id: 'sleep-tonight',
          kind: 'place',
          label: words('¿Dónde va a dormir hoy?', 'Where will they sleep tonight?'),
          guidance: words('Para el equipo. Vale una descripción.', 'For the team. A description is fine.'),
          data: { sensitivity: 'sensitive' },
        },
      ],
    },
    {
      id: 'family-now',
      title: words('Tu familia', 'Your family'),
      questions: [
        {
          id: 'family-knows',
          kind: 'choice',
          label: words(
            '¿Alguien de tu familia sabe dónde estás?',
            'Does anyone in your family know where you are?',
          ),
          options: [
            { id: 'yes', label: yes },
            { id: 'no', label: words('No', 'No') },
            { id: 'better-not', label: words('Es mejor que no sepan', 'Better that they do not know') },
          ],
        },
        {
          id: 'want-call',
          kind: 'yes-no',
          label: words('¿Quieres llamar a alguien?', 'Would you like to call someone?'),
          showIf: { ne: [{ answer: 'family-knows' }, 'better-not'] },
        },
        {
          id: 'people-to-call',
          kind: 'subform',
          label: words('¿A quién podemos llamar contigo?', 'Whom can we call together?'),
          rowTitle: words('Persona', 'Person'),
          mostRows: 10,
          showIf: { answer: 'want-call' },
          questions: [
            { id: 'call-name', kind: 'text', label: words('Nombre', 'Name'), required: true },
            {
              id: 'call-relation',
              kind: 'text',
              label: words('¿Qué es de ti?', 'Who is this person to you?'),
            },
            { id: 'call-phone', kind: 'phone', label: words('Teléfono', 'Phone') },
            {
              id: 'call-message',
              kind: 'yes-no',
              label: words('¿Se puede dejar mensaje?', 'May we leave a message?'),
            },
          ],
        },
        {
          id: 'do-not-tell',
          kind: 'narrative',
          label: words('¿Hay alguien a quien no debamos avisar?', 'Is there anyone we should not tell?'),
          guidance: words('Sección restringida. Nunca en listas.', 'Restricted section. Never in lists.'),
          data: { section: 'risk', sensitivity: 'restricted' },
        },
      ],
    },
    {
      id: 'way-here',
      title: words('El camino', 'The way here'),
      questions: [
        {
          id: 'left-home',
          kind: 'approximate-date',
          label: words('¿Cuándo saliste de tu casa?', 'When did you leave home?'),
          notAfterToday: true,
        },
        {
          id: 'from-where',
          kind: 'place',
          label: words('¿De qué lugar saliste?', 'Which place did you leave from?'),
          bind: 'person.origin',
        },
        {
          id: 'going-where',
          kind: 'narrative',
          label: words('¿Adónde querías llegar, y con quién?', 'Where did you want to arrive, and to whom?'),
        },
        {
          id: 'documents',
          kind: 'choices',
          label: words('¿Qué documentos tienes?', 'Which papers do you have?'),
          guidance: words('“Ninguno” es una respuesta completa.', '“None” is a full answer.'),
          options: [
            { id: 'birth', label: words('Acta o partida de nacimiento', 'Birth certificate') },
            { id: 'identity', label: words('Documento de identidad', 'Identity card') },
            { id: 'passport', label: words('Pasaporte', 'Passport') },
            { id: 'school', label: words('Papeles de la escuela', 'School papers') },
            { id: 'photo', label: words('Fotos o copias en el celular', 'Photos or copies on a phone') },
            { id: 'none', label: words('Ninguno', 'None'), exclusive: true },
          ],
        },
        {
          id: 'wish-today',
          kind: 'narrative',
          label: words('¿Qué te gustaría que pasara ahora?', 'What would you like to happen now?'),
          guidance: words(
            'No prometa. Diga qué se puede hacer hoy y cuándo vuelve.',
            'Do not promise. Say what can be done today and when you will be back.',
          ),
        },
      ],
    },
  ],
}
