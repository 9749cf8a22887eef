import { domain, rated, told } from './assessment-questions.ts'
import { line, none, option, someOf, yesNo } from './question-kinds.ts'
import { words } from './words.ts'

/** What a child lives on from day to day; whoever lacks only this is helped without a case file (case management 2.2). */
export const basicsSection = domain('basics', 'Lo de cada día', 'Day to day', [
  someOf(
    'basics-missing',
    '¿Qué les falta en estos días?',
    'What are you short of these days?',
    [
      option('food', 'Comida', 'Food'),
      option('water', 'Agua para tomar', 'Water to drink'),
      option('bed', 'Dónde dormir', 'A place to sleep'),
      option('clothes', 'Ropa y abrigo', 'Clothes and warm things'),
      option('hygiene', 'Cosas para el aseo', 'Things to keep clean'),
      option('phone', 'Teléfono para hablar con la familia', 'A phone to talk to family'),
      none('Nada de esto', 'None of these'),
    ],
    {
      guidance: words(
        'Lo que haga falta hoy se pide hoy; no espera al plan.',
        'What is needed today is asked for today; it does not wait for the plan.',
      ),
    },
  ),
  told('basics-home', '¿Cómo es el lugar donde duermes?', 'What is the place where you sleep like?'),
  rated('basics-rate', 'Lo de cada día', 'Day to day'),
])

/** Appointments and dealings with authorities. Nobody’s immigration status is asked for, ever. */
export const authoritiesSection = domain('authorities', 'Autoridades', 'Authorities', [
  yesNo(
    'authority-date',
    '¿Tienes una cita con un juzgado u otra autoridad?',
    'Do you have an appointment with a court or an authority?',
    {
      guidance: words(
        'Para acompañarla o acompañarlo y buscar quien la o lo represente. No pregunte por el estatus de nadie.',
        'To go along and find someone to represent the child. Do not ask about anyone’s status.',
      ),
    },
  ),
  line('authority-when', '¿Cuál, cuándo y dónde?', 'Which one, when and where?', {
    showIf: { answer: 'authority-date' },
  }),
  yesNo('authority-with', '¿Va alguien contigo?', 'Is someone going with you?', {
    showIf: { answer: 'authority-date' },
  }),
  told(
    'authority-told',
    '¿Qué te han dicho, y qué entendiste?',
    'What were you told, and what did you understand?',
  ),
  rated('authorities-rate', 'Autoridades', 'Authorities'),
])
