import type { writeDeath, writeFamilyTold } from '@amparo/contract/api/deaths/deaths'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { daysAgo } from './case-work.ts'
import { newTestId } from './register.ts'

export type DeathInput = InputOf<typeof writeDeath>
export type TellingInput = InputOf<typeof writeFamilyTold>

/** What a consulate says of a child who was hers to look for. */
export function deathInput(caseId: CaseId, fields: Partial<DeathInput['fields']> = {}): DeathInput {
  return {
    caseId,
    deathId: newTestId<'DeathId'>(),
    base: 0,
    fields: {
      standing: 'confirmed',
      source: 'consulate',
      died: { kind: 'day', day: daysAgo(3) as never },
      place: 'Hospital general de Huixtla',
      cause: 'Un accidente en la carretera.',
      reference: 'Acta 118',
      whereNow: 'Servicio forense de Tapachula',
      wishes: 'Que la traigan a su aldea.',
      ...fields,
    },
  }
}

/** Her mother, told by somebody who sat beside her. */
export function tellingInput(caseId: CaseId, fields: Partial<TellingInput['fields']> = {}): TellingInput {
  return {
    caseId,
    tellingId: newTestId<'FamilyToldId'>(),
    base: 0,
    fields: {
      outcome: 'told',
      personId: null,
      who: 'Su mamá',
      on: daysAgo(1) as never,
      way: 'in-person',
      toldBy: 'Berta Coj, con la enfermera de la aldea',
      support: 'Se quedó con ella su hermana; la psicóloga vuelve el lunes.',
      words: 'Quiere saber si sufrió.',
      ...fields,
    },
  }
}
