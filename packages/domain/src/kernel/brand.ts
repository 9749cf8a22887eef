/** A string that has been checked and named: `ChildId` is not `CaseId`, and mixing them does not compile. */
export type Brand<Value, Name extends string> = Value & { readonly __brand: Name }

/** Every id is a UUIDv7 made where the record is born. */
export type Id<Name extends string> = Brand<string, Name>

export type PersonId = Id<'PersonId'>
export type CaseId = Id<'CaseId'>
export type OrganisationId = Id<'OrganisationId'>
export type TeamId = Id<'TeamId'>
export type UserId = Id<'UserId'>
export type MembershipId = Id<'MembershipId'>
export type FactId = Id<'FactId'>
export type CommandId = Id<'CommandId'>
export type DeviceId = Id<'DeviceId'>
export type AnswerId = Id<'AnswerId'>
export type PlanActionId = Id<'PlanActionId'>
export type NoteId = Id<'NoteId'>
export type ReferralId = Id<'ReferralId'>
export type TransferId = Id<'TransferId'>
export type ConsentId = Id<'ConsentId'>
export type GrantId = Id<'GrantId'>
export type RiskAssessmentId = Id<'RiskAssessmentId'>
export type ClosureId = Id<'ClosureId'>
export type HoldId = Id<'HoldId'>
export type ReopeningId = Id<'ReopeningId'>
export type ClosureCheckId = Id<'ClosureCheckId'>
export type ReviewId = Id<'ReviewId'>
export type IntakeId = Id<'IntakeId'>
export type FamilyRelationId = Id<'FamilyRelationId'>
export type SafeHoursId = Id<'SafeHoursId'>
export type AccompanimentId = Id<'AccompanimentId'>
export type CustodyReviewId = Id<'CustodyReviewId'>
export type GroupId = Id<'GroupId'>
export type GroupMemberId = Id<'GroupMemberId'>
export type BirthStatementId = Id<'BirthStatementId'>
export type BirthDecisionId = Id<'BirthDecisionId'>
export type DeathId = Id<'DeathId'>
export type FamilyToldId = Id<'FamilyToldId'>
export type InterpreterId = Id<'InterpreterId'>
export type InterpretingId = Id<'InterpretingId'>
export type NoContactId = Id<'NoContactId'>
export type HandTaskId = Id<'HandTaskId'>
export type FlagId = Id<'FlagId'>
export type ChildJoinId = Id<'ChildJoinId'>
export type AttachmentId = Id<'AttachmentId'>
export type IncidentId = Id<'IncidentId'>
export type ScreeningId = Id<'ScreeningId'>
export type SameDayDutyId = Id<'SameDayDutyId'>
export type MissingEpisodeId = Id<'MissingEpisodeId'>
export type PostponementId = Id<'PostponementId'>
export type AssignmentId = Id<'AssignmentId'>
export type WorkerWishId = Id<'WorkerWishId'>
export type SupportId = Id<'SupportId'>
export type CaseRequestId = Id<'CaseRequestId'>
export type ProposalId = Id<'ProposalId'>
export type ConflictId = Id<'ConflictId'>
export type SupervisionId = Id<'SupervisionId'>
export type ShadowingId = Id<'ShadowingId'>
export type FreezeId = Id<'FreezeId'>
export type AgreementId = Id<'AgreementId'>
export type FileReviewId = Id<'FileReviewId'>
export type ReviewedFileId = Id<'ReviewedFileId'>
export type SavedListId = Id<'SavedListId'>
export type JourneyLegId = Id<'JourneyLegId'>
export type JourneyStayId = Id<'JourneyStayId'>
export type LeavingId = Id<'LeavingId'>
export type SmugglingDebtId = Id<'SmugglingDebtId'>
export type ServiceId = Id<'ServiceId'>
export type ServiceGapId = Id<'ServiceGapId'>
export type ServiceRecordId = Id<'ServiceRecordId'>
export type ReferralFeedbackId = Id<'ReferralFeedbackId'>
export type PrintedSheetId = Id<'PrintedSheetId'>
export type SharingProtocolId = Id<'SharingProtocolId'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** True for a UUID in canonical lower-case form. */
export function isId(text: string): boolean {
  return uuid.test(text)
}

/** When a UUIDv7 was made, by the clock of whoever made it, in Unix milliseconds; other UUIDs do not say. */
export function timeOfId(id: string): number | undefined {
  return isId(id) && id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits.
 * Time and randomness are arguments, so that the function stays pure.
 */
export function makeId<Name extends string>(unixMilliseconds: number, random: Uint8Array): Id<Name> {
  const bytes = new Uint8Array(16)
  bytes.set(random.subarray(0, 10), 6)
  let time = Math.floor(unixMilliseconds)
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256
    time = Math.floor(time / 256)
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  let hex = ''
  for (const byte of bytes) hex += hexOf[byte]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Name>
}
