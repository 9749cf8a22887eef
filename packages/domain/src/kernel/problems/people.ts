import type { ProblemRow } from './problem-row.ts'

/** Refusals about organisations, teams, people who work and their accounts. */
export const peopleProblems = {
  'edit.outdated': {
    status: 409,
    next: 'input',
    es: 'No se guardó: otra persona lo cambió mientras tanto. Lo que escribió sigue en la pantalla. Abra la versión nueva y repita.',
    en: 'Not saved: someone else changed it in the meantime. What you wrote is still on the screen. Open the new version and repeat.',
  },
  'user.name-taken': {
    status: 409,
    next: 'input',
    es: 'No se guardó: ese usuario ya existe. Lo demás sigue en la pantalla. Elija otro.',
    en: 'Not saved: that username is taken. The rest is still on the screen. Choose another.',
  },
  'user.name-unusable': {
    status: 422,
    next: 'input',
    es: 'No se guardó: el usuario lleva de 3 a 60 letras, números, puntos o guiones, sin espacios. Lo demás sigue en la pantalla.',
    en: 'Not saved: a username has 3 to 60 letters, numbers, dots or hyphens, without spaces. The rest is still on the screen.',
  },
  'team.name-taken': {
    status: 409,
    next: 'input',
    es: 'No se guardó: ya hay un equipo con ese nombre. Elija otro nombre.',
    en: 'Not saved: there is already a team with that name. Choose another name.',
  },
  'membership.last-administrator': {
    status: 409,
    next: 'person',
    es: 'No se guardó: es la última persona que administra esta organización. Dé antes ese rol a otra persona.',
    en: 'Not saved: this is the last person who administers this organization. Give that role to someone else first.',
  },
  'membership.dates': {
    status: 422,
    next: 'input',
    es: 'No se guardó: el último día queda antes del primero. Revise las fechas.',
    en: 'Not saved: the last day is before the first. Check the dates.',
  },
  'membership.exists': {
    status: 409,
    next: 'input',
    es: 'No se guardó: esta persona ya tiene ese rol en ese equipo.',
    en: 'Not saved: this person already has that role in that team.',
  },
  'membership.ended': {
    status: 409,
    next: 'input',
    es: 'No se guardó: ese rol ya había terminado.',
    en: 'Not saved: that role had already ended.',
  },
  'membership.own-role': {
    status: 409,
    next: 'person',
    es: 'No se confirmó: nadie confirma su propio rol. Pídalo a otra persona de administración.',
    en: 'Not confirmed: nobody confirms their own role. Ask another administrator.',
  },
  'notice.unknown-service': {
    status: 422,
    next: 'input',
    es: 'No se activaron los avisos: este navegador usa un servicio que no conocemos. Lo demás sigue igual. Pruebe otro navegador.',
    en: 'Notices were not turned on: this browser uses a service that we do not know. All else stays. Try another browser.',
  },
  'identity.taken': {
    status: 409,
    next: 'input',
    es: 'No se vinculó: esa cuenta ya está vinculada, o esta persona ya tiene una. Nada cambió. Quite primero el vínculo anterior.',
    en: 'Not linked: that account is linked already, or this person already has one. Nothing changed. Take the earlier link away first.',
  },
  'identity.last-proof': {
    status: 409,
    next: 'person',
    es: 'El vínculo sigue: es la única manera de entrar de esta persona. Ayúdele primero a tener una contraseña.',
    en: 'The link stays: it is this person’s only way in. Help her to a password first.',
  },
  'enforcement.as-asked': {
    status: 409,
    next: 'input',
    es: 'No se pidió nada: la organización ya está así. Abra de nuevo la lista.',
    en: 'Nothing was asked for: the organization is like that already. Open the list again.',
  },
  'enforcement.open': {
    status: 409,
    next: 'person',
    es: 'Ya hay un pedido para esta organización y espera a otra persona. No se pidió otra vez.',
    en: 'There is already a request for this organization and it waits for someone else. It was not asked again.',
  },
  'enforcement.closed': {
    status: 409,
    next: 'input',
    es: 'No se guardó: ese pedido ya tiene respuesta. Abra de nuevo la lista.',
    en: 'Not saved: that request already has an answer. Open the list again.',
  },
  'enforcement.own': {
    status: 403,
    next: 'person',
    es: 'No se aprobó: lo pidió usted. Debe aprobarlo otra persona que administre. El pedido sigue en la lista.',
    en: 'Not approved: you asked for it. Another administrator must approve it. The request stays on the list.',
  },
  'enforcement.own-organisation': {
    status: 403,
    next: 'person',
    es: 'No se guardó: quien trabaja en una organización de control migratorio no decide sobre esto. Nada cambió.',
    en: 'Not saved: people of an organization that enforces migration law do not decide on this. Nothing changed.',
  },
  'reset.own': {
    status: 403,
    next: 'person',
    es: 'No se hizo: debe aprobarlo otra persona, distinta de quien lo pide y de quien lo necesita.',
    en: 'Not done: someone else must approve it, neither the person who asks nor the person who needs it.',
  },
  'reset.not-active': {
    status: 409,
    next: 'input',
    es: 'No se hizo: esta cuenta no está activa. Si falta aceptar la invitación, haga un código nuevo.',
    en: 'Not done: this account is not active. If the invitation was never accepted, make a new code.',
  },
  'reset.closed': {
    status: 409,
    next: 'input',
    es: 'No se hizo: esta solicitud ya se respondió o venció. Haga otra si aún hace falta.',
    en: 'Not done: this request was already answered or has expired. Make another one if it is still needed.',
  },
  'reset.open': {
    status: 409,
    next: 'input',
    es: 'No se hizo: ya hay una solicitud abierta para esta persona. Otra persona puede aprobarla.',
    en: 'Not done: there is already an open request for this person. Someone else can approve it.',
  },
} as const satisfies Record<string, ProblemRow>
