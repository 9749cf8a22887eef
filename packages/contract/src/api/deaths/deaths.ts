import { deathSources, deathStandings } from '@amparo/domain/death/death'
import { tellingOutcomes, tellingWays } from '@amparo/domain/death/family-told'
import * as z from 'zod/mini'
import { day, id, line, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { withdrawing, writing, written } from '../../kernel/written.ts'
import { approximateDate } from '../cases/person-fields.ts'

const caseId = id<'CaseId'>()
const path = '/api/cases/:caseId/death'

export const deathFields = z.strictObject({
  standing: z.enum(deathStandings),
  source: z.enum(deathSources),
  died: z.nullable(approximateDate),
  place: line(300),
  cause: text(1000),
  reference: line(100),
  whereNow: line(300),
  wishes: text(2000),
})

export const familyToldFields = z.strictObject({
  outcome: z.enum(tellingOutcomes),
  personId: z.nullable(id<'PersonId'>()),
  who: line(200),
  on: day(),
  way: z.nullable(z.enum(tellingWays)),
  toldBy: line(200),
  support: text(1000),
  words: text(2000),
})

const deathView = z.object({ ...written, ...deathFields.shape })
export type DeathView = z.infer<typeof deathView>

const familyToldView = z.object({ ...written, ...familyToldFields.shape })
export type FamilyToldView = z.infer<typeof familyToldView>

export const readDeath = operation({
  id: 'death.read',
  kind: 'query',
  method: 'GET',
  path,
  summary: 'What is known of the death of a child, and who of her family was told; what was withdrawn last.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ deaths: z.array(deathView), told: z.array(familyToldView) }),
  identifiable: true,
  problems: [],
})

export const writeDeath = writing({
  id: 'death.write',
  path,
  summary: 'Write down news of a death, or that it was confirmed, or correct it.',
  which: { deathId: id<'DeathId'>() },
  fields: deathFields,
  problems: ['death.day', 'death.source'],
})

export const withdrawDeath = withdrawing({
  id: 'death.withdraw',
  path: `${path}/:deathId/withdraw`,
  summary: 'Withdraw what was written of a death that was not one, and say why.',
  which: { deathId: id<'DeathId'>() },
})

export const writeFamilyTold = writing({
  id: 'death.tell-family',
  path: `${path}/family`,
  summary: 'Write down that somebody of the family was told, by whom and with whom beside them, or why not.',
  which: { tellingId: id<'FamilyToldId'>() },
  fields: familyToldFields,
  problems: ['death.not-confirmed', 'death.must-not-be-told', 'death.day', 'death.missing'],
})

export const withdrawFamilyTold = withdrawing({
  id: 'death.withdraw-telling',
  path: `${path}/family/:tellingId/withdraw`,
  summary: 'Withdraw that somebody of the family was told, and say why.',
  which: { tellingId: id<'FamilyToldId'>() },
})
