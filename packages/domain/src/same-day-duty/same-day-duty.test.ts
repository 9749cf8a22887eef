import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { shippedForms } from '../form/definitions/shipped-forms.ts'
import { suicideScreening } from '../form/definitions/suicide-screening.ts'
import { questionsOf } from '../form/form-definition.ts'
import type { CaseId, SameDayDutyId, UserId } from '../kernel/brand.ts'
import { addHours, instant, type Instant } from '../kernel/instant.ts'
import type { JsonValue } from '../kernel/json.ts'
import {
  answerLowering,
  askedAgain,
  askLowering,
  decideContact,
  decideLevel,
  decideStep,
  mayEnd,
  openDuty,
  setTalkAside,
} from './decide-duty.ts'
import {
  clockOfDuty,
  contactWays,
  dutySources,
  dutySteps,
  evolveDuty,
  isMore,
  lowerTos,
  openSteps,
  stepAnswers,
  timesNothing,
  type DutyEvent,
  type DutySource,
  type SameDayDuty,
} from './duty.ts'
import {
  askedSigns,
  dutyLevels,
  lifeFindings,
  saysThoughtsOfDying,
  signsOfNow,
  simpleSigns,
  weighAnswers,
} from './weigh-answers.ts'

const ana = 'ana' as UserId
const berta = 'berta' as UserId
const at = instant('2026-03-14T14:30:00.000Z')
const allNo = {
  'life-way': 'asked',
  ...Object.fromEntries(askedSigns.map((sign) => [`life-${sign}`, false])),
}

describe('what the answers say', () => {
  it.each([
    ['no to everything', {}, 'none', []],
    ['a wish', { 'life-wish': true }, 'talk-today', ['wish']],
    ['long ago', { 'life-tried': true, 'life-tried-when': 'before' }, 'talk-today', ['tried']],
    ['these days', { 'life-tried': true, 'life-tried-when': 'days' }, 'danger-now', ['tried', 'tried-days']],
    ['nobody knows when', { 'life-tried': true }, 'danger-now', ['tried', 'tried-days']],
    ['now', { 'life-thought': true, 'life-now': true }, 'danger-now', ['thought', 'now']],
    ['has the means', { 'life-means': true }, 'danger-now', ['means']],
    [
      'does not want to say one',
      { 'life-burden': { unanswered: 'prefers-not' } },
      'talk-today',
      ['does-not-say'],
    ],
    [
      'does not want to talk of it',
      { 'life-way': 'not-asked', 'life-why-not': 'does-not-want' },
      'talk-today',
      ['does-not-say'],
    ],
    ['nobody could ask', { 'life-way': 'not-asked', 'life-why-not': 'not-alone' }, 'not-asked', []],
    ['nothing filled in', { 'life-way': undefined }, 'not-asked', []],
  ])('%s', (_what, more, finding, reasons) => {
    expect(weighAnswers({ ...allNo, ...(more as Record<string, JsonValue>) })).toMatchObject({
      finding,
      reasons,
    })
  })

  it('one more yes never weighs less, and silence is never nothing', () => {
    const answer = fc.constantFrom<JsonValue>(
      true,
      false,
      { unanswered: 'prefers-not' },
      { unanswered: 'unknown' },
    )
    const signs = [...askedSigns, ...simpleSigns]
    const values = fc.record({
      'life-way': fc.constantFrom('asked', 'asked-simply'),
      ...Object.fromEntries(signs.map((sign) => [`life-${sign}`, answer])),
    }) as fc.Arbitrary<Record<string, JsonValue>>
    fc.assert(
      fc.property(values, fc.constantFrom(...signs), (given, sign) => {
        const before = weighAnswers(given).finding
        const after = weighAnswers({ ...given, [`life-${sign}`]: true }).finding
        expect(lifeFindings.indexOf(after)).toBeGreaterThanOrEqual(lifeFindings.indexOf(before))
        const asked = given['life-way'] === 'asked' ? askedSigns : simpleSigns
        expect(before === 'none').toBe(asked.every((one) => given[`life-${one}`] === false))
        const now = asked.some((one) => signsOfNow.some((it) => it === one) && given[`life-${one}`] === true)
        if (now) expect(before).toBe('danger-now')
      }),
      { numRuns: 2000 },
    )
  })

  it('other forms say it too, and each of their questions exists', () => {
    expect(saysThoughtsOfDying({ 'wishes-not-to-live': true })).toBe(true)
    expect(saysThoughtsOfDying({ 'wants-to-die': true })).toBe(true)
    expect(saysThoughtsOfDying({ 'child-concerns': ['distress', 'suicidal-thoughts'] })).toBe(true)
    expect(saysThoughtsOfDying({ 'wishes-not-to-live': false, 'child-concerns': ['distress'] })).toBe(false)
    const known = shippedForms.flatMap((form) => questionsOf(form).map(({ question }) => question.id))
    expect(known).toEqual(expect.arrayContaining(['wishes-not-to-live', 'wants-to-die']))
    const { data } = suicideScreening
    expect(data).toMatchObject({ section: 'sealed-incidents', sensitivity: 'restricted' })
  })
})

const caseId = 'case' as CaseId
const level = fc.constantFrom(...dutyLevels)
const words = fc.constantFrom('', ' ', 'Hablamos con calma.')
const by = fc.constantFrom(ana, berta)
const commands = fc.oneof(
  fc.record({
    does: fc.constant('said' as const),
    by,
    kind: fc.constantFrom(...dutySources),
    of: fc.constantFrom(null, 'a', 'b'),
    level,
    isMourned: fc.boolean(),
  }),
  fc.record({ does: fc.constant('asked' as const), by, finding: fc.constantFrom(...lifeFindings) }),
  fc.record({ does: fc.constant('aside' as const), by, nth: fc.nat(4) }),
  fc.record({ does: fc.constant('decide' as const), by, level, words }),
  fc.record({
    does: fc.constant('step' as const),
    by,
    step: fc.constantFrom(...dutySteps),
    answer: fc.constantFrom(...stepAnswers),
    words,
  }),
  fc.record({ does: fc.constant('all-steps' as const), by }),
  fc.record({ does: fc.constant('contact' as const), by, way: fc.constantFrom(...contactWays), words }),
  fc.record({ does: fc.constant('lower' as const), by, to: fc.constantFrom(...lowerTos), words }),
  fc.record({ does: fc.constant('answer' as const), by, agrees: fc.boolean(), words }),
)
type Command = typeof commands extends fc.Arbitrary<infer One> ? One : never

function eventsOf(duty: SameDayDuty | undefined, command: Command, now: Instant): readonly DutyEvent[] {
  const sayer = { by: command.by, at: now }
  const one = (event: DutyEvent | undefined) => (event ? [event] : [])
  if (command.does === 'said') {
    const { kind, of, level: how, isMourned } = command
    const source: DutySource = { kind, of, level: how, reasons: [], words: '', ...sayer }
    return one(openDuty(duty, source, { caseId, newDuty: `duty-${now}` as SameDayDutyId, isMourned }))
  }
  if (command.does === 'asked')
    return one(askedAgain(duty, { answerId: `answer-${now}`, finding: command.finding, at: now }))
  if (duty === undefined) return []
  if (command.does === 'aside') return one(setTalkAside(duty, duty.talks[command.nth]?.answerId ?? '', sayer))
  if (command.does === 'all-steps') {
    const taken = dutySteps.map((step) =>
      decideStep(duty, { step, answer: 'done', words: 'Hecho.', of: null }, { ...sayer, isPartOfCase: true }),
    )
    return taken.flatMap((it) => (it.ok ? [it.value] : []))
  }
  const decided =
    command.does === 'decide'
      ? decideLevel(duty, command, sayer)
      : command.does === 'step'
        ? decideStep(duty, { ...command, of: null }, { ...sayer, isPartOfCase: true })
        : command.does === 'contact'
          ? decideContact(duty, command, sayer)
          : command.does === 'lower'
            ? askLowering(duty, command, { ...sayer, timesNothing: 2 })
            : answerLowering(duty, command, sayer)
  return decided.ok ? [decided.value] : []
}

it(
  'whatever is done: one at a time, up by one person, down and to its end by two, and the clock says what is open',
  { tags: ['model'] },
  () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 40 }), (all) => {
        let duty: SameDayDuty | undefined
        let now: Instant = at
        for (const command of all) {
          now = addHours(now, 1)
          const events = eventsOf(duty, command, now)
          for (const event of events) {
            const before = duty
            duty = evolveDuty(event.kind === 'DutyOpened' ? undefined : before, event)
            if (event.kind === 'DutyOpened') {
              expect(before === undefined || before.endedAt !== null).toBe(true)
              continue
            }
            if (before === undefined) throw new Error('a duty from nowhere')
            expect(before.endedAt).toBeNull()
            expect(duty.version).toBe(before.version + 1)
            const wentDown = isMore(before.level, duty.level)
            if (wentDown || duty.endedAt !== null) {
              expect(event).toMatchObject({ kind: 'DutyLoweringAnswered', agrees: true })
              expect(before.lowering?.by).not.toBe(command.by)
            }
            if (duty.endedAt !== null) {
              expect(openSteps(duty)).toEqual([])
              expect(before.lowering?.to).toBe('none')
            }
            if (event.kind === 'DutySourceAdded' && openSteps(before).length === 0)
              expect([duty.since, openSteps(duty).length]).toEqual([now, dutySteps.length])
            for (const { answer, step } of duty.steps)
              if (answer === 'not-safe') expect(step).toBe('caregiver')
          }
          if (command.does === 'said' && command.isMourned) expect(events).toEqual([])
          if (duty === undefined) continue
          const clock = clockOfDuty(duty)
          expect(clock === null).toBe(duty.endedAt !== null)
          expect(clock?.stepsOpen ?? false).toBe(duty.endedAt === null && openSteps(duty).length > 0)
          expect(timesNothing(duty)).toBeLessThanOrEqual(duty.talks.length)
        }
      }),
      { numRuns: inject('modelRuns') },
    )
  },
)

describe('its end', () => {
  const said: DutySource = {
    kind: 'talk',
    of: 'a',
    level: 'talk-today',
    reasons: ['wish'],
    words: '',
    by: ana,
    at,
  }
  const opened = openDuty(undefined, said, { caseId, newDuty: 'd' as SameDayDutyId, isMourned: false })
  const fold = (...events: readonly (DutyEvent | undefined)[]) =>
    events.reduce<SameDayDuty | undefined>(
      (duty, event) => (event ? evolveDuty(duty, event) : duty),
      undefined,
    )
  const done = dutySteps.map((step): DutyEvent => ({
    kind: 'DutyStepTaken',
    step,
    answer: 'done',
    words: 'x',
    of: null,
    by: ana,
    at,
  }))
  const talk = (finding: (typeof lifeFindings)[number], nth: number): DutyEvent => ({
    kind: 'DutyAskedAgain',
    answerId: String(nth),
    finding,
    at,
  })
  it.each([
    ['nobody asked again', [], 0],
    ['once nothing', ['none'], 1],
    ['twice, with a try between', ['none', 'not-asked', 'none'], 2],
    ['again a yes', ['none', 'none', 'talk-today'], 0],
    ['and nothing since', ['talk-today', 'none', 'none'], 2],
  ] as const)('%s', (_what, findings, times) => {
    const duty = fold(opened, ...done, ...findings.map(talk))
    if (!duty) throw new Error('no duty')
    expect(timesNothing(duty)).toBe(times)
    expect(mayEnd(duty, 2)).toBe(times >= 2)
  })
})
