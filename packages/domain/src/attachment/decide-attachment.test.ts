import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sections } from '../access/vocabulary.ts'
import type { AttachmentId, CaseId, OrganisationId, UserId } from '../kernel/brand.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import {
  attachmentKinds,
  attachmentParents,
  evolveAttachment,
  lengthOfPart,
  mostBytes,
  mostBytesOfOrganisation,
  mostFilesOfCase,
  partSize,
  partsOf,
  type Attachment,
  type AttachmentEvent,
} from './attachment.ts'
import {
  checkPart,
  decideAnnounce,
  decideArrival,
  decideRemoval,
  type AnnounceAttachment,
  type AnnounceFacts,
} from './decide-attachment.ts'

const today = plainDate('2026-11-22')
const command: AnnounceAttachment = {
  attachmentId: 'file' as AttachmentId,
  caseId: 'case' as CaseId,
  what: 'audio',
  parent: 'consent',
  parentId: 'consent',
  question: '',
  section: undefined,
  title: 'La mamá dice que sí',
  takenOn: today,
  size: 700_000,
  agreed: true,
}
const facts: AnnounceFacts = {
  case: { state: 'open' },
  parent: { section: 'consent', accepts: attachmentKinds },
  writes: ['consent', 'identity'],
  filesOfCase: 0,
  bytesOfOrganisation: 0,
  organisationId: 'shelter' as OrganisationId,
  today,
  by: 'ana' as UserId,
  at: '2026-11-22T16:00:00.000Z',
}
const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code
const announced = (more: Partial<AnnounceAttachment> = {}, of: Partial<AnnounceFacts> = {}) =>
  codeOf(decideAnnounce({ ...command, ...more }, { ...facts, ...of }))

describe('a file is announced', () => {
  it('lies where its parent lies, and only who writes there adds it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...attachmentParents),
        fc.constantFrom(...sections),
        fc.constantFrom(...sections),
        fc.subarray([...sections]),
        (parent, of, chosen, writes) => {
          const section = parent === 'case' ? chosen : of
          const decided = decideAnnounce(
            { ...command, parent, section: chosen },
            { ...facts, writes, parent: { section: of, accepts: attachmentKinds } },
          )
          expect(decided.ok).toBe(writes.includes(section))
          if (decided.ok) expect(decided.value.section).toBe(section)
        },
      ),
    )
    expect(announced({}, { parent: undefined })).toBe('attachment.parent')
    expect(announced({ parent: 'case' })).toBe('attachment.parent')
  })

  it('records nobody and keeps no photo of anybody without a yes; a paper needs none of its own', () => {
    expect(announced({ agreed: false })).toBe('attachment.not-agreed')
    expect(announced({ agreed: false, what: 'photo', parent: 'person' })).toBe('attachment.not-agreed')
    expect(announced({ agreed: false, what: 'document' })).toBe('ok')
  })

  it('within what a telephone sends and a node holds', () => {
    for (const what of attachmentKinds) {
      const [most, agreed] = [mostBytes[what], true]
      expect(announced({ what, agreed, size: most })).toBe('ok')
      expect(announced({ what, agreed, size: most + 1 })).toBe('attachment.too-large')
    }
    expect(announced({ size: 0 })).toBe('attachment.empty')
    expect(announced({}, { filesOfCase: mostFilesOfCase })).toBe('attachment.case-full')
    expect(announced({}, { bytesOfOrganisation: mostBytesOfOrganisation - 10 })).toBe(
      'attachment.organisation-full',
    )
    expect(announced({ takenOn: addDays(today, 1) })).toBe('attachment.day')
    expect(announced({}, { case: { state: 'closed' } })).toBe('case.closed')
    expect(announced({}, { case: { state: 'on-hold' } })).toBe('ok')
    expect(announced({}, { parent: { section: 'consent', accepts: ['photo'] } })).toBe('attachment.format')
  })
})

it('its pieces fill it exactly, each at its own place', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: mostBytes.audio }),
      fc.integer({ min: -2, max: 90 }),
      (size, part) => {
        const lengths = Array.from({ length: partsOf(size) }, (_, index) => lengthOfPart(size, index + 1))
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(size)
        expect(lengths.every((length) => length > 0 && length <= partSize)).toBe(true)
        const file = { state: 'coming', size } as const
        const length = lengths[part - 1]
        expect(checkPart(file, part, length ?? partSize).ok).toBe(length !== undefined)
        if (length !== undefined) expect(codeOf(checkPart(file, part, length - 1))).toBe('attachment.part')
        expect(codeOf(checkPart({ ...file, state: 'here' }, part, length ?? 1))).toBe('attachment.not-coming')
      },
    ),
  )
})

it('goes from coming to here or removed, once each, whatever is asked in whatever order', () => {
  const first = decideAnnounce(command, facts)
  if (!first.ok) throw new Error(first.problem.code)
  const start = evolveAttachment(undefined, first.value)
  const examined = { format: 'webm', bytes: new Uint8Array(690_000), carriesMore: false } as const
  fc.assert(
    fc.property(fc.array(fc.constantFrom('arrive', 'remove', 'foreign-remove')), (asked) => {
      let file: Attachment = start
      for (const what of asked) {
        const before = file
        const decided =
          what === 'arrive'
            ? decideArrival(file, examined, facts.at)
            : decideRemoval(
                file,
                { because: 'Se subió por error.' },
                { ...facts, writes: what === 'remove' ? facts.writes : ['identity'] },
              )
        const may =
          what === 'arrive' ? file.state === 'coming' : what === 'remove' && file.state !== 'removed'
        expect(decided.ok).toBe(may)
        if (decided.ok) file = evolveAttachment(file, decided.value as AttachmentEvent)
        expect(file.version).toBe(before.version + (may ? 1 : 0))
        if (file.state === 'here') expect(file).toMatchObject({ size: 690_000, format: 'webm' })
        if (file.state === 'removed')
          expect(file).toMatchObject({
            removedBecause: 'Se subió por error.',
            removedBy: 'ana',
            title: command.title,
          })
      }
    }),
  )
})
