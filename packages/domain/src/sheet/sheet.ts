import type { Section } from '../access/vocabulary.ts'
import type { CaseId, OrganisationId, PrintedSheetId, UserId } from '../kernel/brand.ts'

/** What becomes of a sheet; what was typed in with its number needs nobody to say so. */
export const sheetOutcomes = ['typed-in', 'lost', 'unused'] as const
export type SheetOutcome = (typeof sheetOutcomes)[number]

/** Out: printed, and nobody knows what became of it. */
export const sheetStandings = ['out', ...sheetOutcomes] as const
export type SheetStanding = (typeof sheetStandings)[number]

/** What was said of a printed sheet, whatever it was printed for. A sheet is never deleted. */
export type SheetFate = {
  readonly printedBy: UserId
  readonly printedAt: string
  readonly said:
    | {
        readonly outcome: SheetOutcome
        readonly because: string
        readonly by: UserId
        readonly at: string
      }
    | undefined
  /** What whoever oversees the work did about a loss. */
  readonly answered: { readonly words: string; readonly by: UserId; readonly at: string } | undefined
  readonly version: number
}

export type SheetFateEvent =
  | {
      readonly kind: 'SheetAccounted'
      readonly outcome: SheetOutcome
      readonly because: string
      readonly by: UserId
      readonly at: string
    }
  | {
      /** It is there again, or what was said of it was wrong: nobody knows what becomes of it until it is said anew. */
      readonly kind: 'SheetTurnedUp'
      readonly because: string
      readonly by: UserId
      readonly at: string
    }
  | {
      readonly kind: 'LossAnswered'
      readonly words: string
      readonly by: UserId
      readonly at: string
    }

/**
 * An empty sheet that was printed for a case: a child's answers may be on it, wherever it lies.
 * Source: data responsibility (paper is data too, domain 11); case management standard 2.9 (the forms of the case file).
 */
export type PrintedSheet = SheetFate & {
  readonly id: PrintedSheetId
  readonly caseId: CaseId
  /** That of the form: whoever may not read it does not meet the sheet. */
  readonly section: Section
  /** The name of the form, or the sheet of a screen. */
  readonly form: string
  /** Absent of the sheet of a screen, whose answers are typed in there. */
  readonly formVersionId: string | undefined
  readonly formNumber: number
  /** As it stands on every page, with its check letters. */
  readonly number: string
  readonly language: 'es' | 'en'
}

export type SheetPrinted = {
  readonly kind: 'SheetPrinted'
  readonly sheetId: PrintedSheetId
  readonly caseId: CaseId
  readonly section: Section
  readonly form: string
  readonly formVersionId: string | null
  readonly formNumber: number
  readonly number: string
  readonly language: 'es' | 'en'
  readonly by: UserId
  readonly at: string
}
export type PrintedSheetEvent = SheetPrinted | SheetFateEvent

/** A blank registration that was printed before there is a case; it belongs to the organisation. */
export type RegistrationSheet = SheetFate & {
  readonly id: PrintedSheetId
  readonly organisationId: OrganisationId
  readonly formNumber: number
  readonly number: string
  readonly language: 'es' | 'en'
  /** The case of the child who was registered from it. */
  readonly caseId: CaseId | undefined
}

export function evolveSheet(before: PrintedSheet | undefined, event: PrintedSheetEvent): PrintedSheet {
  if (event.kind === 'SheetPrinted') {
    const { kind: _kind, sheetId, formVersionId, by, at, ...sheet } = event
    return {
      ...sheet,
      id: sheetId,
      formVersionId: formVersionId ?? undefined,
      ...justPrinted(by, at),
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before the sheet was printed`)
  return evolveFate(before, event)
}

export function justPrinted(by: UserId, at: string): SheetFate {
  return { printedBy: by, printedAt: at, said: undefined, answered: undefined, version: 1 }
}

export function evolveFate<Sheet extends SheetFate>(before: Sheet, event: SheetFateEvent): Sheet {
  const version = before.version + 1
  switch (event.kind) {
    case 'SheetAccounted': {
      const { kind: _kind, ...said } = event
      return { ...before, said, answered: undefined, version }
    }
    case 'SheetTurnedUp':
      return { ...before, said: undefined, answered: undefined, version }
    case 'LossAnswered': {
      const { kind: _kind, ...answered } = event
      return { ...before, answered, version }
    }
  }
}

/** Where its number was typed in, the paper is at hand: that counts, whatever was said of it before. */
export function standingOfSheet({ said }: Pick<SheetFate, 'said'>, isTypedIn: boolean): SheetStanding {
  return isTypedIn ? 'typed-in' : (said?.outcome ?? 'out')
}

/** A loss that nobody who oversees the work has answered yet. */
export function isLossOpen(sheet: Pick<SheetFate, 'said' | 'answered'>, isTypedIn: boolean): boolean {
  return standingOfSheet(sheet, isTypedIn) === 'lost' && sheet.answered === undefined
}
