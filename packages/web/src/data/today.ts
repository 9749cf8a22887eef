import { plainDate, type PlainDate } from '@amparo/domain/kernel/plain-date'

/** The day on this device, for what a person writes down today; due dates come from the server. */
export function today(now: Date = new Date()): PlainDate {
  const two = (value: number) => String(value).padStart(2, '0')
  return plainDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}

/** The day of an instant on this device. */
export function dayOf(instant: string): PlainDate {
  return today(new Date(instant))
}
