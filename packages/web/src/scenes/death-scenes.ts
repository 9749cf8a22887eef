import { readDeath, type DeathView, type FamilyToldView } from '@amparo/contract/api/deaths/deaths'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { caseId, opened, shownAs } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answerTo, scene, signedInAs, type Scene } from './scene.ts'

const worker = signedInAs(['caseworker'])
const written = { by: 'Alicia Mejía', withdrawnBecause: '', withdrawnAt: null, version: 1 }
const dayBefore = (days: number) => inDays(-days).slice(0, 10) as PlainDate
const death: DeathView = {
  ...written,
  id: 'd1',
  at: inDays(-2),
  standing: 'confirmed',
  source: 'consulate',
  died: { kind: 'day', day: dayBefore(4) },
  place: 'Carretera entre Arriaga e Ixtepec',
  cause: 'Un accidente; lo dice el acta.',
  reference: 'Acta 118-2026',
  whereNow: 'Servicio forense de Ixtepec',
  wishes: 'Que vuelva a su aldea y la entierre su abuela. No quieren fotos.',
}
const told: FamilyToldView = {
  ...written,
  id: 't1',
  at: inDays(-1),
  outcome: 'told',
  personId: null,
  who: 'Su mamá, Marta',
  on: dayBefore(1),
  way: 'in-person',
  toldBy: 'Berta Coj, con la enfermera de la aldea',
  support: 'Su hermana se quedó con ella. La psicóloga vuelve el lunes.',
  words: 'Quiere saber si sufrió.',
}
const mourning = shownAs(
  {},
  {
    tasks: [
      {
        id: 'task-family',
        kind: 'tell-family',
        subjectId: 'd1',
        action: null,
        dueAt: inDays(1),
        why: {
          ruleId: 'death-clock.any',
          version: 1,
          basis: 'default-to-confirm',
          dueOn: '2026-03-15',
          unknownYears: [],
        },
      },
    ],
    reads: opened().reads,
  },
)
const of = (deaths: readonly DeathView[], family: readonly FamilyToldView[]) =>
  answerTo(readDeath, { caseId }, { deaths: [...deaths], told: [...family] })

/** A child who died: nothing written, certain with the family told, and the form. */
export const deathScenes: readonly Scene[] = [
  scene('case-death-empty', 'case-death', worker, [shownAs({}, {}), of([], [])], { caseId }),
  scene('case-death-known', 'case-death', worker, [mourning, of([death], [told])], { caseId }),
  {
    ...scene('case-death-telling', 'case-death', worker, [mourning, of([death], [])], { caseId }),
    press: '.card:nth-of-type(2) .row:last-child .button',
  },
]
