import { commonSteps } from '@amparo/domain/approval/approval-steps'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { calendarDays, hours, months, type Duration } from '@amparo/domain/rule/duration'
import type { Jurisdiction } from '@amparo/domain/rule/jurisdiction'
import type { BothLanguages, Rule, RuleBasis } from '@amparo/domain/rule/rule'
import type { RuleKind, RuleParameters } from '@amparo/domain/rule/rule-parameters'

/**
 * The clocks and thresholds that a node starts with, so that tasks exist on the first day. None of them is law:
 * they are usual practice in child-protection case management, and every one says that the organisation must
 * confirm it. An administrator changes one by adding a version.
 */
const shippedFrom = plainDate('2020-01-01')

const toConfirm: RuleBasis = {
  status: 'default-to-confirm',
  text: {
    es: 'Valor de partida según la práctica habitual de gestión de casos. No es una ley. La organización debe confirmarlo.',
    en: 'Starting value from usual case-management practice. It is not a law. The organization must confirm it.',
  },
}

/** One shipped rule; countries use it too where they differ. */
export function defaultRule<Kind extends RuleKind>(
  kind: Kind,
  jurisdiction: Jurisdiction,
  title: BothLanguages,
  parameters: RuleParameters[Kind],
  basis: RuleBasis = toConfirm,
): Rule {
  const rule = {
    id: `${kind}.${jurisdiction.toLowerCase()}`,
    version: 1,
    kind,
    jurisdiction,
    title,
    basis,
    from: shippedFrom,
    status: 'in-force',
    parameters,
  } as const
  return rule as unknown as Rule
}

const sameDay: Duration = calendarDays(0)

export const defaultRules: readonly Rule[] = [
  defaultRule(
    'screening-clock',
    'any',
    { es: 'Plazo para decidir en la primera atención', en: 'Time to decide at intake' },
    { within: sameDay },
  ),
  defaultRule(
    'intake-retention',
    'any',
    {
      es: 'Cuánto se guarda una primera atención sin caso',
      en: 'How long an intake without a case is kept',
    },
    { after: calendarDays(90) },
  ),
  defaultRule(
    'registration-clock',
    'any',
    { es: 'Plazo para registrar', en: 'Time to register' },
    { within: { emergency: hours(24), high: hours(24), medium: hours(72), low: calendarDays(7) } },
  ),
  defaultRule(
    'first-contact-clock',
    'any',
    { es: 'Plazo para el primer contacto', en: 'Time to the first contact' },
    { within: { emergency: hours(0), high: hours(24), medium: hours(72), low: calendarDays(14) } },
  ),
  defaultRule(
    'assessment-clock',
    'any',
    { es: 'Plazo para la evaluación', en: 'Time to the assessment' },
    { beginWithin: { emergency: hours(24), high: hours(48) }, approvedWithin: calendarDays(7) },
  ),
  defaultRule(
    'plan-clock',
    'any',
    { es: 'Plazo para el plan de caso', en: 'Time to the case plan' },
    { afterRegistration: calendarDays(14), afterAssessment: calendarDays(7) },
  ),
  defaultRule(
    'contact-rhythm',
    'any',
    { es: 'Frecuencia de los contactos', en: 'How often to be in touch' },
    {
      every: {
        emergency: calendarDays(1),
        high: calendarDays(7),
        medium: calendarDays(14),
        low: calendarDays(30),
      },
    },
  ),
  defaultRule(
    'review-rhythm',
    'any',
    { es: 'Frecuencia de la revisión del plan', en: 'How often to review the plan' },
    { every: calendarDays(90) },
  ),
  defaultRule(
    'approval-steps',
    'any',
    { es: 'Quién aprueba, y en qué orden', en: 'Who approves, and in which order' },
    {
      works: { risk: commonSteps, assessment: commonSteps, plan: commonSteps, closure: commonSteps },
      forms: [],
    },
  ),
  defaultRule(
    'approval-clock',
    'any',
    { es: 'Plazo para aprobar', en: 'Time to approve' },
    { within: { emergency: sameDay, high: sameDay, medium: calendarDays(3), low: calendarDays(7) } },
  ),
  defaultRule(
    'referral-answer-clock',
    'any',
    { es: 'Plazo para responder una derivación', en: 'Time to answer a referral' },
    { within: { now: hours(1), today: hours(3), soon: hours(24), ordinary: hours(72) } },
  ),
  defaultRule(
    'outside-outcome-clock',
    'any',
    {
      es: 'Cuándo preguntar qué resultó de una derivación fuera del sistema',
      en: 'When to ask what came of a referral outside the system',
    },
    { within: calendarDays(14) },
  ),
  defaultRule(
    'sheet-out-clock',
    'any',
    {
      es: 'Cuánto puede estar fuera una hoja impresa',
      en: 'How long a printed sheet may be out',
    },
    { within: calendarDays(7) },
  ),
  defaultRule(
    'file-review-rhythm',
    'any',
    { es: 'Cada cuánto se revisan expedientes', en: 'How often case files are reviewed' },
    { every: months(1) },
  ),
  defaultRule(
    'service-check',
    'any',
    { es: 'Cada cuánto se comprueba un servicio', en: 'How often a service is checked' },
    { after: calendarDays(90) },
  ),
  defaultRule(
    'transfer-answer-clock',
    'any',
    { es: 'Plazo para responder una transferencia', en: 'Time to answer a transfer' },
    { within: { now: hours(4), today: hours(24), soon: calendarDays(3), ordinary: calendarDays(7) } },
  ),
  defaultRule(
    'transfer-arrival-clock',
    'any',
    {
      es: 'Plazo para que llegue o haya un primer contacto',
      en: 'Time until the child arrives or is reached',
    },
    { within: { now: hours(24), today: hours(48), soon: calendarDays(3), ordinary: calendarDays(7) } },
  ),
  defaultRule(
    'not-contactable-closure',
    'any',
    { es: 'Espera antes de cerrar sin contacto', en: 'Wait before closing without contact' },
    { after: months(3) },
  ),
  defaultRule(
    'post-closure-check',
    'any',
    { es: 'Contacto después del cierre', en: 'Check after closure' },
    { after: months(3) },
  ),
  defaultRule(
    'hold-review',
    'any',
    { es: 'Plazo para revisar una pausa', en: 'Time to review a pause' },
    { within: calendarDays(30) },
  ),
  defaultRule(
    'post-closure-follow-up',
    'any',
    { es: 'Después del cierre: nuevos intentos y ayuda', en: 'After closure: new tries and help' },
    { tryAgainAfter: calendarDays(14), tries: 3, helpWithin: hours(24) },
  ),
  defaultRule(
    'assignment-answer-clock',
    'any',
    { es: 'Plazo para aceptar un caso asignado', en: 'Time to accept an assigned case' },
    {
      within: {
        emergency: hours(2),
        high: hours(24),
        medium: calendarDays(2),
        low: calendarDays(3),
      },
    },
  ),
  defaultRule(
    'proposal-answer-clock',
    'any',
    {
      es: 'Plazo para contestar lo que propone quien apoya un caso',
      en: 'Time to answer what somebody who supports a case proposes',
    },
    {
      within: {
        emergency: hours(24),
        high: calendarDays(2),
        medium: calendarDays(5),
        low: calendarDays(7),
      },
    },
  ),
  defaultRule(
    'case-request-clock',
    'any',
    { es: 'Plazo para responder a quien pide un caso', en: 'Time to answer who asks for a case' },
    { within: calendarDays(5) },
  ),
  defaultRule(
    'caseload-limit',
    'any',
    { es: 'Cuántos casos puede llevar una persona', en: 'How many cases one person may carry' },
    // Twenty-five of medium weight; of the two highest levels no more than six.
    { cases: 25, weight: 50, acute: 6 },
  ),
  defaultRule(
    'supervision-rhythm',
    'any',
    { es: 'Cada cuánto hay supervisión con cada persona', en: 'How often each person has supervision' },
    { every: calendarDays(14) },
  ),
  defaultRule(
    'shadowing-rhythm',
    'any',
    {
      es: 'Cada cuánto alguien acompaña y observa una conversación',
      en: 'How often somebody goes along and observes a talk',
    },
    { every: months(3) },
  ),
  defaultRule(
    'signature-notice',
    'any',
    {
      es: 'Con cuánto tiempo se avisa que termina un compromiso de confidencialidad firmado',
      en: 'How early somebody is told that a signed promise of confidentiality ends',
    },
    { before: calendarDays(30) },
  ),
  defaultRule(
    'task-postponement',
    'any',
    { es: 'Cuánto puede esperar un paso con plazo', en: 'How long a step that is due may wait' },
    {
      within: {
        emergency: sameDay,
        high: calendarDays(3),
        medium: calendarDays(7),
        low: calendarDays(14),
      },
    },
  ),
  defaultRule(
    'risk-ages',
    'any',
    { es: 'Edades que cuentan para el riesgo', en: 'Ages that count for risk' },
    { childUnder: 18, missingEmergencyUnder: 12, unaccompaniedHighUnder: 12, protectiveOver: 10 },
  ),
  defaultRule(
    'adolescence',
    'any',
    { es: 'Edad desde la que se dice adolescente', en: 'Age from which to say adolescent' },
    { fromAge: 12 },
  ),
  defaultRule(
    'session-idle',
    'any',
    { es: 'Minutos sin uso antes de cerrar la sesión', en: 'Minutes without use before signing out' },
    { minutes: 15 },
  ),
  defaultRule(
    'consent-expiry',
    'any',
    { es: 'Duración de un permiso', en: 'How long a permission lasts' },
    { after: months(12) },
  ),
  defaultRule(
    'consent-by-age',
    'any',
    { es: 'Quién da permiso según la edad', en: 'Who gives permission, by age' },
    {
      bands: [
        {
          fromAge: 0,
          child: 'informed',
          caregiver: 'consent',
          otherwise: 'trusted-adult-or-caseworker',
          form: 'written',
        },
        {
          fromAge: 6,
          child: 'assent',
          caregiver: 'consent',
          otherwise: 'trusted-adult-or-caseworker',
          form: 'oral-assent-written-consent',
        },
        {
          fromAge: 12,
          child: 'assent',
          caregiver: 'consent',
          otherwise: 'trusted-adult-or-mature-child',
          form: 'written',
        },
        {
          fromAge: 15,
          child: 'consent',
          caregiver: 'with-childs-permission',
          otherwise: 'child',
          form: 'written',
        },
        { fromAge: 18, child: 'consent', caregiver: 'none', otherwise: 'none', form: 'written' },
      ],
    },
  ),
]
