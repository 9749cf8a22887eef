import type { ProblemRow } from './problem-row.ts'

/** Refusals about the register of interpreters, and about who interpreted for a child. */
export const interpreterProblems = {
  'interpreter.exists': {
    status: 409,
    next: 'input',
    es: 'Esto ya está guardado. No se guardó por segunda vez. Abra de nuevo la lista.',
    en: 'This is already saved. It was not saved a second time. Open the list again.',
  },
  'interpreter.incomplete': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta el nombre, cómo ubicar a la persona o entre qué idiomas interpreta, o las fechas de la firma no pueden ser. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: the name, how to reach the person or the languages are missing, or the days of the signature cannot be. It is marked where. The rest is still on the screen.',
  },
  'interpreter.child': {
    status: 422,
    next: 'input',
    es: 'No se guardó: solo interpreta quien es mayor de edad. Confirme que lo es, o busque a otra persona. Lo demás sigue en la pantalla.',
    en: 'Not saved: only adults interpret. Confirm that this person is one, or look for somebody else. The rest is still on the screen.',
  },
  'interpreter.changed-meanwhile': {
    status: 409,
    next: 'input',
    es: 'No se guardó: alguien cambió esto mientras tanto. Lo que escribió sigue en la pantalla. Abra de nuevo la lista y vea qué dice ahora.',
    en: 'Not saved: somebody changed this in the meantime. What you wrote is still on the screen. Open the list again and see what it says now.',
  },
  'interpreting.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó: ese día todavía no llega. Lo demás sigue en la pantalla. Corrija el día.',
    en: 'Not saved: that day has not come yet. The rest is still on the screen. Correct the day.',
  },
  'interpreting.who': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta quién interpretó, está dos veces la misma persona, o los dos idiomas son el mismo. Lo demás sigue en la pantalla.',
    en: 'Not saved: who interpreted is missing, the same person is there twice, or both languages are the same. The rest is still on the screen.',
  },
  'interpreting.record': {
    status: 422,
    next: 'input',
    es: 'No se guardó: ese registro no está en este caso. Lo demás sigue en la pantalla. Elija otro, o solo la conversación.',
    en: 'Not saved: that record is not on this case. The rest is still on the screen. Choose another one, or only the talk.',
  },
  'interpreting.statement': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta confirmar que es una persona mayor de edad, que no es familiar ni guardia, y que no contará nada. Lo demás sigue en la pantalla.',
    en: 'Not saved: confirm that it is an adult, no relative and no guard, who will tell nobody. The rest is still on the screen.',
  },
  'interpreting.never': {
    status: 422,
    next: 'person',
    es: 'No se guardó: quien interpreta no puede ser alguien de este caso, ni alguien con quien no debe encontrarse. Lo que escribió sigue en la pantalla. Busque a otra persona y hable con quien supervisa.',
    en: 'Not saved: nobody of this case may interpret, nor anybody who must not be met. What you wrote is still on the screen. Look for somebody else and speak with your supervisor.',
  },
  'interpreting.reason': {
    status: 422,
    next: 'input',
    es: 'No se guardó: hay algo en contra de esta persona. Escriba por qué interpretó de todos modos. Lo demás sigue en la pantalla.',
    en: 'Not saved: something speaks against this person. Write down why she or he interpreted all the same. The rest is still on the screen.',
  },
} as const satisfies Record<string, ProblemRow>
