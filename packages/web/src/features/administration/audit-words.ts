import type { AuditEntryView } from '@amparo/contract/api/audit/audit'
import { roles, sections } from '@amparo/domain/access/vocabulary'
import { between } from '../../app/words/between.ts'
import { useHasText, useText } from '../../app/words/words-context.tsx'
import type { ExactValue } from '../../ui/exact-values.tsx'
import { sectionWords } from '../case/index.ts'
import { areaOf } from './audit-areas.ts'
import { roleWords } from './role-words.ts'

const refusals = [
  'role',
  'section',
  'purpose',
  'no-such-case',
  'frozen',
  'no-session',
  'on-the-machine',
] as const

/** An entry of the record as people read it; the codes behind the words stand in `exact`. */
export function useAuditWords() {
  const t = useText('administration')
  const access = useText('access')
  const operation = useText('operation')
  const isOperation = useHasText('operation')
  const caseWords = useText('case')
  /** Where a newer server knows another operation, at least which part of the program it was. */
  const done = (entry: AuditEntryView): string => {
    const key = `operation.${entry.action}`
    if (isOperation(key)) return operation(key)
    const area = areaOf(entry.action)
    return area ? access('access.otherIn', { area: access(`access.area.${area}`) }) : access('access.other')
  }
  const who = (entry: AuditEntryView): string => {
    if (entry.actor) return entry.actor
    if (entry.actorId === null) return access('access.system')
    return entry.organisation
      ? access('access.someone', { organisation: entry.organisation })
      : access('access.someoneElsewhere')
  }
  const as = (entry: AuditEntryView): string =>
    roles
      .filter((role) => entry.actorRoles.includes(role))
      .map((role) => roleWords(role, t))
      .join(', ')
  const why = (entry: AuditEntryView): string => {
    if (entry.reason === null) return ''
    const known = refusals.find((one) => one === entry.reason)
    return access(known ? `access.reason.${known}` : 'access.reason.other')
  }
  const about = (entry: AuditEntryView): string => {
    const named = [...entry.caseCodes.map((code) => access('access.case', { code })), ...entry.userNames]
    if (named.length === 0) return access('access.records', { n: entry.subjects })
    return access('access.named', { named: named.join(', '), n: Math.max(0, entry.subjects - named.length) })
  }
  const parts = (entry: AuditEntryView): string =>
    sections
      .filter((section) => entry.fields.includes(section))
      .map((section) => sectionWords(section, caseWords))
      .join(between)
  const exact = (entry: AuditEntryView): readonly ExactValue[] =>
    [
      { label: access('access.exact.operation'), value: entry.action },
      { label: access('access.exact.reason'), value: entry.reason ?? '' },
      { label: access('access.exact.account'), value: entry.actorId ?? '' },
      { label: access('access.exact.records'), value: entry.subjectIds.join(' ') },
      { label: access('access.exact.fields'), value: entry.fields.join(' ') },
    ].filter(({ value }) => value !== '')
  return { done, who, as, why, about, parts, exact }
}
