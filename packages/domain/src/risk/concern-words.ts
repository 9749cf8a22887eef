import type { Words } from '../form/form-definition.ts'
import type { Accompaniment, ConcernCode, ProtectiveFactorCode, RiskLevel, RiskSign } from './concerns.ts'

/** Facts without verdicts: the situation is named, never the child (language, 2.6). */
export const concernWords: Readonly<Record<ConcernCode, Words>> = {
  'physical-violence': { es: 'Maltrato físico', en: 'Physical violence' },
  'emotional-violence': { es: 'Maltrato emocional', en: 'Emotional violence' },
  'sexual-violence': { es: 'Violencia sexual', en: 'Sexual violence' },
  neglect: { es: 'Descuido (negligencia)', en: 'Neglect' },
  'sexual-exploitation': { es: 'Explotación sexual', en: 'Sexual exploitation' },
  'labour-exploitation': { es: 'Explotación laboral', en: 'Labor exploitation' },
  trafficking: { es: 'Trata de personas', en: 'Human trafficking' },
  'child-labour': { es: 'Trabajo infantil', en: 'Child labor' },
  unaccompanied: {
    es: 'Viaja sin una persona adulta que la cuide',
    en: 'Travels with no adult to care for them',
  },
  separated: { es: 'Separación de su madre y su padre', en: 'Separated from mother and father' },
  'missing-family': { es: 'No sabe dónde está su familia', en: 'Does not know where their family is' },
  'inadequate-care': { es: 'Cuidado que no alcanza', en: 'Care that is not enough' },
  detained: { es: 'Privación de libertad', en: 'Deprived of liberty' },
  'unsafe-return': { es: 'Posible retorno sin seguridad', en: 'Possible unsafe return' },
  'gang-threat': { es: 'Amenazas de una pandilla', en: 'Threats from a gang' },
  'forced-recruitment': { es: 'Reclutamiento forzado', en: 'Forced recruitment' },
  'child-marriage': { es: 'Unión o matrimonio a temprana edad', en: 'Child marriage or union' },
  'pregnant-or-parent': { es: 'Embarazo, o ya es madre o padre', en: 'Pregnant, or already a parent' },
  'disability-unmet-needs': {
    es: 'Discapacidad sin el apoyo que necesita',
    en: 'Disability without the support needed',
  },
  'serious-illness': { es: 'Enfermedad grave', en: 'Serious illness' },
  distress: { es: 'Mucho malestar emocional', en: 'Strong emotional distress' },
  'suicidal-thoughts': { es: 'Piensa en morir', en: 'Thinks about dying' },
  'substance-use': { es: 'Consumo de alcohol o drogas', en: 'Use of alcohol or drugs' },
  stateless: {
    es: 'Ningún país le reconoce una nacionalidad',
    en: 'No country recognizes them as a national',
  },
  'no-documents': { es: 'No tiene documentos', en: 'Has no documents' },
  'out-of-school': { es: 'No va a la escuela', en: 'Out of school' },
  'death-of-carer': { es: 'Falleció su persona cuidadora', en: 'The person caring for them died' },
  other: { es: 'Otra situación', en: 'Another situation' },
}

export const protectiveFactorWords: Readonly<Record<ProtectiveFactorCode, Words>> = {
  'can-protect-self': { es: 'Sabe cuidarse en parte', en: 'Can protect themselves to a degree' },
  'over-ten': { es: 'Tiene más de 10 años', en: 'Is over 10' },
  'caring-adult': { es: 'Hay una persona adulta que da cariño y cuidado', en: 'A caring adult is present' },
  'stable-care': { es: 'Cuidado estable', en: 'Stable care' },
  'uses-services': { es: 'Recibe apoyo de servicios', en: 'Is in touch with services' },
  'community-practices': {
    es: 'Costumbres de la comunidad que protegen',
    en: 'Community practices that protect',
  },
  'basic-needs-met': { es: 'La familia cubre lo básico', en: 'The family meets basic needs' },
  'adults-able-to-protect': {
    es: 'Personas adultas que pueden dar protección',
    en: 'Adults able to protect them',
  },
  friends: { es: 'Amistades', en: 'Friends' },
  resilience: { es: 'Se repone ante lo difícil', en: 'Recovers from hard times' },
}

export const riskSignWords: Readonly<Record<RiskSign, Words>> = {
  'life-in-danger': { es: 'Su vida corre peligro ahora', en: 'Their life is in danger now' },
  'whereabouts-unknown': { es: 'No sabemos dónde está', en: 'We do not know where they are' },
  'moved-by-exploiter': {
    es: 'La persona que explota organiza un traslado',
    en: 'Someone who exploits them is moving them',
  },
  'wants-to-die-now': { es: 'Piensa en morir y tiene un plan', en: 'Thinks about dying and has a plan' },
  'harmed-recently': { es: 'Sufrió un daño grave hace poco', en: 'Was seriously harmed recently' },
  'harm-likely-soon': { es: 'Un daño grave puede pasar pronto', en: 'Serious harm may happen soon' },
  'carer-harms': { es: 'Su persona cuidadora le hace daño', en: 'The person caring for them hurts them' },
  'return-imminent': {
    es: 'Retorno próximo que no es seguro',
    en: 'They will be sent back soon and it is not safe',
  },
  'nowhere-safe-tonight': {
    es: 'No tiene dónde dormir con seguridad hoy',
    en: 'Has nowhere safe to sleep tonight',
  },
  'distress-limits-daily-life': {
    es: 'El malestar no le deja comer, dormir o jugar',
    en: 'Distress keeps them from eating, sleeping or playing',
  },
  'needs-medical-care-now': { es: 'Necesita atención médica hoy', en: 'Needs medical care today' },
}

export const accompanimentWords: Readonly<Record<Accompaniment, Words>> = {
  parent: { es: 'Con su madre o su padre', en: 'With mother or father' },
  'legal-guardian': { es: 'Con su tutora o tutor legal', en: 'With a legal guardian' },
  relative: { es: 'Con otro familiar adulto', en: 'With another adult relative' },
  'other-adult': {
    es: 'Con una persona adulta que no es familiar',
    en: 'With an adult who is not a relative',
  },
  'children-only': {
    es: 'Con hermanas, hermanos u otras niñas y niños',
    en: 'With brothers, sisters or other children',
  },
  alone: { es: 'Sin nadie', en: 'On their own' },
  unknown: { es: 'No se sabe', en: 'Not known' },
}

export const riskLevelWords: Readonly<Record<RiskLevel, Words>> = {
  emergency: { es: 'Emergencia', en: 'Emergency' },
  high: { es: 'Alto', en: 'High' },
  medium: { es: 'Medio', en: 'Medium' },
  low: { es: 'Bajo', en: 'Low' },
}
