import {
  actorTypes,
  careStates,
  careWindows,
  childTolds,
  incidentPhases,
  incidentSources,
  incidentTypes,
  reportRecipients,
  reportStates,
  reportWays,
  windowChoices,
  witnessAnswers,
} from '@amparo/domain/incident/incident-words'
import { givenAnswers, referralStates } from '@amparo/domain/referral/referral'
import { viewAnswers } from '@amparo/domain/plan/plan-review'
import * as z from 'zod/mini'
import { commandOutcome, day, id, line, pageInput, pageOf, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { approximateDate } from '../cases/person-fields.ts'
import { serviceKind } from '../services/service-fields.ts'

const caseId = id<'CaseId'>()
const incidentId = id<'IncidentId'>()
const hour = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const agency = z.string().check(z.regex(/^[a-z]+\.[a-z0-9-]{1,40}$/))
const command = { kind: 'command', method: 'POST', purpose: 'care', identifiable: false } as const

const reportView = z.object({
  to: z.enum(reportRecipients),
  institutions: z.array(z.string()),
  /** It goes elsewhere than usual, because of who did it. */
  rerouted: z.boolean(),
  state: z.enum(reportStates),
  since: z.string(),
  dueAt: z.nullable(z.string()),
  madeOn: z.nullable(z.string()),
  way: z.nullable(z.enum(reportWays)),
  told: z.nullable(z.enum(childTolds)),
  reference: z.string(),
  words: z.string(),
})
export type ReportView = z.infer<typeof reportView>

export const incidentView = z.object({
  id: z.string(),
  section: z.enum(['incidents', 'sealed-incidents']),
  type: z.enum(incidentTypes),
  actors: z.array(z.object({ type: z.enum(actorTypes), agency: z.nullable(z.string()), words: z.string() })),
  happened: z.nullable(approximateDate),
  hour: z.nullable(z.string()),
  phase: z.enum(incidentPhases),
  place: z.string(),
  what: z.string(),
  harm: z.string(),
  care: z.enum(careStates),
  aids: z.string(),
  witnesses: z.enum(witnessAnswers),
  child: z.object({ answer: z.enum(viewAnswers), words: z.string() }),
  source: z.enum(incidentSources),
  sourceWords: z.string(),
  done: z.string(),
  /** Somebody must act, and nobody has said that the danger is over. */
  dangerSince: z.nullable(z.string()),
  windows: z.array(
    z.object({
      window: z.enum(careWindows),
      choice: z.enum(windowChoices),
      /** Until when it helps; nothing where nobody knows when it happened. */
      until: z.nullable(z.string()),
    }),
  ),
  reports: z.array(reportView),
  /** What was asked of others because of it, and what became of that, as far as the reader reads the referrals. */
  referrals: z.array(
    z.object({
      id: z.string(),
      service: serviceKind,
      to: z.string(),
      state: z.enum(referralStates),
      sentAt: z.string(),
      given: z.nullable(z.enum(givenAnswers)),
    }),
  ),
  steps: z.array(
    z.object({ words: z.string(), dangerOver: z.boolean(), by: z.nullable(z.string()), at: z.string() }),
  ),
  withdrawnBecause: z.string(),
  by: z.nullable(z.string()),
  recordedAt: z.string(),
})
export type IncidentView = z.infer<typeof incidentView>

export const listIncidents = operation({
  id: 'incident.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/incidents',
  summary: 'What happened to the child, as far as I may read it; what was written last comes first.',
  purpose: 'care',
  input: z.strictObject({ caseId, ...pageInput }),
  output: pageOf(incidentView),
  identifiable: true,
  problems: [],
})

/** Chosen one by one by who had her before; read, and never changed here. */
export const listFormerIncidents = operation({
  id: 'incident.list-former',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/former-incidents',
  summary:
    'Incidents that came along with a transfer, or with a case that was shared, each chosen by the sender.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ organisation: z.nullable(z.string()), items: z.array(incidentView) }),
  identifiable: true,
  problems: [],
})

/** Not refused on a closed case: what is learned late may still be a danger, or have to be reported. */
export const recordIncident = operation({
  ...command,
  id: 'incident.record',
  path: '/api/cases/:caseId/incidents',
  summary: 'Write down what happened; the rules of the place say what must be reported and until when.',
  input: z.strictObject({
    caseId,
    incidentId,
    type: z.enum(incidentTypes),
    actors: z
      .array(z.strictObject({ type: z.enum(actorTypes), agency: z.nullable(agency), words: line(300) }))
      .check(z.minLength(1), z.maxLength(6)),
    happened: z.nullable(approximateDate),
    hour: z.nullable(hour),
    phase: z.enum(incidentPhases),
    place: line(300),
    what: requiredText(4000),
    harm: text(2000),
    care: z.enum(careStates),
    aids: line(300),
    witnesses: z.enum(witnessAnswers),
    child: z.strictObject({ answer: z.enum(viewAnswers), words: text(4000) }),
    source: z.enum(incidentSources),
    sourceWords: line(300),
    done: text(2000),
    danger: z.boolean(),
  }),
  output: commandOutcome,
  problems: [
    'incident.own-agency',
    'incident.day',
    'incident.hour',
    'incident.actors',
    'incident.words-missing',
    'case.closed',
  ],
})

export const actOnIncident = operation({
  ...command,
  id: 'incident.act',
  path: '/api/cases/:caseId/incidents/:incidentId/steps',
  summary: 'Write down what was done about an incident, and whether the danger is over.',
  input: z.strictObject({ caseId, incidentId, words: requiredText(2000), dangerOver: z.boolean() }),
  output: commandOutcome,
  problems: ['incident.withdrawn', 'incident.words-missing', 'case.closed'],
})

export const chooseCare = operation({
  ...command,
  id: 'incident.choose',
  path: '/api/cases/:caseId/incidents/:incidentId/care',
  summary: 'Write down what she chose about care that helps only within hours; she may change her mind.',
  input: z.strictObject({
    caseId,
    incidentId,
    window: z.enum(careWindows),
    choice: z.enum(windowChoices),
  }),
  output: commandOutcome,
  problems: ['incident.withdrawn', 'incident.care', 'case.closed'],
})

export const moveReport = operation({
  ...command,
  id: 'incident.report',
  path: '/api/cases/:caseId/incidents/:incidentId/reports',
  summary: 'Say that a mandatory report was made, answered, is not required, or why it is not made yet.',
  input: z.strictObject({
    caseId,
    incidentId,
    to: z.enum(reportRecipients),
    state: z.enum(reportStates),
    madeOn: z.nullable(day()),
    way: z.nullable(z.enum(reportWays)),
    told: z.nullable(z.enum(childTolds)),
    reference: line(200),
    words: text(2000),
  }),
  output: commandOutcome,
  problems: [
    'incident.withdrawn',
    'incident.report-moved',
    'incident.day',
    'incident.words-missing',
    'case.closed',
  ],
})

export const withdrawIncident = operation({
  ...command,
  id: 'incident.withdraw',
  path: '/api/cases/:caseId/incidents/:incidentId/withdrawal',
  summary: 'Mark an incident as written by mistake, with the reason; it stays and nothing about it is due.',
  input: z.strictObject({ caseId, incidentId, because: requiredText(1000) }),
  output: commandOutcome,
  problems: ['incident.withdrawn', 'incident.words-missing', 'case.closed'],
})
