/**
 * Every catalogue, one pair of files per area. An area is loaded together with the screens that use it; `ui`
 * and `app` come with the first load. To add one: write `<area>.es.ts` and `<area>.en.ts` and a line here.
 */
export const areas = {
  ui: { es: () => import('./ui.es.ts'), en: () => import('./ui.en.ts') },
  app: { es: () => import('./app.es.ts'), en: () => import('./app.en.ts') },
  'sign-in': { es: () => import('./sign-in.es.ts'), en: () => import('./sign-in.en.ts') },
  today: { es: () => import('./today.es.ts'), en: () => import('./today.en.ts') },
  register: { es: () => import('./register.es.ts'), en: () => import('./register.en.ts') },
  intake: { es: () => import('./intake.es.ts'), en: () => import('./intake.en.ts') },
  cases: { es: () => import('./cases.es.ts'), en: () => import('./cases.en.ts') },
  filter: { es: () => import('./filter.es.ts'), en: () => import('./filter.en.ts') },
  overview: { es: () => import('./overview.es.ts'), en: () => import('./overview.en.ts') },
  case: { es: () => import('./case.es.ts'), en: () => import('./case.en.ts') },
  person: { es: () => import('./person.es.ts'), en: () => import('./person.en.ts') },
  consent: { es: () => import('./consent.es.ts'), en: () => import('./consent.en.ts') },
  risk: { es: () => import('./risk.es.ts'), en: () => import('./risk.en.ts') },
  form: { es: () => import('./form.es.ts'), en: () => import('./form.en.ts') },
  'form-record': { es: () => import('./form-record.es.ts'), en: () => import('./form-record.en.ts') },
  plan: { es: () => import('./plan.es.ts'), en: () => import('./plan.en.ts') },
  review: { es: () => import('./review.es.ts'), en: () => import('./review.en.ts') },
  birth: { es: () => import('./birth.es.ts'), en: () => import('./birth.en.ts') },
  interpreter: { es: () => import('./interpreter.es.ts'), en: () => import('./interpreter.en.ts') },
  family: { es: () => import('./family.es.ts'), en: () => import('./family.en.ts') },
  'no-contact': { es: () => import('./no-contact.es.ts'), en: () => import('./no-contact.en.ts') },
  journey: { es: () => import('./journey.es.ts'), en: () => import('./journey.en.ts') },
  smuggling: { es: () => import('./smuggling.es.ts'), en: () => import('./smuggling.en.ts') },
  incident: { es: () => import('./incident.es.ts'), en: () => import('./incident.en.ts') },
  screening: { es: () => import('./screening.es.ts'), en: () => import('./screening.en.ts') },
  missing: { es: () => import('./missing.es.ts'), en: () => import('./missing.en.ts') },
  note: { es: () => import('./note.es.ts'), en: () => import('./note.en.ts') },
  referral: { es: () => import('./referral.es.ts'), en: () => import('./referral.en.ts') },
  service: { es: () => import('./service.es.ts'), en: () => import('./service.en.ts') },
  transfer: { es: () => import('./transfer.es.ts'), en: () => import('./transfer.en.ts') },
  closure: { es: () => import('./closure.es.ts'), en: () => import('./closure.en.ts') },
  hold: { es: () => import('./hold.es.ts'), en: () => import('./hold.en.ts') },
  'closure-check': { es: () => import('./closure-check.es.ts'), en: () => import('./closure-check.en.ts') },
  supervision: { es: () => import('./supervision.es.ts'), en: () => import('./supervision.en.ts') },
  assignment: { es: () => import('./assignment.es.ts'), en: () => import('./assignment.en.ts') },
  flag: { es: () => import('./flag.es.ts'), en: () => import('./flag.en.ts') },
  task: { es: () => import('./task.es.ts'), en: () => import('./task.en.ts') },
  history: { es: () => import('./history.es.ts'), en: () => import('./history.en.ts') },
  version: { es: () => import('./version.es.ts'), en: () => import('./version.en.ts') },
  'other-data': { es: () => import('./other-data.es.ts'), en: () => import('./other-data.en.ts') },
  team: { es: () => import('./team.es.ts'), en: () => import('./team.en.ts') },
  administration: { es: () => import('./administration.es.ts'), en: () => import('./administration.en.ts') },
  access: { es: () => import('./access.es.ts'), en: () => import('./access.en.ts') },
  operation: { es: () => import('./operation.es.ts'), en: () => import('./operation.en.ts') },
  publishing: { es: () => import('./publishing.es.ts'), en: () => import('./publishing.en.ts') },
  account: { es: () => import('./account.es.ts'), en: () => import('./account.en.ts') },
  paper: { es: () => import('./paper.es.ts'), en: () => import('./paper.en.ts') },
  parts: { es: () => import('./parts.es.ts'), en: () => import('./parts.en.ts') },
} as const

export type Area = keyof typeof areas
export const areaNames = Object.keys(areas) as Area[]

/** The keys of one area: a key that is not in its catalogue does not compile. */
export type KeyOf<A extends Area> = keyof Awaited<ReturnType<(typeof areas)[A]['es']>>['words'] & string
