import { safetyPlan } from '@amparo/domain/form/definitions/safety-plan'
import { suicideScreening } from '@amparo/domain/form/definitions/suicide-screening'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { makeId, type CaseId } from '@amparo/domain/kernel/brand'
import { decideLevel, decideStep, openDuty } from '@amparo/domain/same-day-duty/decide-duty'
import { dutySteps, evolveDuty, type DutyEvent, type DutyStep } from '@amparo/domain/same-day-duty/duty'
import { askedSigns, weighAnswers } from '@amparo/domain/same-day-duty/weigh-answers'
import { recordFact } from '../facts/record-fact.ts'
import { freshBytes } from '../ids.ts'
import { dutyRow } from '../modules/duty-records/store.ts'
import type { LoadedRows, Row } from './case-file.ts'
import { withLists } from './demonstration-danger.ts'
import { add, addFacts, addForm, allowed } from './demonstration-forms.ts'
import type { Actor } from './step.ts'

const words: Readonly<Record<DutyStep, string>> = {
  'with-her': 'La educadora de la noche duerme en el mismo cuarto. Hoy la acompaña Marta.',
  'means-away': 'Se revisó el cuarto con ella. Entregó lo que tenía guardado.',
  'safety-plan': 'Lo hicimos juntas y quiso guardarlo en la mochila.',
  supervisor: 'Berta lo supo de palabra a las diez.',
  'mental-health': 'La psicóloga del centro de salud la ve hoy por la tarde.',
  caregiver: 'Su mamá lo supo por teléfono, con la psicóloga en la llamada.',
  'next-contact': 'La veo mañana a las ocho, y Marta antes de dormir.',
}

function answersOf(by: string, yes: readonly string[], told: string) {
  return {
    'life-way': 'asked',
    'life-by': by,
    'life-language': 'spa',
    'life-present': 'nobody',
    ...Object.fromEntries(askedSigns.map((sign) => [`life-${sign}`, yes.includes(sign)])),
    'life-told': told,
    'life-helps': 'Cantar, y hablar con su abuela los domingos.',
  }
}

/** Two children who were asked: one said nothing of it; with the other all of that day was done, with her safety plan. */
export function makeDemonstrationDuty(
  caseRows: readonly Row[],
  forms: ReadonlyMap<string, FormDefinition>,
  staff: { readonly worker: Actor; readonly name: string; readonly checker: Actor },
  now: Date,
): LoadedRows {
  const tables: LoadedRows = new Map()
  const [safe, cared] = caseRows
    .filter((row) => row['worker_id'] === staff.worker.userId && row['state'] === 'open')
    .filter((row) => String(row['registered_at']) < new Date(now.getTime() - 172_800_000).toISOString())
    .map((row) => row['id'] as CaseId)
  const fill = (caseId: CaseId, form: string, answers: Readonly<Record<string, unknown>>) =>
    addForm(tables, forms, staff, { told: { form, daysAgo: 0, answers, isFinished: true }, caseId, now })
  if (safe) fill(safe, suicideScreening.form, answersOf(staff.name, [], ''))
  if (cared) addCare(tables, staff, cared, fill)
  return tables
}

function addCare(
  tables: LoadedRows,
  { worker, name }: { readonly worker: Actor; readonly name: string },
  caseId: CaseId,
  fill: (
    caseId: CaseId,
    form: string,
    answers: Readonly<Record<string, unknown>>,
  ) => ReturnType<typeof addForm>,
): void {
  const answers = answersOf(
    name,
    ['wish', 'burden'],
    'A veces pienso que sin mí mi mamá no debería tanto dinero.',
  )
  const talk = fill(caseId, suicideScreening.form, answers)
  const plan = fill(caseId, safetyPlan.form, {
    'plan-day': talk.record.on,
    'danger-when': 'De noche, cuando llaman a cobrar.',
    'danger-signs': 'Se me cierra la garganta.',
    'danger-do': 'Salir al patio y despertar a la educadora.',
    'calm-down': 'Cantar bajito.',
    'team-does': 'La educadora duerme cerca. Los cobros los atiende el equipo, no ella.',
    'plan-kept': 'with-me',
    'plan-yes': true,
  })
  const { at } = talk
  const sayer = { by: worker.userId, at }
  const { reasons } = weighAnswers(answers)
  const source = {
    kind: 'talk',
    of: talk.record.id,
    level: 'talk-today',
    reasons,
    words: '',
    ...sayer,
  } as const
  const newDuty = makeId<'SameDayDutyId'>(Date.parse(at), freshBytes(10))
  const opened = openDuty(undefined, source, { caseId, newDuty, isMourned: false })
  if (!opened) throw new Error('a duty that nobody owes')
  let duty = evolveDuty(undefined, opened)
  const events: DutyEvent[] = [opened]
  const go = (event: DutyEvent) => {
    events.push(event)
    duty = evolveDuty(duty, event)
  }
  go(allowed(decideLevel(duty, { level: 'talk-today', words: '' }, sayer)))
  for (const step of dutySteps) {
    const of = step === 'safety-plan' ? plan.record.id : null
    const taken = { step, answer: 'done', words: words[step], of } as const
    go(allowed(decideStep(duty, taken, { ...sayer, isPartOfCase: true })))
  }
  const stream = {
    caseId,
    streamKind: 'same-day-duty',
    streamId: duty.id,
    section: 'sealed-incidents',
  } as const
  addFacts(
    tables,
    worker,
    at,
    events.map((event, index) => recordFact({ ...stream, streamVersion: index + 1 }, event)),
  )
  add(tables, 'same_day_duties', withLists(dutyRow(duty), ['sources', 'steps', 'talks', 'contacts']))
}
