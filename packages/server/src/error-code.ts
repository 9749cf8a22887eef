/** What the system, the database or a library calls a failure by; empty where it has no such code. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** Which constraint of the database refused; empty where none did. */
export function constraintOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'constraint_name' in error
    ? String(error.constraint_name)
    : ''
}
