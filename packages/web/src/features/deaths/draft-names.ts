export function draftOfDeath(caseId: string): string {
  return `death ${caseId}`
}

export function draftOfTelling(caseId: string, tellingId = ''): string {
  return `family-told ${caseId} ${tellingId}`
}
