/** What an import itself writes on a case, in the language of the person who holds it. */
export type ImportWords = {
  readonly riskReason: string
  readonly consentReason: string
  readonly service: string
  readonly neededBy: string
  readonly done: string
  readonly writtenBy: string
}

export const importWords = {
  es: {
    riskReason: 'Nivel que traía de Primero.',
    consentReason: 'Traído de Primero: no consta quién respondió ni cómo se preguntó.',
    service: 'Servicio (Primero)',
    neededBy: 'Para el',
    done: 'Hecho',
    writtenBy: 'Escribió en Primero',
  },
  en: {
    riskReason: 'Level that came from Primero.',
    consentReason: 'Came from Primero: who answered and how it was asked is not known.',
    service: 'Service (Primero)',
    neededBy: 'Needed by',
    done: 'Done',
    writtenBy: 'Written in Primero by',
  },
} as const satisfies Record<'es' | 'en', ImportWords>
