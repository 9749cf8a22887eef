import { checkOf, lettersOf, ownLetters } from '../form/sheet-id.ts'

/** Of a registration sheet nobody has a case yet: which version it is in, and which one of the organisation's it is. */
export type RegistrationNumber = {
  readonly version: number
  /** Six characters by chance, and two that follow from all the rest and the organisation. */
  readonly own: string
}

const chanceLength = 6
const form = 'registration'
const pattern = new RegExp(`^R([1-9]\\d{0,3})(${ownLetters}{${chanceLength + 2}})$`)

/** What stands on every page of a blank registration: `R3-4T9KBMXQ`. */
export function makeRegistrationNumber(
  of: { readonly organisationId: string; readonly version: number },
  random: Uint8Array,
): string {
  const chance = lettersOf(random.subarray(0, chanceLength))
  return writeRegistrationNumber({
    version: of.version,
    own: chance + checkOf({ code: of.organisationId, form, version: of.version, chance }),
  })
}

export function writeRegistrationNumber({ version, own }: RegistrationNumber): string {
  return `R${version}-${own}`
}

/** As somebody typed it: spaces, dashes and case do not matter. */
export function readRegistrationNumber(text: string): RegistrationNumber | undefined {
  const found = pattern.exec(text.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
  return found?.[2] === undefined ? undefined : { version: Number(found[1]), own: found[2] }
}

/** Whether it was made for this organisation, and typed as it stands on the sheet. */
export function isRegistrationSheetOf({ version, own }: RegistrationNumber, organisationId: string): boolean {
  const chance = own.slice(0, chanceLength)
  return own.slice(chanceLength) === checkOf({ code: organisationId, form, version, chance })
}
