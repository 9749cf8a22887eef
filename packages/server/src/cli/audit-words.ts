import { assertNever } from '@amparo/domain/kernel/result'
import type { AuditBreak, AuditVerdict } from '../audit/verify.ts'
import { counted, fill, type Words } from '../words.ts'

export const auditBrokenExitCode = 60

/** What verifying the record of access and changes found, in one sentence. Places are counted from 1. */
export function sentenceFor(verdict: AuditVerdict): Words {
  if (verdict.broken) return breakWords(verdict.broken)
  return fill(
    {
      es: 'El registro de accesos y cambios está completo y sin alterar: {entries}, {checkpoints}, {waiting} por ordenar.',
      en: 'The access and change record is complete and unaltered: {entries}, {checkpoints}, {waiting} still to be placed.',
    },
    {
      entries: counted(verdict.entries, { es: 'entrada', en: 'entry' }, { es: 'entradas', en: 'entries' }),
      checkpoints: counted(
        verdict.checkpoints,
        { es: 'firma comprobada', en: 'signature checked' },
        { es: 'firmas comprobadas', en: 'signatures checked' },
      ),
      waiting: String(verdict.waiting),
    },
  )
}

function breakWords(found: AuditBreak): Words {
  switch (found.kind) {
    case 'entry-changed':
      return fill(
        {
          es: 'La entrada {place} ({id}) del registro de accesos y cambios fue alterada.',
          en: 'Entry {place} ({id}) of the access and change record was changed.',
        },
        { place: String(found.seq + 1), id: found.entryId },
      )
    case 'entry-missing':
      return fill(
        {
          es: 'Falta la entrada {place} ({id}) del registro de accesos y cambios.',
          en: 'Entry {place} ({id}) of the access and change record is missing.',
        },
        { place: String(found.seq + 1), id: found.entryId },
      )
    case 'place-missing':
      return fill(
        {
          es: 'Falta el lugar {place} del registro de accesos y cambios.',
          en: 'Place {place} of the access and change record is missing.',
        },
        { place: String(found.seq + 1) },
      )
    case 'log-rewritten':
      return fill(
        {
          es: 'Las entradas {from} a {to} del registro de accesos y cambios no son las que se firmaron; la primera es {id}.',
          en: 'Entries {from} to {to} of the access and change record are not the ones that were signed; the first is {id}.',
        },
        { from: String(found.fromSeq + 1), to: String(found.toSeq + 1), id: found.entryId },
      )
    case 'log-cut':
      return fill(
        {
          es: 'El registro de accesos y cambios termina en la entrada {size}, pero se firmaron {signed}: falta el final.',
          en: 'The access and change record ends at entry {size}, but {signed} were signed: its end is missing.',
        },
        { size: String(found.size), signed: String(found.signedSize) },
      )
    case 'entry-outside-log':
      return fill(
        {
          es: 'La entrada {id} está fuera del orden del registro de accesos y cambios: se agregó sin pasar por él, o se le quitó su lugar.',
          en: 'Entry {id} is outside the order of the access and change record: it was added behind its back, or its place was taken away.',
        },
        { id: found.entryId },
      )
    case 'checkpoint-unsigned':
    case 'checkpoint-wrong':
      return fill(
        {
          es: 'La firma tras la entrada {size} del registro de accesos y cambios no es de este nodo o fue alterada.',
          en: 'The signature after entry {size} of the access and change record is not this node’s, or was changed.',
        },
        { size: String(found.size) },
      )
    case 'checkpoint-unreadable':
      return fill(
        {
          es: 'La firma número {place} del archivo de firmas no es de este nodo o fue alterada.',
          en: 'Signature number {place} of the file of signatures is not this node’s, or was changed.',
        },
        { place: String(found.place) },
      )
    case 'end-unsigned':
      return fill(
        {
          es: 'El final del registro de accesos y cambios (entrada {size}) no está firmado.',
          en: 'The end of the access and change record (entry {size}) is not signed.',
        },
        { size: String(found.size) },
      )
    default:
      return assertNever(found)
  }
}
