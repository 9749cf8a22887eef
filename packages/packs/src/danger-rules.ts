import type { IncidentType, ReportRecipient } from '@amparo/domain/incident/incident-words'
import { calendarDays, hours } from '@amparo/domain/rule/duration'
import type { Country } from '@amparo/domain/rule/jurisdiction'
import type { Rule } from '@amparo/domain/rule/rule'
import { defaultRule } from './default-rules.ts'

/** What is usually reported: an organisation sets its own figures, and the law of the place is for it to confirm. */
const toChildAuthority: readonly IncidentType[] = [
  'kidnapping',
  'violence-at-home',
  'neglect-in-care',
  'forced-recruitment',
  'left-behind',
  'assault',
  'detention-abuse',
  'sexual-violence',
  'sexual-exploitation',
  'labour-exploitation',
  'trafficking',
]
const toProsecution: readonly IncidentType[] = [
  'kidnapping',
  'forced-recruitment',
  'death-witnessed',
  'disappearance-of-companion',
  'sexual-violence',
  'sexual-exploitation',
  'trafficking',
]

type Institutions = Readonly<Record<ReportRecipient, readonly string[]>>

function reportRule(jurisdiction: 'any' | Country, institutions: Institutions): Rule {
  return defaultRule(
    'mandatory-report',
    jurisdiction,
    { es: 'Avisos a la autoridad', en: 'Notices to the authorities' },
    {
      duties: [
        {
          to: 'child-authority',
          of: toChildAuthority,
          institutions: institutions['child-authority'],
          within: hours(24),
        },
        { to: 'prosecution', of: toProsecution, institutions: institutions.prosecution, within: hours(24) },
      ],
      instead: { to: 'ombudsman', institutions: institutions.ombudsman, within: hours(72) },
    },
  )
}

const institutionsOf: Readonly<Record<Country, Institutions>> = {
  GT: { 'child-authority': ['gt.pgn', 'gt.pna'], prosecution: ['gt.mp'], ombudsman: ['gt.pdh'] },
  HN: { 'child-authority': ['hn.senaf'], prosecution: ['hn.mp'], ombudsman: ['hn.conadeh'] },
  SV: {
    'child-authority': ['sv.juntas-proteccion', 'sv.pgr'],
    prosecution: ['sv.fgr'],
    ombudsman: ['sv.pddh'],
  },
  MX: {
    'child-authority': ['mx.procuradurias', 'mx.pfpnna'],
    prosecution: ['mx.fgr'],
    ombudsman: ['mx.cndh'],
  },
  US: { 'child-authority': ['us.cps'], prosecution: [], ombudsman: [] },
}

/** To whom things are reported, in the institutions of each country. */
export const reportRules: readonly Rule[] = Object.entries(institutionsOf).map(([country, institutions]) =>
  reportRule(country as Country, institutions),
)

/** What holds everywhere until an organisation says otherwise. */
export const dangerRules: readonly Rule[] = [
  defaultRule(
    'danger-clock',
    'any',
    { es: 'Plazo para actuar ante un peligro', en: 'Time to act on a danger' },
    { within: calendarDays(0) },
  ),
  defaultRule(
    'urgent-care-clock',
    'any',
    { es: 'Plazo de la cita urgente', en: 'Time for the urgent appointment' },
    {
      windows: [
        { window: 'infection-prevention', within: hours(72) },
        { window: 'pregnancy-prevention', within: hours(120) },
      ],
    },
  ),
  reportRule('any', { 'child-authority': [], prosecution: [], ombudsman: [] }),
  defaultRule(
    'trafficking-screening',
    'any',
    { es: 'Plazos para conversar a solas', en: 'Times for a talk alone' },
    { within: calendarDays(7), again: calendarDays(90), tryAgain: calendarDays(7) },
  ),
  defaultRule(
    'same-day-duty',
    'any',
    { es: 'Plazos del cuidado del mismo día', en: 'Times of care the same day' },
    {
      within: calendarDays(0),
      contactWithin: hours(24),
      askAgain: calendarDays(7),
      timesNothing: 2,
    },
  ),
  defaultRule(
    'death-clock',
    'any',
    { es: 'Plazos cuando hay noticia de una muerte', en: 'Times after news of a death' },
    { confirmWithin: hours(24), tellWithin: hours(48), closeWithin: calendarDays(90) },
  ),
  defaultRule(
    'missing-steps',
    'any',
    { es: 'Pasos cuando no se sabe dónde está', en: 'Steps when nobody knows where the child is' },
    {
      steps: [
        { step: 'call-contacts', after: hours(2) },
        { step: 'ask-places', after: hours(6) },
        { step: 'tell-authority', after: hours(12) },
        { step: 'search-alert', after: hours(24) },
        { step: 'look-again', after: calendarDays(3) },
      ],
    },
  ),
]
