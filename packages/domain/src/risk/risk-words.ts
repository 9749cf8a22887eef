import type { Words } from '../form/form-definition.ts'

/** Why a level is proposed, one sentence for each criterion of the shipped rule. */
export const riskReasonWords: Readonly<Record<string, Words>> = {
  'life-in-danger': { es: 'Su vida corre peligro ahora.', en: 'Their life is in danger now.' },
  'missing-under-twelve': {
    es: 'No sabemos dónde está y puede tener menos de 12 años.',
    en: 'We do not know where they are and they may be under 12.',
  },
  'moved-by-exploiter': {
    es: 'La persona que explota organiza un traslado.',
    en: 'Someone who exploits people is moving them.',
  },
  'wants-to-die-now': {
    es: 'Piensa en morir y tiene un plan. No dejar sin compañía.',
    en: 'Thinks about dying and has a plan. Do not leave alone.',
  },
  'harmed-recently': { es: 'Sufrió un daño grave hace poco.', en: 'Was seriously harmed recently.' },
  'harm-likely-soon': { es: 'Un daño grave puede pasar pronto.', en: 'Serious harm may happen soon.' },
  missing: { es: 'No sabemos dónde está.', en: 'We do not know where they are.' },
  'needs-medical-care-now': { es: 'Necesita atención médica hoy.', en: 'Needs medical care today.' },
  'sexual-violence': {
    es: 'Sección restringida: situación grave.',
    en: 'Restricted section: serious situation.',
  },
  trafficking: { es: 'Sección restringida: situación grave.', en: 'Restricted section: serious situation.' },
  'no-adult-under-twelve': {
    es: 'Puede tener menos de 12 años y no está con familia adulta.',
    en: 'May be under 12 and is not with adult family.',
  },
  'no-care': { es: 'No tiene dónde dormir con seguridad hoy.', en: 'Has nowhere safe to sleep tonight.' },
  detained: { es: 'Está en privación de libertad.', en: 'Is deprived of liberty.' },
  'unsafe-return-imminent': {
    es: 'Puede haber un retorno que no es seguro.',
    en: 'There may be a return that is not safe.',
  },
  'armed-group-threat': { es: 'Sección restringida: amenazas.', en: 'Restricted section: threats.' },
  'carer-harms': { es: 'Su persona cuidadora le hace daño.', en: 'The person caring for them hurts them.' },
  'suicidal-thoughts': {
    es: 'Sección restringida: hablar hoy con salud mental.',
    en: 'Restricted section: speak with mental health today.',
  },
  'violence-without-support': {
    es: 'Vive maltrato o descuido y necesita apoyo.',
    en: 'Lives with violence or neglect and needs support.',
  },
  'carer-not-verified': {
    es: 'Falta confirmar quién es la persona adulta que la acompaña.',
    en: 'It is not yet confirmed who the adult with them is.',
  },
  'without-adult': {
    es: 'Viaja sin una persona adulta que la cuide.',
    en: 'Travels with no adult to care for them.',
  },
  'distress-limits-daily-life': {
    es: 'El malestar no le deja comer, dormir o jugar.',
    en: 'Distress keeps them from eating, sleeping or playing.',
  },
  'out-of-school-and-working': { es: 'Trabaja y no va a la escuela.', en: 'Works and is out of school.' },
  'care-or-health-need': {
    es: 'Necesita cuidado o atención de salud que hoy no tiene.',
    en: 'Needs care or health services that are missing today.',
  },
  'concern-without-protection': {
    es: 'Hay una situación de protección y todavía no se conoce ninguna fortaleza.',
    en: 'There is a protection concern and no strength is known yet.',
  },
  'too-little-known': {
    es: 'Todavía se sabe muy poco. Preguntar pronto.',
    en: 'Too little is known yet. Ask soon.',
  },
}
