import type { ProblemRow } from './problem-row.ts'

/** Refusals about tasks set by hand, and about what is due and should wait. */
export const taskProblems = {
  'task.case-not-open': {
    status: 409,
    next: 'input',
    es: 'No se guardó la tarea: el caso no está abierto. Lo que escribió sigue en la pantalla. Abra de nuevo el caso.',
    en: 'The task was not saved: the case is not open. What you wrote is still on the screen. Open the case again.',
  },
  'task.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó la tarea: el día va desde hoy hasta el {last}. Lo demás sigue en la pantalla. Elija otro día.',
    en: 'The task was not saved: the day is from today to {last}. The rest is still on the screen. Choose another day.',
  },
  'task.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: faltan unas palabras. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: some words are missing. It is marked where. The rest is still on the screen.',
  },
  'task.repeat-end': {
    status: 422,
    next: 'input',
    es: 'No se guardó la tarea: diga hasta qué día se repite, después del primero y hasta el {last}, o cuántas veces. Lo demás sigue en la pantalla.',
    en: 'The task was not saved: say until which day it repeats, after the first one and up to {last}, or how many times. The rest is still on the screen.',
  },
  'task.not-a-colleague': {
    status: 422,
    next: 'input',
    es: 'No se guardó: esa persona no trabaja en este caso. Lo demás sigue en la pantalla. Elija a otra persona.',
    en: 'Not saved: that person does not work on this case. The rest is still on the screen. Choose somebody else.',
  },
  'task.outside-support': {
    status: 422,
    next: 'input',
    es: 'No se guardó: ese día esa persona no apoya este caso. Lo demás sigue en la pantalla. Elija un día de su apoyo, o a otra persona.',
    en: 'Not saved: on that day that person does not support this case. The rest is still on the screen. Choose a day of her support, or somebody else.',
  },
  'task.has-it-already': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esa persona ya tiene la tarea.',
    en: 'Nothing changed: that person has the task already.',
  },
  'task.ended': {
    status: 409,
    next: 'input',
    es: 'No se guardó: alguien ya terminó o quitó esta tarea. Lo que escribió sigue en la pantalla. Abra de nuevo las tareas del caso.',
    en: 'Not saved: somebody has already finished or cancelled this task. What you wrote is still on the screen. Open the tasks of the case again.',
  },
  'task.not-given': {
    status: 409,
    next: 'input',
    es: 'No se devolvió: nadie le dio esta tarea, o ya la tiene otra persona. Abra de nuevo las tareas del caso.',
    en: 'Not given back: nobody gave you this task, or somebody else has it now. Open the tasks of the case again.',
  },
  'task.nobody': {
    status: 409,
    next: 'person',
    es: 'No se devolvió: quien se la dio ya no trabaja en este caso. Lo que escribió sigue en la pantalla. Pregunte a supervisión.',
    en: 'Not given back: whoever gave it to you no longer works on this case. What you wrote is still on the screen. Ask your supervisor.',
  },
  'task.cannot-wait': {
    status: 409,
    next: 'person',
    es: 'No se guardó: este paso no puede esperar más. Lo que escribió sigue en la pantalla. Si no puede hacerlo a tiempo, dígalo a supervisión.',
    en: 'Not saved: this step cannot wait any longer. What you wrote is still on the screen. If you cannot do it in time, tell your supervisor.',
  },
  'task.wait-day': {
    status: 422,
    next: 'input',
    es: 'No se guardó: puede esperar desde mañana hasta el {last}. Lo demás sigue en la pantalla. Elija otro día.',
    en: 'Not saved: it can wait from tomorrow to {last}. The rest is still on the screen. Choose another day.',
  },
} as const satisfies Record<string, ProblemRow>
