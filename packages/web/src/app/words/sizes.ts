import { localeOf, type Language } from './languages.ts'

/** `1.4 GB`; the unit is the same word in both languages. */
export function writeBytes(bytes: number, language: Language): string {
  const steps = ['kB', 'MB', 'GB', 'TB']
  const step = Math.min(steps.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1))
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 })
  return `${number.format(bytes / 1000 ** (step + 1))}\u00A0${steps[step] ?? ''}`
}
