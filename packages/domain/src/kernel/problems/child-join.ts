import type { ProblemRow } from './problem-row.ts'

/** Refusals about saying that two cases are of one child. */
export const childJoinProblems = {
  'child-join.one-already': {
    status: 409,
    next: 'input',
    es: 'No se guardó: estos dos casos ya son de la misma persona. Lo que escribió sigue en la pantalla. Vuelva a abrir el caso para verlos juntos.',
    en: 'Not saved: these two cases are of the same child already. What you wrote is still on the screen. Open the case again to see them together.',
  },
  'child-join.waiting': {
    status: 409,
    next: 'person',
    es: 'No se guardó: ya hay una propuesta sobre estos dos casos que espera respuesta. Lo que escribió sigue en la pantalla. Pida a supervisión que la revise.',
    en: 'Not saved: there is a proposal about these two cases that waits for an answer. What you wrote is still on the screen. Ask your supervisor to look at it.',
  },
  'child-join.answered': {
    status: 409,
    next: 'input',
    es: 'No se guardó: la propuesta ya tuvo respuesta. Nada cambió. Vuelva a abrir la pantalla para ver cómo quedó.',
    en: 'Not saved: the proposal was answered already. Nothing changed. Open the screen again to see the answer.',
  },
  'child-join.two-open': {
    status: 409,
    next: 'input',
    es: 'No se unieron: los casos {code} y {other} están abiertos, y de una misma persona solo uno lo está. La propuesta sigue esperando. Elijan cuál sigue, cierren el otro con el motivo «Ya tenía otro caso» y respondan después.',
    en: 'Not joined: the cases {code} and {other} are both open, and of one child only one is. The proposal still waits. Choose which one goes on, close the other with the reason “Already had another case”, and answer afterwards.',
  },
  'child-join.out-of-reach': {
    status: 403,
    next: 'person',
    es: 'No se guardó: alguno de los casos que cambiarían no está a su alcance. Nada cambió. Pida a quien coordina la organización que responda.',
    en: 'Not saved: one of the cases that would change is beyond your reach. Nothing changed. Ask whoever manages the organization to answer.',
  },
  'child-join.not-standing': {
    status: 409,
    next: 'input',
    es: 'No se guardó: estos casos no están unidos. Nada cambió. Vuelva a abrir la pantalla para ver cómo quedaron.',
    en: 'Not saved: these cases are not joined. Nothing changed. Open the screen again to see how they stand.',
  },
  'child-join.later': {
    status: 409,
    next: 'input',
    es: 'No se separaron: después se unió otro caso a esta misma persona. Nada cambió. Separe primero lo que se unió al final.',
    en: 'Not separated: another case was joined to this child afterwards. Nothing changed. Separate first what was joined last.',
  },
} as const satisfies Readonly<Record<string, ProblemRow>>
