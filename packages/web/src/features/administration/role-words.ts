import { purposes, roles, type Role } from '@amparo/domain/access/vocabulary'
import type { Text } from '../../app/words/word-store.ts'

export function roleWords(role: Role, t: Text<'administration'>): string {
  return t(`role.${role}`)
}

export function roleChoices(t: Text<'administration'>, allowed: readonly Role[] = roles) {
  return allowed.map((value) => ({ value, label: t(`role.${value}`) }))
}

export function purposeWords(purpose: string, t: Text<'administration'>): string {
  const known = purposes.find((one) => one === purpose)
  return t(known ? `purpose.${known}` : 'purpose.other')
}
