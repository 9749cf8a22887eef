import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { reopenCase } from '@amparo/contract/api/closures/reopening'
import { answerHelp, recordClosureCheck } from '@amparo/contract/api/closure-checks/closure-checks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { makeId, type CaseId } from '@amparo/domain/kernel/brand'
import { instantFromMilliseconds, localDay, type Instant } from '@amparo/domain/kernel/instant'
import { seededBranch } from '@amparo/domain/kernel/seeded-random'
import type { MadeUpPerson } from '@amparo/packs/people/make-people'
import { monthWeights } from '@amparo/packs/people/people-marginals'
import { freshBytes } from '../ids.ts'
import { handedOverBefore, playTransfer, type Receiving } from './demonstration-route.ts'
import type { Stage } from './demonstration-stage.ts'
import type { Story } from './fold-story.ts'
import { makeStory } from './make-story.ts'
import { stepOperations, type Step } from './step.ts'
import { storySource } from './story-source.ts'
import type { StoryPlan } from './story-setting.ts'
import { atWork } from './work-hours.ts'
import { Calendar, zone } from './demonstration-calendar.ts'

type Closed = Pick<InputOf<typeof requestClosure>, 'reason' | 'explanation' | 'childTold'>
type Checked = Pick<InputOf<typeof recordClosureCheck>, 'how' | 'reached' | 'outcome' | 'words'> & {
  readonly afterDays: number
  readonly answer?: string
}

/** What became of a child who came before this quarter. */
export type Earlier = {
  readonly number: number
  /** Between how many days ago the work came to its end: within that, as many in each month as come in it. */
  readonly between: readonly [latest: number, earliest: number]
  readonly closed?: Closed
  readonly checks?: readonly Checked[]
  readonly reopened?: Pick<InputOf<typeof reopenCase>, 'reason' | 'explanation'> & {
    readonly daysAgo: number
  }
  /** His case was handed over to the other organisation, where the work goes on. */
  readonly handedOver?: true
  /** The same child came again: how many days ago, and what became of that. */
  readonly again?: readonly {
    readonly daysAgo: number
    readonly closed?: Closed
    readonly checks?: readonly Checked[]
  }[]
}

const withFamily: Closed = {
  reason: 'goal-met',
  explanation:
    'La familia tiene cuarto propio, permiso de estancia y lugar en la escuela. Ya hacen los trámites sin el equipo.',
  childTold: 'Se despidió con un dibujo de la casa nueva. Sabe a quién llamar si algo cambia.',
}
const withAunt: Closed = {
  reason: 'goal-met',
  explanation: 'Vive con su tía desde hace dos meses, va a la escuela y habla con su mamá cada domingo.',
  childTold: 'Se lo dijimos en la última visita. Pidió guardar el número del refugio, y lo tiene.',
}
const well: Checked = {
  afterDays: 92,
  how: 'call',
  reached: true,
  outcome: 'well',
  words: 'Contestó con gusto. Sigue en la escuela y duerme bien.',
}
const notReached: Checked = {
  afterDays: 93,
  how: 'call',
  reached: false,
  outcome: 'not-reached',
  words: 'El número ya no existe.',
}

/** By the number of the child among the forty. Between one arrival and the next lie less than ninety days: no quarter is empty. */
export const earlierChildren: readonly Earlier[] = [
  { number: 16, between: [305, 310], closed: withFamily, checks: [well] },
  {
    number: 17,
    between: [110, 115],
    closed: {
      reason: 'durable-solution-elsewhere',
      explanation: 'Se reunió con su hermano mayor en Guadalajara; allá le acompaña otra organización.',
      childTold: 'Habló con la nueva trabajadora por teléfono antes de viajar.',
    },
    checks: [
      {
        afterDays: 95,
        how: 'call',
        reached: true,
        outcome: 'needs-help',
        words: 'Dejó la escuela porque le piden un papel que no tiene. Quiere volver.',
        answer: 'Se habló con la organización de allá; el lunes van juntos a la escuela con la constancia.',
      },
    ],
  },
  {
    number: 18,
    between: [205, 210],
    closed: withAunt,
    reopened: {
      daysAgo: 40,
      reason: 'care-broke-down',
      explanation: 'La tía se enfermó y ya no puede con el cuidado. Llegó al refugio por su cuenta.',
    },
  },
  { number: 19, between: [43, 50], handedOver: true },
  {
    number: 23,
    between: [155, 160],
    closed: {
      reason: 'returned-without-notice',
      explanation: 'La familia volvió a su comunidad sin avisar. Lo contó una vecina de cuarto.',
      childTold: 'No hubo despedida. Se dejó un mensaje de voz con el número del refugio.',
    },
    checks: [notReached, { ...notReached, afterDays: 108, words: 'Nadie contesta.' }],
  },
  {
    number: 25,
    between: [385, 430],
    closed: {
      reason: 'moved-without-agency',
      explanation: 'Siguió el camino con su primo. Avisó por mensaje que estaba bien.',
      childTold: 'Se habló por teléfono dos días después; sabe que puede volver.',
    },
    checks: [{ ...well, words: 'Está en Monterrey con su primo y trabaja con él los sábados. Estudia.' }],
    again: [{ daysAgo: 24 }],
  },
  {
    number: 30,
    between: [395, 430],
    closed: withFamily,
    checks: [well],
    again: [
      {
        daysAgo: 250,
        checks: [{ ...well, words: 'La familia está bien; ya tienen la constancia.' }],
        closed: {
          reason: 'no-further-action',
          explanation: 'Vinieron por una constancia que se había perdido. Se repuso y volvieron a su casa.',
          childTold: 'Recogió su constancia y saludó a las educadoras.',
        },
      },
      { daysAgo: 19 },
    ],
  },
  {
    number: 31,
    between: [255, 260],
    closed: withAunt,
    checks: [
      {
        ...well,
        how: 'through-somebody',
        reached: false,
        words: 'Lo contó su tía: pasó de grado y juega en el equipo de la colonia.',
      },
    ],
  },
  { number: 32, between: [98, 118], closed: withFamily },
  {
    number: 33,
    between: [65, 70],
    closed: {
      reason: 'handed-over-abroad',
      explanation: 'Viajó con acompañamiento consular. Su mamá la recibió en la terminal y firmó el acta.',
      childTold: 'Quiso llevarse la copia de su expediente escolar; la lleva.',
    },
  },
  { number: 37, between: [14, 20], closed: withAunt },
  { number: 39, between: [110, 320], closed: withFamily, checks: [well] },
]

const day = 86_400_000
const toldBefore = 35

/** When the work with this child came to its end: by the season in which she came. */
export function endedAt({ number, between: [latest, earliest] }: Earlier, seed: number, now: Date): number {
  const random = seededBranch(seed, number, 'came')
  const highest = Math.max(...monthWeights)
  for (;;) {
    const ended = now.getTime() - (latest + random() * (earliest - latest)) * day
    const came = new Date(ended - toldBefore * day)
    if (random() * highest < (monthWeights[came.getUTCMonth()] ?? 0)) return ended
  }
}

export type EarlierStory = {
  readonly earlier: Earlier
  readonly person: MadeUpPerson
  readonly plan: StoryPlan
  readonly story: Story
}

/** Tells what became of each of them, and of those who came again, up to today. */
export async function playEarlierYears(
  stage: Stage,
  told: readonly EarlierStory[],
  receiving: Receiving,
  seed: number,
  now: Date,
): Promise<void> {
  for (const { earlier, person, plan, story } of told) {
    const { closed, checks = [], reopened, handedOver, again = [] } = earlier
    let caseId = caseOf(story)
    const end = (await close(stage, plan, caseId, closed, plan.until)) ?? plan.until
    for (const check of checks) await checkAfter(stage, plan, caseId, check, end)
    if (reopened) {
      const { daysAgo, ...because } = reopened
      const at = instantFromMilliseconds(atWork(now.getTime() - daysAgo * day))
      const reopeningId = makeId<'ReopeningId'>(Date.parse(at), freshBytes(10))
      await stage.play(reopenCase, { by: plan.supervisor, at }, { caseId, reopeningId, ...because })
      await playAnew(stage, person, plan, { caseId, from: Date.parse(at), seed, now })
    }
    if (handedOver) {
      const { worker } = plan
      const received = await playTransfer(stage, { worker, caseId, story }, receiving, new Calendar(now))
      const from = now.getTime() - handedOverBefore * day
      await playAnew(stage, person, { ...plan, ...receiving }, { caseId: received, from, seed, now })
    }
    for (const [index, next] of again.entries()) {
      const from = now.getTime() - next.daysAgo * day
      const followed = await playAgain(
        stage,
        { person, plan, story },
        { follows: caseId, from, seed: seed + index + 1, now },
      )
      caseId = followed.caseId
      const ended = await close(stage, plan, caseId, next.closed, followed.until)
      for (const check of next.checks ?? [])
        await checkAfter(stage, plan, caseId, check, ended ?? followed.until)
    }
  }
}

function caseOf({ steps: [first] }: Story): CaseId {
  if (first?.do !== 'registerChild') throw new Error('a story without a registration')
  return first.input.caseId
}

async function close(
  stage: Stage,
  { worker, supervisor }: StoryPlan,
  caseId: CaseId,
  closed: Closed | undefined,
  after: number,
): Promise<number | undefined> {
  if (!closed) return undefined
  const [asked, answered] = [atWork(after + 2 * day), atWork(after + 3 * day)]
  const closureId = makeId<'ClosureId'>(asked, freshBytes(10))
  const cue = (by: StoryPlan['worker'], at: number) => ({ by, at: instantFromMilliseconds(at) })
  await stage.play(requestClosure, cue(worker, asked), { caseId, closureId, ...closed })
  await stage.play(approveClosure, cue(supervisor, answered), { caseId, closureId })
  return answered
}

async function checkAfter(
  stage: Stage,
  { worker, supervisor }: StoryPlan,
  caseId: CaseId,
  { afterDays, answer, ...found }: Checked,
  closedAt: number,
): Promise<void> {
  const at = instantFromMilliseconds(atWork(closedAt + afterDays * day))
  const checkId = makeId<'ClosureCheckId'>(Date.parse(at), freshBytes(10))
  await stage.play(
    recordClosureCheck,
    { by: worker, at },
    { caseId, checkId, checkedOn: localDay(at, zone), ...found },
  )
  if (answer === undefined) return
  const later = instantFromMilliseconds(Date.parse(at) + day / 24)
  await stage.play(answerHelp, { by: supervisor, at: later }, { caseId, checkId, answer })
}

type Anew = { readonly from: number; readonly seed: number; readonly now: Date }
/** How much of a later case is told: she is known again, the work has begun, and for how many days at most. */
const stepsAnew = 16

const longestAnew = 40

/** The same child registered once more after her case was closed. */
async function playAgain(
  stage: Stage,
  { person, plan, story }: Pick<EarlierStory, 'person' | 'plan' | 'story'>,
  { follows, from, seed, now }: Anew & { readonly follows: CaseId },
): Promise<{ readonly caseId: CaseId; readonly until: number }> {
  const [first] = story.steps
  if (first?.do !== 'registerChild') throw new Error('a story without a registration')
  const next = storyFrom(person, plan, { from, seed, now })
  for (const step of next.steps)
    await playStep(
      stage,
      step.do === 'registerChild'
        ? { ...step, input: { ...step.input, names: first.input.names, born: first.input.born, follows } }
        : step,
    )
  return { caseId: caseOf(next), until: Date.parse(next.steps.at(-1)?.at ?? '') }
}

/** A case that was opened again: its risk and its work begin anew. */
async function playAnew(
  stage: Stage,
  person: MadeUpPerson,
  plan: StoryPlan,
  { caseId, ...anew }: Anew & { readonly caseId: CaseId },
): Promise<void> {
  const { steps } = storyFrom(person, plan, anew)
  for (const step of steps)
    if (step.do !== 'registerChild' && step.do !== 'recordConsent' && 'caseId' in step.input)
      await playStep(stage, { ...step, input: { ...step.input, caseId } } as Step)
}

function storyFrom(person: MadeUpPerson, plan: StoryPlan, { from, seed, now }: Anew): Story {
  const { pauses: _pauses, tellsJourney: _tellsJourney, ...usual } = plan
  const source = storySource(seed, person.number + 1, from)
  const told = from + longestAnew * day
  const until = told < now.getTime() - longestAnew * day ? told : now.getTime()
  return makeStory(person, { ...usual, source, until, steps: stepsAnew })
}

async function playStep(stage: Stage, step: Step): Promise<void> {
  const operation = stepOperations[step.do]
  await stage.play(
    operation as typeof operation & { readonly input: never },
    step as { by: Step['by']; at: Instant },
    step.input as never,
  )
}
