import { assertNever } from '@amparo/domain/kernel/result'
import type { ExportBreak, ExportVerdict } from '../audit/verify-export.ts'
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

/** What checking a file of the record found sound. */
export function fileSoundWords(verdict: Extract<ExportVerdict, { broken: undefined }>): Words {
  return fill(
    {
      es: 'El archivo es auténtico: {entries} del registro, sin alterar y en su lugar entre las {size} que se firmaron; {hidden} no se muestran. Firmas guardadas que coinciden: {compared}.',
      en: 'The file is genuine: {entries} of the record, unaltered and in their place among the {size} that were signed; {hidden} are not shown. Kept signatures that agree: {compared}.',
    },
    {
      entries: counted(verdict.entries, { es: 'entrada', en: 'entry' }, { es: 'entradas', en: 'entries' }),
      size: String(verdict.size),
      hidden: String(verdict.hidden),
      compared: String(verdict.compared),
    },
  )
}

/** Why a file of the record cannot be believed. */
export function fileBrokenWords(found: ExportBreak): Words {
  switch (found.kind) {
    case 'line-unreadable':
      return fill(
        {
          es: 'El archivo fue alterado: la línea {line} no es como se escribió.',
          en: 'The file was changed: line {line} is not as it was written.',
        },
        { line: String(found.line) },
      )
    case 'file-cut':
      return {
        es: 'El archivo está incompleto: le falta el final. Pídalo otra vez.',
        en: 'The file is incomplete: its end is missing. Ask for it again.',
      }
    case 'checkpoint-not-signed':
      return {
        es: 'La firma del archivo no es de este nodo o fue alterada.',
        en: 'The file’s signature is not this node’s, or was changed.',
      }
    case 'not-what-was-signed':
      return {
        es: 'El archivo fue alterado: alguna de sus entradas no es la que se firmó.',
        en: 'The file was changed: one of its entries is not the one that was signed.',
      }
    case 'other-than-kept':
      return fill(
        {
          es: 'El archivo no coincide con la firma guardada tras la entrada {size}: el registro fue reescrito, o la firma es de otro.',
          en: 'The file does not agree with the signature that was kept after entry {size}: the record was rewritten, or the signature is of another.',
        },
        { size: String(found.size) },
      )
    default:
      return assertNever(found)
  }
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
    case 'entry-vanished':
      return fill(
        {
          es: 'La entrada {id} se escribió, según audit/stream, y ya no está en el registro de accesos y cambios o dice otra cosa.',
          en: 'Entry {id} was written, as audit/stream says, and is no longer in the access and change record or says something else.',
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
