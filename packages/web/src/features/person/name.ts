import type { NamedPart } from '@amparo/domain/child/person'

export type NameDraft = NamedPart

export function emptyName(role: NamedPart['role'], given = ''): NameDraft {
  return { role, given, surname1: '', surname2: '', married: '' }
}

export function isEmptyName(name: NameDraft): boolean {
  return [name.given, name.surname1, name.surname2, name.married].every((part) => part.trim() === '')
}
