import { caseGuidelines, type TermGroup } from './term.ts'

export const caseWork: TermGroup = {
  title: 'The case and its work',
  terms: [
    {
      es: 'caso',
      en: 'Case',
      means: 'One organisation’s responsibility for one child over a period.',
      source: caseGuidelines,
      code: ['Case', 'domain/src/case/case.ts'],
      table: 'amparo.cases',
    },
    {
      es: 'código del caso',
      en: 'Case code',
      means: 'What people say on the phone instead of a name.',
      code: ['makeCaseCode', 'domain/src/case/case-code.ts'],
      table: 'amparo.cases',
    },
    {
      es: 'etapa: origen, tránsito, destino, retorno',
      en: 'Phase: origin, transit, destination, return',
      means: 'Where the child is in the movement; neither a place nor a legal status.',
      code: ['Phase', 'domain/src/case/case.ts'],
    },
    {
      es: 'recorrido; tramo',
      en: 'Journey; leg',
      means:
        'The places and dates of one child’s trip, from one place to the next, in an order that holds with few dates.',
      code: ['JourneyLeg', 'domain/src/journey/journey-leg.ts'],
      table: 'amparo.journey_legs',
    },
    {
      es: 'estancia',
      en: 'Stay',
      means:
        'Where she stayed or was held on the way; two that contradict each other are kept only as disputed.',
      code: ['JourneyStay', 'domain/src/journey/journey-stay.ts'],
      table: 'amparo.journey_stays',
    },
    {
      es: 'plazo de una detención',
      en: 'Time in custody',
      means:
        'How long she has been where she may not leave, from the earliest moment told, and when a rule of that place says it runs out.',
      code: ['CustodyClock', 'domain/src/journey/custody-clocks.ts'],
    },
    {
      es: 'revisión mientras sigue en detención',
      en: 'Custody review',
      means:
        'Somebody asks on a day why she is still held, whose turn it is, what was tried instead, and what comes next.',
      code: ['CustodyReview', 'domain/src/journey/custody-review.ts'],
      table: 'amparo.custody_reviews',
    },
    {
      es: 'separación',
      en: 'Separation',
      means: 'From whom she was parted, by whom, why and on which authority.',
      code: ['Separation', 'domain/src/journey/journey-stay.ts'],
    },
    {
      es: 'por qué salió',
      en: 'Reasons for leaving',
      means: 'In her order and her words, which are used only with her permission.',
      code: ['Leaving', 'domain/src/journey/leaving.ts'],
      table: 'amparo.leaving_reasons',
    },
    {
      es: 'deuda por el viaje',
      en: 'Debt for the journey',
      means: 'Who was paid for the trip and what is owed, in a restricted section.',
      code: ['SmugglingDebt', 'domain/src/smuggling/smuggling-debt.ts'],
      table: 'amparo.smuggling_debts',
    },
    {
      es: 'con quién está ahora',
      en: 'With whom now',
      means: 'Who looks after the child at this moment, in words; not the same as who is responsible.',
      code: ['Case', 'domain/src/case/case.ts'],
      table: 'amparo.cases',
    },
    {
      es: 'organización responsable',
      en: 'Responsible organization',
      means: 'The organisation that answers for the case today.',
      code: ['Case', 'domain/src/case/case.ts'],
      table: 'amparo.organisations',
    },
    {
      es: 'registro',
      en: 'Registration',
      means: 'The least that must be known so that somebody can act, written after a search.',
      source: caseGuidelines,
      code: ['RegisterChild', 'domain/src/case/decide-registration.ts'],
    },
    {
      es: 'nivel de riesgo: emergencia, alto, medio, bajo',
      en: 'Risk level: emergency, high, medium, low',
      means:
        'How fast somebody must act; the program proposes with reasons, a person decides, another approves.',
      source: caseGuidelines,
      code: ['RiskAssessment', 'domain/src/risk/risk-assessment.ts'],
      table: 'amparo.risk_assessments',
    },
    {
      es: 'situación de protección',
      en: 'Protection concern',
      means: 'What harms or may harm the child, from a list that is data.',
      source: caseGuidelines,
      code: ['ConcernCode', 'domain/src/risk/concerns.ts'],
    },
    {
      es: 'fortaleza',
      en: 'Strength',
      means: 'What keeps the child safer.',
      code: ['ProtectiveFactorCode', 'domain/src/risk/concerns.ts'],
    },
    {
      es: 'evaluación',
      en: 'Assessment',
      means:
        'A structured look at needs and strengths on a date, answered on a form and approved by another person.',
      source: caseGuidelines,
      code: ['Assessment', 'domain/src/assessment/decide-assessment.ts'],
      table: 'amparo.answers',
    },
    {
      es: 'plan de caso',
      en: 'Case plan',
      means: 'Goals and actions agreed with the child, approved by another person.',
      source: caseGuidelines,
      code: ['Plan', 'domain/src/plan/plan.ts'],
      table: 'amparo.plans',
    },
    {
      es: 'acción',
      en: 'Action',
      means: 'One promise of the plan: what, who, by when.',
      code: ['PlanActionFields', 'domain/src/plan/plan.ts'],
      table: 'amparo.plan_actions',
    },
    {
      es: 'revisión del plan',
      en: 'Review of the plan',
      means:
        'Child, caregiver and worker look whether the plan still fits: go on, change it, or end the work.',
      source: caseGuidelines,
      code: ['PlanReview', 'domain/src/plan/plan-review.ts'],
      table: 'amparo.plan_reviews',
    },
    {
      es: 'nota; visita; llamada; mensaje; intento sin respuesta',
      en: 'Note; visit; call; message; attempt without answer',
      means: 'What one author wrote on a day, and whether the child was reached and seen alone.',
      code: ['NoteFields', 'domain/src/note/note.ts'],
      table: 'amparo.notes',
    },
    {
      es: 'primera atención',
      en: 'Intake',
      means:
        'Somebody came or was brought: is she safe, what is asked for, and whether there will be a case, which a person decides.',
      source: caseGuidelines,
      code: ['Intake', 'domain/src/intake/intake.ts'],
      table: 'amparo.intakes',
    },
    {
      es: 'cierre',
      en: 'Closure',
      means: 'The work ends for a reason and with a goodbye, asked by one person and approved by another.',
      source: caseGuidelines,
      code: ['Closure', 'domain/src/closure/closure.ts'],
      table: 'amparo.closures',
    },
    {
      es: 'en pausa',
      en: 'On hold',
      means: 'Work pauses for a written reason; nothing is due but the day on which somebody looks again.',
      code: ['Hold', 'domain/src/hold/hold.ts'],
      table: 'amparo.holds',
    },
    {
      es: 'reapertura',
      en: 'Reopening',
      means:
        'A closed case is opened again because something happened; risk, assessment and plan begin anew.',
      source: caseGuidelines,
      code: ['Reopening', 'domain/src/closure/reopening.ts'],
      table: 'amparo.reopenings',
    },
    {
      es: 'ver cómo está después del cierre',
      en: 'Check after closure',
      means:
        'How the child is some time after the work ended, each try to learn it, and what is done about a need.',
      source: caseGuidelines,
      code: ['ClosureCheck', 'domain/src/closure/closure-check.ts'],
      table: 'amparo.closure_checks',
    },
    {
      es: 'aprobación',
      en: 'Approval',
      means: 'A second person agrees; nobody approves their own work.',
      source: caseGuidelines,
      code: ['mayApprove', 'domain/src/approval/may-approve.ts'],
    },
    {
      es: 'paso de una aprobación',
      en: 'Approval step',
      means:
        'One answer of several, in their order, each by another person; which ones a rule of the organisation says.',
      code: ['ApprovalStep', 'domain/src/approval/approval-steps.ts'],
    },
    {
      es: 'sin respuesta antes de terminar el caso',
      en: 'Not answered before the case ended',
      means:
        'What waited for a second person when its case was closed or handed over; it follows from what is known of both and is stored nowhere.',
      code: ['stillAsked', 'domain/src/approval/unanswered.ts'],
    },
    {
      es: 'por hacer; próximos pasos',
      en: 'To do; next steps',
      means: 'What is due on a case and until when, derived from its clocks.',
      code: ['Task', 'domain/src/clock/task.ts'],
      table: 'amparo.tasks',
    },
    {
      es: 'tarea',
      en: 'Task',
      means:
        'Something that a person set herself, a colleague or who supports the case to do on it by a day, once or again and again; it can be given back, and goes back when the support ends.',
      code: ['HandTask', 'domain/src/task/hand-task.ts'],
      table: 'amparo.hand_tasks',
    },
    {
      es: 'dejar para después',
      en: 'Leave for later',
      means: 'A word on why something due may wait some days, as far as a rule lets it; its date stays.',
      code: ['Postponement', 'domain/src/task/postponement.ts'],
      table: 'amparo.task_postponements',
    },
    {
      es: 'marca',
      en: 'Flag',
      means: 'What must not be overlooked on a case, from a day on; it belongs to one part of the case.',
      code: ['Flag', 'domain/src/flag/flag.ts'],
      table: 'amparo.flags',
    },
    {
      es: 'alerta',
      en: 'Alert',
      means: 'What somebody must know now and is no task that she ends; it goes when its cause ends.',
      code: ['Alert', 'domain/src/alert/alert.ts'],
      table: 'amparo.alert_sightings',
    },
  ],
}
