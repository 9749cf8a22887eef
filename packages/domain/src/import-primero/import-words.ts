/** What an import itself writes into a note, in the language of the person who holds the case. */
export type ImportWords = {
  readonly service: string
  readonly neededBy: string
  readonly done: string
  readonly writtenBy: string
}

export type ImportLanguage = 'es' | 'en'

export const importWords = {
  es: {
    service: 'Servicio (Primero)',
    neededBy: 'Para el',
    done: 'Hecho',
    writtenBy: 'Escribió en Primero',
  },
  en: {
    service: 'Service (Primero)',
    neededBy: 'Needed by',
    done: 'Done',
    writtenBy: 'Written in Primero by',
  },
} as const satisfies Record<ImportLanguage, ImportWords>

/** What an import stores as a reason: a mark, which is said to each reader in her language. */
export const riskReasonMark = 'primero:risk-level'
export const consentReasonMark = 'primero:consent'

type Reason = { readonly es: string; readonly en: string; readonly earlier: readonly string[] }

/** Earlier versions stored a sentence instead of the mark. */
const reasons: Readonly<Record<string, Reason>> = {
  [riskReasonMark]: {
    es: 'Nivel que traía de Primero.',
    en: 'Level that came from Primero.',
    earlier: [
      'Nivel que traía de Primero. Aquí nadie lo ha aprobado todavía.',
      'Level that came from Primero. Nobody here has approved it yet.',
    ],
  },
  [consentReasonMark]: {
    es: 'Traído de Primero: no consta quién respondió ni cómo se preguntó.',
    en: 'Brought over from Primero: who answered and how it was asked is not known.',
    earlier: ['Came from Primero: who answered and how it was asked is not known.'],
  },
}

/** A stored reason as a reader reads it; what a person wrote stays as it is. */
export function readReason(stored: string, language: ImportLanguage): string {
  return reasonOf(stored)?.[language] ?? stored
}

/** Whether an import gave this reason and no person. */
export function isReasonOfImport(stored: string): boolean {
  return reasonOf(stored) !== undefined
}

function reasonOf(stored: string): Reason | undefined {
  return Object.entries(reasons).find(([mark, { es, en, earlier }]) =>
    [mark, es, en, ...earlier].includes(stored),
  )?.[1]
}
