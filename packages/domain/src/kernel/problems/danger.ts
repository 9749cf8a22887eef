import type { ProblemRow } from './problem-row.ts'

/** Refusals about incidents and about a child who is missing. */
export const dangerProblems = {
  'incident.own-agency': {
    status: 422,
    next: 'input',
    es: 'No se guardó: quien lo hizo es de su misma institución, y aquí podrían leerlo sus colegas. Lo que escribió sigue en la pantalla. Avise a la institución que vigila a las autoridades o a una organización independiente.',
    en: 'Not saved: those who did it belong to your own institution, and colleagues could read it here. What you wrote is still on the screen. Tell the body that watches over authorities, or an independent organization.',
  },
  'incident.day': {
    status: 422,
    next: 'input',
    es: 'Revise la fecha: no puede ser después de hoy. Lo demás sigue en la pantalla.',
    en: 'Check the date: it cannot be after today. The rest is still on the screen.',
  },
  'incident.hour': {
    status: 422,
    next: 'input',
    es: 'Hay una hora sin un día exacto. Ponga el día o quite la hora. Lo demás sigue en la pantalla.',
    en: 'There is an hour without an exact day. Give the day or take the hour out. The rest is still on the screen.',
  },
  'incident.actors': {
    status: 422,
    next: 'input',
    es: 'Dice que no fue nadie y también nombra a alguien. Deje una de las dos cosas. Lo demás sigue en la pantalla.',
    en: 'It says nobody did it and also names somebody. Leave one of the two. The rest is still on the screen.',
  },
  'incident.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta una respuesta. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: an answer is missing. It is marked where. The rest is still on the screen.',
  },
  'incident.withdrawn': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: alguien ya anotó que este incidente se escribió por error. Abra de nuevo los incidentes.',
    en: 'Nothing changed: somebody has already noted that this incident was written by mistake. Open the incidents again.',
  },
  'incident.care': {
    status: 422,
    next: 'input',
    es: 'No se guardó: esa atención no corresponde a este incidente. Abra de nuevo los incidentes.',
    en: 'Not saved: that care does not belong to this incident. Open the incidents again.',
  },
  'incident.report-moved': {
    status: 409,
    next: 'input',
    es: 'No se guardó: alguien ya anotó otra cosa de este aviso. Lo que escribió sigue en la pantalla. Abra de nuevo los incidentes.',
    en: 'Not saved: somebody has already written something else about this notice. What you wrote is still on the screen. Open the incidents again.',
  },
  'screening.not-waiting': {
    status: 409,
    next: 'input',
    es: 'No se guardó: esta hoja ya no espera a una segunda persona. Lo que escribió sigue en la pantalla. Abra de nuevo los incidentes.',
    en: 'Not saved: this form no longer waits for a second person. What you wrote is still on the screen. Open the incidents again.',
  },
  'screening.own': {
    status: 403,
    next: 'input',
    es: 'No se guardó: quien llenó la hoja no puede ser también la segunda persona. Lo que escribió sigue en la pantalla. Pídaselo a supervisión.',
    en: 'Not saved: whoever filled in the form cannot be the second person as well. What you wrote is still on the screen. Ask your supervisor.',
  },
  'screening.words': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta una respuesta. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: an answer is missing. It is marked where. The rest is still on the screen.',
  },
  'missing.case': {
    status: 409,
    next: 'input',
    es: 'No se guardó: este caso no está abierto. Lo que escribió sigue en la pantalla. Reabra el caso primero.',
    en: 'Not saved: this case is not open. What you wrote is still on the screen. Open the case again first.',
  },
  'missing.already': {
    status: 409,
    next: 'input',
    es: 'No se guardó: ya está anotado que no se sabe dónde está. Lo que escribió sigue en la pantalla. Anote lo nuevo como un paso de esa búsqueda.',
    en: 'Not saved: it is already written down that nobody knows where the child is. What you wrote is still on the screen. Write what is new as a step of that search.',
  },
  'missing.day': {
    status: 422,
    next: 'input',
    es: 'Revise el día y la hora: no pueden ser después de ahora, ni antes de que faltara. Lo demás sigue en la pantalla.',
    en: 'Check day and hour: they cannot be after now, nor before the child was missing. The rest is still on the screen.',
  },
  'missing.words': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta una respuesta. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: an answer is missing. It is marked where. The rest is still on the screen.',
  },
  'missing.ended': {
    status: 409,
    next: 'input',
    es: 'No se guardó: esta búsqueda ya terminó. Lo que escribió sigue en la pantalla. Abra de nuevo el caso.',
    en: 'Not saved: this search has already ended. What you wrote is still on the screen. Open the case again.',
  },
} as const satisfies Record<string, ProblemRow>
