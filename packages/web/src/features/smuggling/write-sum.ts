/** A sum with the mark of its money, in whole units. */
export function writeSum(sum: number, currency: string | null, locale: string): string {
  const whole = { maximumFractionDigits: 0 }
  const money = currency ? ({ style: 'currency', currency, currencyDisplay: 'code' } as const) : {}
  return new Intl.NumberFormat(locale, { ...whole, ...money }).format(sum)
}

/** The name of a money in the reader's language, with its code. */
export function currencyWords(currency: string, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(currency) ?? currency
  return `${name} (${currency})`
}
