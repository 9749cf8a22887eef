import type { RecordedName } from '@amparo/domain/name/recorded-name'

/** A stored name as the search weighs it. */
export function recordedName(name: {
  role: string
  given: string
  surname1: string
  surname2: string
  married: string
}): RecordedName {
  return {
    given: name.role === 'nickname' ? undefined : name.given,
    nickname: name.role === 'nickname' ? name.given : undefined,
    surname: [name.surname1, name.surname2].filter((part) => part !== '').join(' '),
    married: name.married,
  }
}
