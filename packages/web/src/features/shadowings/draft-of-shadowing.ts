export function draftOfShadowing(workerId: string | undefined): string {
  return `shadowing ${workerId ?? ''}`
}
