import { personFields } from '@amparo/contract/api/people/edit-person'
import { callName, type NamedPart, type Origin, type PersonRegistered } from '@amparo/domain/child/person'
import { checkPersonField, personFieldNames, personMergeRule } from '@amparo/domain/child/person-fields'
import { rangeOf, type ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { VersionedKind } from '../../records/versioned-kind.ts'
import { updateCaseFace } from '../cases/index.ts'
import { matchKeyRows, nameRows } from '../cases/registration-rows.ts'
import { findPersonForEdit, replaceNames, updateCasePlace, updatePerson } from './store.ts'

/** A person on a case, edited field by field; keeps names, search keys and the card of the case in step. */
export const personKind: VersionedKind = {
  kind: 'person',
  eventName: 'Person',
  ruleOf: personMergeRule,
  check: checkPersonField,
  parse: (field, value) => {
    const schema = personFieldNames.includes(field as never)
      ? personFields[field as keyof typeof personFields]
      : undefined
    const read = schema?.safeParse(value)
    return read?.success ? (JSON.parse(JSON.stringify(read.data)) as JsonValue) : undefined
  },
  load: async (context, caseId, recordId) => {
    const row = await findPersonForEdit(context.tx, caseId, recordId)
    return (
      row && {
        values: row.values,
        versions: row.field_versions,
        version: row.version,
        section: row.role === 'child' ? 'identity' : 'people',
      }
    )
  },
  save: async (context, saved) => {
    const { tx } = context
    const { caseId, recordId, changed } = saved
    const values = saved.values as unknown as PersonColumnsOfValues
    const names = values.names
    const born = values.born
    const range = born && rangeOf(born)
    await updatePerson(
      tx,
      recordId,
      {
        sex: values.sex,
        born,
        born_earliest: range?.earliest ?? null,
        born_latest: range?.latest ?? null,
        nationalities: [...values.nationalities],
        languages: [...values.languages],
        origin: values.origin,
        phones: [...values.phones],
        address_form: values.addressForm,
      },
      { version: saved.version, field_versions: saved.versions },
    )
    if (changed.includes('names') || changed.includes('phones'))
      await replaceNames(
        tx,
        recordId,
        nameRows(recordId, names),
        matchKeyRows(caseId, recordId, names, values.phones),
      )
    if (changed.some((field) => ['relation', 'travelsWith', 'caregiverBy'].includes(field)))
      await updateCasePlace(tx, caseId, recordId, {
        relation: values.relation,
        travels_with: values.travelsWith,
        caregiver_by: values.caregiverBy,
      })
    if (changed.includes('names') || changed.includes('born')) {
      const row = await findPersonForEdit(tx, caseId, recordId)
      if (row?.role === 'child')
        await updateCaseFace(tx, caseId, {
          call_name: callName(names),
          born_earliest: range?.earliest ?? null,
          born_latest: range?.latest ?? null,
        })
    }
  },
}

type PersonColumnsOfValues = Pick<
  PersonRegistered,
  'sex' | 'nationalities' | 'languages' | 'phones' | 'addressForm' | 'relation' | 'travelsWith'
> & {
  readonly names: readonly NamedPart[]
  readonly born: ApproximateDate | null
  readonly origin: Origin | null
  readonly caregiverBy: 'law' | 'custom' | null
}
