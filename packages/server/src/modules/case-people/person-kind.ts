import { personFields } from '@amparo/contract/api/people/edit-person'
import { requireNotEnded } from '@amparo/domain/case/require-open'
import { checkPersonField, personFieldNames, personMergeRule } from '@amparo/domain/child/person-fields'
import { roleAfterEdits } from '@amparo/domain/child/role-on-case'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { VersionedKind } from '../../records/versioned-kind.ts'
import { matchKeyRows, nameRows, updateCaseFace } from '../cases/index.ts'
import { personColumns } from './person-columns.ts'
import {
  findCaseRole,
  findPersonForEdit,
  replaceNames,
  replacePhones,
  updateCasePlace,
  updatePerson,
} from './store.ts'

/** A person on a case, edited field by field; keeps names, search keys and the card of the case in step. */
export const personKind: VersionedKind = {
  kind: 'person',
  eventName: 'Person',
  requireTaken: requireNotEnded,
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
    const { person, place, names, phones, face } = personColumns(saved.values)
    await updatePerson(tx, recordId, person, { version: saved.version, field_versions: saved.versions })
    if (changed.includes('phones')) await replacePhones(tx, recordId, phones)
    if (changed.includes('names') || changed.includes('phones'))
      await replaceNames(
        tx,
        recordId,
        nameRows(recordId, names),
        matchKeyRows(caseId, recordId, names, phones),
      )
    if (changed.some((field) => ['relation', 'travelsWith', 'livesWith', 'caregiverBy'].includes(field))) {
      const role = (await findCaseRole(tx, caseId, recordId)) ?? 'other'
      await updateCasePlace(tx, caseId, recordId, { ...place, role: roleAfterEdits(role, saved) })
    }
    if (saved.section === 'identity' && (changed.includes('names') || changed.includes('born')))
      await updateCaseFace(tx, caseId, face)
  },
}
