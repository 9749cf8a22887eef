import { sensitivities, type Sensitivity } from '../form/form-definition.ts'
import type { DictionaryRecord } from './data-class.ts'
import { caseWorkRecords } from './records/case-work.ts'
import { journeyRecords } from './records/journey.ts'
import { machineRecords } from './records/machine.ts'
import { organisationRecords } from './records/organisations.ts'
import { peopleRecords } from './records/people.ts'
import { safetyRecords } from './records/safety.ts'
import { sharingRecords } from './records/sharing.ts'
import { signInRecords } from './records/sign-in.ts'
import { staffRecords } from './records/staff.ts'
import { stepRecords } from './records/steps.ts'

/** What the records are about, in the order in which people look for them. */
export const dictionaryParts = {
  people: peopleRecords,
  'case-work': caseWorkRecords,
  steps: stepRecords,
  journey: journeyRecords,
  safety: safetyRecords,
  sharing: sharingRecords,
  organisations: organisationRecords,
  staff: staffRecords,
  'sign-in': signInRecords,
  machine: machineRecords,
} as const satisfies Readonly<Record<string, readonly DictionaryRecord[]>>
export type DictionaryPart = keyof typeof dictionaryParts

export const dictionary: readonly DictionaryRecord[] = Object.values(dictionaryParts).flat()

/** The record whose operations these are: the one that names most of the id. */
export function recordOf(operationId: string): DictionaryRecord | undefined {
  const named = dictionary.flatMap((record) =>
    record.writtenBy
      .filter((name) => name === operationId || (name.endsWith('.') && operationId.startsWith(name)))
      .map((name) => ({ record, length: name.length })),
  )
  return named.sort((one, other) => other.length - one.length)[0]?.record
}

/** The worst of what a record holds says how carefully all of it is handled. */
export function worstOf(record: DictionaryRecord): Sensitivity {
  return sensitivities.findLast((one) => (record.fields[one] ?? []).length > 0) ?? 'ordinary'
}

export function fieldsOf(record: DictionaryRecord): readonly string[] {
  return sensitivities.flatMap((one) => record.fields[one] ?? [])
}
