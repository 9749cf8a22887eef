import { domain, rated, told } from './assessment-questions.ts'
import { words } from './words.ts'

/*
 * The hard parts of the assessment. What tells of violence, fear, pregnancy or death is read in the restricted
 * section only; whoever asks listens and does not investigate.
 */

export const healthSection = domain('health', 'Salud y cuerpo', 'Health and body', [
  {
    id: 'feels-sick',
    kind: 'yes-no',
    label: words(
      '¿Te sientes enferma o enfermo, o te duele algo?',
      'Do you feel sick, or does anything hurt?',
    ),
  },
  {
    ...told('sick-what', '¿Qué sientes y desde cuándo?', 'What do you feel, and since when?'),
    showIf: { answer: 'feels-sick' },
  },
  {
    id: 'support-needs',
    kind: 'choices',
    label: words('¿Te cuesta alguna de estas cosas?', 'Is any of these hard for you?'),
    guidance: words(
      'Describa qué cuesta y qué apoyo usa. No ponga etiquetas.',
      'Describe what is hard and which support is used. No labels.',
    ),
    options: [
      { id: 'seeing', label: words('Ver', 'Seeing') },
      { id: 'hearing', label: words('Oír', 'Hearing') },
      { id: 'walking', label: words('Caminar', 'Walking') },
      { id: 'learning', label: words('Aprender o recordar', 'Learning or remembering') },
      { id: 'speaking', label: words('Hablar o que le entiendan', 'Speaking or being understood') },
      { id: 'self-care', label: words('Vestirse o comer sin ayuda', 'Dressing or eating without help') },
      { id: 'none', label: words('Ninguna', 'None'), exclusive: true },
    ],
  },
  {
    id: 'medicine',
    kind: 'text',
    label: words('¿Tomas alguna medicina?', 'Do you take any medicine?'),
  },
  {
    id: 'expecting',
    kind: 'yes-no',
    label: words('¿Hay embarazo, o ya tiene una hija o un hijo?', 'Pregnant, or already with a child?'),
    guidance: words(
      'Para el equipo. Pregunte solo si hace falta y a solas.',
      'For the team. Ask only if needed, and alone.',
    ),
    showIf: { not: { lt: [{ fact: 'age' }, 10] } },
    data: { section: 'risk', sensitivity: 'restricted' },
  },
  rated('health-rate', 'Salud', 'Health'),
])

export const feelingsSection = domain('feelings', 'Cómo te sientes', 'How you feel', [
  told('mood', '¿Cómo has estado estos días?', 'How have you been these days?'),
  {
    id: 'sleep',
    kind: 'choice',
    label: words('¿Cómo duermes?', 'How do you sleep?'),
    options: [
      { id: 'well', label: words('Bien', 'Well') },
      { id: 'sometimes-bad', label: words('A veces mal', 'Sometimes badly') },
      { id: 'bad', label: words('Casi siempre mal', 'Mostly badly') },
    ],
  },
  told(
    'helps',
    '¿Qué te ayuda cuando estás triste o con miedo?',
    'What helps you when you are sad or afraid?',
  ),
  {
    id: 'wishes-not-to-live',
    kind: 'yes-no',
    label: words(
      '¿A veces piensas que sería mejor no vivir?',
      'Do you sometimes think it would be better not to live?',
    ),
    guidance: words(
      'Pregunte con calma, desde los 10 años, a solas. Si dice que sí: compañía, supervisión y salud mental hoy.',
      'Ask calmly, from age 10, alone. If yes: company, your supervisor and mental health today.',
    ),
    showIf: { not: { lt: [{ fact: 'age' }, 10] } },
    data: { section: 'risk', sensitivity: 'restricted' },
  },
  rated('feelings-rate', 'Bienestar emocional', 'Emotional wellbeing'),
])

export const safetySection = domain('safety', 'Sentirse a salvo', 'Feeling safe', [
  told('feels-safe', '¿Dónde te sientes a salvo? ¿Dónde no?', 'Where do you feel safe? Where not?'),
  {
    id: 'afraid-of',
    kind: 'yes-no',
    label: words('¿Hay alguien que te dé miedo?', 'Is there anyone you are afraid of?'),
    guidance: words(
      'Escuche. No pregunte detalles de lo que pasó: eso lo hace quien tiene formación.',
      'Listen. Do not ask for details of what happened: a trained person does that.',
    ),
    data: { section: 'risk', sensitivity: 'restricted' },
  },
  {
    ...told('afraid-more', '¿Quieres contarme algo de eso?', 'Would you like to tell me something about it?'),
    showIf: { answer: 'afraid-of' },
    data: { section: 'risk', sensitivity: 'restricted' },
  },
  {
    id: 'works',
    kind: 'yes-no',
    label: words('¿Trabajas?', 'Do you work?'),
    showIf: { not: { lt: [{ fact: 'age' }, 5] } },
  },
  {
    id: 'work-hours',
    kind: 'integer',
    least: 1,
    most: 120,
    label: words('¿Cuántas horas a la semana?', 'How many hours a week?'),
    showIf: { answer: 'works' },
  },
  {
    id: 'return-fear',
    kind: 'yes-no',
    label: words(
      'Si volvieras a tu casa, ¿te podría pasar algo?',
      'If you went home, could something happen to you?',
    ),
    data: { section: 'risk', sensitivity: 'restricted' },
  },
  {
    id: 'child-concerns',
    kind: 'choices',
    label: words('Situaciones de protección', 'Protection concerns'),
    guidance: words('Las marca usted después de escuchar.', 'You mark these after listening.'),
    options: { lookup: 'concerns' },
    bind: 'case.concerns',
    data: { section: 'risk', sensitivity: 'restricted' },
  },
  rated('safety-rate', 'Seguridad', 'Safety'),
])
