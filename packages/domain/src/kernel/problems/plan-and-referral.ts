import type { ProblemRow } from './problem-row.ts'

/** Refusals about assessments, plans and referrals. */
export const planAndReferralProblems = {
  'referral.exists': {
    status: 409,
    next: 'input',
    es: 'Esta derivación ya se envió. No se envió por segunda vez. Abra de nuevo el caso.',
    en: 'This referral was already sent. It was not sent a second time. Open the case again.',
  },
  'referral.own-organisation': {
    status: 422,
    next: 'input',
    es: 'No se envió: es su propia organización. Lo que escribió sigue en la pantalla. Elija otra, o asigne el caso.',
    en: 'Not sent: this is your own organization. What you wrote is still on the screen. Choose another, or assign the case.',
  },
  'referral.recipient-unavailable': {
    status: 409,
    next: 'person',
    es: 'No se envió: esa organización no puede recibir derivaciones. Lo que escribió sigue en la pantalla. Elija otra.',
    en: 'Not sent: that organization cannot receive referrals. What you wrote is still on the screen. Choose another.',
  },
  'referral.incident-unknown': {
    status: 422,
    next: 'input',
    es: 'No se envió: uno de los incidentes ya no está en el caso o fue retirado. Lo que escribió sigue en la pantalla. Vea la lista otra vez y elija.',
    en: 'Not sent: one of the incidents is no longer in the case, or was withdrawn. What you wrote is still on the screen. Look at the list again and choose.',
  },
  'referral.incident-accuses': {
    status: 409,
    next: 'input',
    es: 'No se envió: uno de los incidentes elegidos fue cometido por personas de la institución de esa organización, y nunca se le envía. Lo que escribió sigue en la pantalla. Quite ese incidente o elija otra organización.',
    en: 'Not sent: one of the incidents that you chose was done by people of that organization’s own institution, and never goes there. What you wrote is still on the screen. Leave it out, or choose another organization.',
  },
  'referral.consent-missing': {
    status: 409,
    next: 'input',
    es: 'No se envió. Falta el permiso para compartir esas partes con esa organización. Lo que escribió sigue en la pantalla. Pregunte y registre la respuesta, o indique una base legal.',
    en: 'Not sent. There is no permission to share these parts with that organization. What you wrote is still on the screen. Ask and record the answer, or choose a legal basis.',
  },
  'referral.not-recalled': {
    status: 409,
    next: 'input',
    es: 'No se guardó: nadie pide de vuelta esta derivación, o ya se respondió. Ábrala de nuevo para ver cómo está.',
    en: 'Not saved: nobody asks for this referral back, or it was answered already. Open it again to see where it stands.',
  },
  'referral.recall-words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decir por qué. Lo demás sigue en la pantalla.',
    en: 'Not saved: the reason is missing. The rest is still on the screen.',
  },
  'referral.already-answered': {
    status: 409,
    next: 'input',
    es: 'No se guardó: esta derivación ya cambió de estado. Ábrala de nuevo para ver cómo está.',
    en: 'Not saved: this referral has moved on. Open it again to see where it stands.',
  },
  'referral.reason-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: escriba por qué no la acepta. Quien la envió lo necesita para buscar otra ayuda.',
    en: 'Not saved: write why you do not accept it. The sender needs it to look for other help.',
  },
  'referral.outside-sections': {
    status: 422,
    next: 'input',
    es: 'No se preparó: a un servicio de fuera solo va el nombre, en papel. Lo que escribió sigue en la pantalla. Quite las demás partes.',
    en: 'Not prepared: only the name goes to a service outside, on paper. What you wrote is still on the screen. Take the other parts out.',
  },
  'referral.feedback-incomplete': {
    status: 422,
    next: 'input',
    es: 'No se guardó: diga si le sirvió, cuando fue. “No quiere decirlo” también es una respuesta. Lo demás sigue en la pantalla.',
    en: 'Not saved: if the visit took place, say whether it helped. “Does not want to say” is an answer too. The rest is still on the screen.',
  },
  'referral.receiver-unknown': {
    status: 422,
    next: 'input',
    es: 'No se aceptó todavía: elija a alguien de su organización que se haga cargo.',
    en: 'Not accepted yet: choose someone of your organization who takes it on.',
  },
  'plan.exists': {
    status: 409,
    next: 'input',
    es: 'Este caso ya tiene un plan abierto. No se guardó otro. Abra el que existe.',
    en: 'This case already has an open plan. No second one was saved. Open the one that exists.',
  },
  'plan.empty': {
    status: 422,
    next: 'input',
    es: 'No se envió a aprobación: el plan necesita una meta y al menos una acción. Lo escrito está guardado.',
    en: 'Not sent for approval: the plan needs a goal and at least one action. What is written is saved.',
  },
  'plan.not-draft': {
    status: 409,
    next: 'input',
    es: 'No se guardó: el plan espera aprobación. Espere la respuesta, o pida que lo dejen cambiar.',
    en: 'Not saved: the plan is waiting for approval. Wait for the answer, or ask for it to be opened again.',
  },
  'plan.action-unknown': {
    status: 409,
    next: 'input',
    es: 'No se guardó: esta acción ya no está en el plan. Abra de nuevo el plan.',
    en: 'Not saved: this action is no longer in the plan. Open the plan again.',
  },
  'plan.too-many-actions': {
    status: 409,
    next: 'input',
    es: 'No se agregó: el plan ya tiene {most} acciones. Lo que escribió sigue en la pantalla. Termine o descarte algunas.',
    en: 'Not added: the plan already has {most} actions. What you wrote is still on the screen. Finish or drop some.',
  },
  'assessment.exists': {
    status: 409,
    next: 'input',
    es: 'Esta evaluación ya está guardada. No se guardó por segunda vez. Abra la que existe.',
    en: 'This assessment is already saved. It was not saved a second time. Open the one that exists.',
  },
  'assessment.incomplete': {
    status: 422,
    next: 'input',
    es: 'Todavía no está completa: faltan respuestas, están señaladas. Todo lo escrito está guardado. “No sabe” y “prefiere no decirlo” también son respuestas.',
    en: 'Not complete yet: some answers are missing, they are marked. All that is written is saved. “Does not know” and “does not want to say” are answers too.',
  },
  'assessment.completed': {
    status: 409,
    next: 'person',
    es: 'No se guardó: esta evaluación ya se completó y no se cambia. Empiece una nueva si algo es distinto ahora.',
    en: 'Not saved: this assessment was completed and does not change. Start a new one if something is different now.',
  },
} as const satisfies Record<string, ProblemRow>
