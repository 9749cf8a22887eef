import type { ProblemRow } from './problem-row.ts'

/** Refusals of signing in. They say the same whether or not there is such a person. */
export const signInProblems = {
  'sign-in.no-match': {
    status: 403,
    next: 'input',
    es: 'Los datos no coinciden. No se cambió nada. Revíselos, o pida a supervisión un código en papel.',
    en: 'That did not match. Nothing was changed. Check it, or ask your supervisor for a code on paper.',
  },
  'sign-in.code-used': {
    status: 403,
    next: 'input',
    es: 'Ese código no sirve: ya se usó, venció, tiene otra letra o es de otro nombre de usuario. No se cambió nada. Revise los dos, o pida otro código.',
    en: 'That code does not work: it was used, it expired, a letter differs, or it belongs to another username. Nothing was changed. Check both, or ask for another code.',
  },
  'sign-in.password-weak': {
    status: 422,
    next: 'input',
    es: '{reason, select, short {La contraseña es corta: hacen falta 12 caracteres o más.} long {La contraseña pasa de 128 caracteres.} yours {La contraseña se parece a su nombre o al del sistema.} simple {La contraseña repite lo mismo o sigue un orden.} other {Muchas personas usan esa contraseña y es lo primero que se prueba.}} No se cambió nada. Una frase de cuatro palabras sirve bien.',
    en: '{reason, select, short {The password is short: it needs 12 characters or more.} long {The password is longer than 128 characters.} yours {The password is close to your name or the name of the system.} simple {The password repeats itself or follows an order.} other {Many people use that password, and it is what gets tried first.}} Nothing was changed. A phrase of four words works well.',
  },
  'sign-in.other-step': {
    status: 409,
    next: 'input',
    es: 'Ese paso no toca ahora. No se cambió nada. Abra de nuevo la página para ver el paso que sigue.',
    en: 'That step is not the next one. Nothing was changed. Open the page again to see what comes next.',
  },
  'sign-in.confirm-first': {
    status: 403,
    next: 'input',
    es: 'No se hizo todavía: confirme antes que es usted, con su código o su llave de acceso, y repita.',
    en: 'Not done yet: first confirm that it is you, with your code or your passkey, and repeat.',
  },
  'sign-in.conduct-changed': {
    status: 409,
    next: 'input',
    es: 'El código de conducta cambió mientras lo leía. No se registró nada. Ábralo y léalo de nuevo.',
    en: 'The code of conduct changed while you were reading it. Nothing was recorded. Open it and read it again.',
  },
  'sign-in.last-factor': {
    status: 409,
    next: 'input',
    es: 'No se quitó: es su única forma de confirmar que es usted. Agregue otra antes.',
    en: 'Not taken out: it is your only way to confirm that it is you. Add another one first.',
  },
  'sign-in.no-provider': {
    status: 409,
    next: 'input',
    es: 'Aquí no se entra con una cuenta de la organización. No se cambió nada. Entre con usuario y contraseña.',
    en: 'Nobody signs in with an account of the organization here. Nothing was changed. Use username and password.',
  },
  'sign-in.provider-unavailable': {
    status: 503,
    next: 'retry',
    es: 'El servicio de cuentas de su organización no responde. No se cambió nada. Intente de nuevo, o entre con usuario y contraseña.',
    en: 'Your organization’s account service is not answering. Nothing was changed. Try again, or use username and password.',
  },
  'sign-in.provider-refused': {
    status: 403,
    next: 'input',
    es: 'No entró: en el servicio de cuentas de su organización se canceló o no se dio permiso. No se cambió nada. Intente de nuevo, o entre con usuario y contraseña.',
    en: 'You are not signed in: at your organization’s account service it was cancelled or not allowed. Nothing was changed. Try again, or use username and password.',
  },
  'sign-in.not-linked': {
    status: 403,
    next: 'person',
    es: 'El servicio de cuentas le reconoció, pero esa cuenta no está vinculada con nadie aquí. No se cambió nada. Pida a quien administra que la vincule, o entre con usuario y contraseña.',
    en: 'The account service knows you, but that account is not linked to anybody here. Nothing was changed. Ask your administrator to link it, or use username and password.',
  },
  'sign-in.answer-unusable': {
    status: 403,
    next: 'retry',
    es: 'La respuesta del servicio de cuentas no sirve: pasó demasiado tiempo o no es la de esta ventana. No se cambió nada. Empiece de nuevo desde iniciar sesión.',
    en: 'The answer of the account service cannot be used: too much time has passed, or it is not for this window. Nothing was changed. Begin again from signing in.',
  },
} as const satisfies Record<string, ProblemRow>
