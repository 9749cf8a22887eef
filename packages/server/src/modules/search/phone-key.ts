import { hashText } from '@amparo/domain/name/name-hash'

const phoneSeed = 0x70686f6e
const leastDigits = 7
const digitsCompared = 8

/** A key for equality on the end of a phone number: country codes come and go. Undefined for too short a number. */
export function phoneKey(phone: string): number | undefined {
  const digits = phone.replaceAll(/\D/g, '')
  return digits.length < leastDigits ? undefined : hashText(digits.slice(-digitsCompared), phoneSeed)
}
