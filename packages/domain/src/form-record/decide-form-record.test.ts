import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { sections } from '../access/vocabulary.ts'
import { comprehensiveAssessment } from '../form/definitions/comprehensive-assessment.ts'
import { caregiverFeedback, childFeedback } from '../form/definitions/feedback.ts'
import { safetyPlan } from '../form/definitions/safety-plan.ts'
import type { FormDefinition } from '../form/form-definition.ts'
import type { AnswerId, CaseId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { Result } from '../kernel/result.ts'
import type { Problem } from '../kernel/problem.ts'
import {
  availableFormActs,
  decideCheckForm,
  decideCorrectForm,
  decideFileForm,
  decideStartForm,
  decideWithdrawForm,
  requireFormDraft,
  type FormWork,
  type StartForm,
} from './decide-form-record.ts'
import { evolveFormRecord, stands, type FormRecord, type PaperSource } from './form-record.ts'

const today = '2026-03-14' as PlainDate
const ana = 'ana' as UserId
const berta = 'berta' as UserId

const work = (more: Partial<FormWork> = {}): FormWork => ({
  case: { id: 'case' as CaseId, state: 'open' },
  form: 'child-feedback',
  writes: [...sections],
  by: ana,
  at: '2026-03-14T10:00:00.000Z',
  today,
  ...more,
})
const sheet: PaperSource = {
  filledOn: '2026-03-10' as PlainDate,
  place: '',
  filledBy: 'Rosa',
  sheetNumber: '',
}
const start = (more: Partial<StartForm> = {}): StartForm => ({
  answerId: 'one' as AnswerId,
  formVersionId: 'version',
  paper: undefined,
  ...more,
})
const whole = { missing: [], openConflicts: 0 }

function valueOf<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
const codeOf = (result: Result<unknown, Problem>) => (result.ok ? 'accepted' : result.problem.code)

function begun(command = start(), by = ana): FormRecord {
  return evolveFormRecord(undefined, valueOf(decideStartForm(command, childFeedback, work({ by }))))
}
function filed(command = start(), by = ana): FormRecord {
  const record = begun(command, by)
  return evolveFormRecord(record, valueOf(decideFileForm(record, whole, work({ by }))))
}

describe('beginning a form', () => {
  it('needs a form that is kept, and the right to write where it belongs', () => {
    expect(codeOf(decideStartForm(start(), comprehensiveAssessment, work()))).toBe('record.not-found')
    expect(codeOf(decideStartForm(start(), undefined, work()))).toBe('record.not-found')
    const withoutSealed = work({ writes: ['assessment', 'notes'] })
    expect(codeOf(decideStartForm(start(), safetyPlan, withoutSealed))).toBe('access.not-allowed')
    expect(valueOf(decideStartForm(start(), childFeedback, withoutSealed)).section).toBe('assessment')
  })

  it('goes on while the work is on hold, and not once it has ended, but for what is said of the help', () => {
    const states = ['open', 'on-hold', 'closed', 'transferred'] as const
    const answersTo = (definition: FormDefinition) =>
      states.map((state) =>
        codeOf(
          decideStartForm(
            start(),
            definition,
            work({ form: definition.form, case: { id: 'case' as CaseId, state } }),
          ),
        ),
      )
    expect(answersTo(safetyPlan)).toEqual(['accepted', 'accepted', 'case.closed', 'case.closed'])
    for (const feedback of [childFeedback, caregiverFeedback])
      expect(answersTo(feedback)).toEqual(['accepted', 'accepted', 'accepted', 'case.closed'])
  })

  it('is of the day on the paper where there is one, and of today where there is none', () => {
    expect(begun().on).toBe(today)
    expect(begun(start({ paper: sheet })).on).toBe('2026-03-10')
  })

  it.each([
    ['2026-03-15', 'form-record.day'],
    ['1999-12-31', 'form-record.day'],
    ['2026-03-14', 'accepted'],
    ['2000-01-01', 'accepted'],
  ])('from a sheet of %s: %s', (filledOn, expected) => {
    const paper = { ...sheet, filledOn: filledOn as PlainDate }
    expect(codeOf(decideStartForm(start({ paper }), childFeedback, work()))).toBe(expected)
  })

  it('from paper says who filled it in', () => {
    const paper = { ...sheet, filledBy: '' }
    expect(codeOf(decideStartForm(start({ paper }), childFeedback, work()))).toBe('form-record.paper')
  })
})

describe('filing', () => {
  it('waits for what is missing and for two versions', () => {
    const record = begun()
    expect(codeOf(decideFileForm(record, { missing: ['/a'], openConflicts: 0 }, work()))).toBe(
      'form.incomplete',
    )
    expect(codeOf(decideFileForm(record, { missing: [], openConflicts: 1 }, work()))).toBe(
      'edit.two-versions',
    )
  })

  it('is once, and what was filed takes no more answers', () => {
    expect(codeOf(decideFileForm(filed(), whole, work()))).toBe('form-record.filed')
    expect(codeOf(requireFormDraft(filed(), work()))).toBe('form-record.filed')
  })
})

describe('checking against the paper', () => {
  it('is for a second person, who wrote nothing of it', () => {
    const record = filed(start({ paper: sheet }))
    expect(codeOf(decideCheckForm(record, [ana], work()))).toBe('form-record.own-typing')
    expect(codeOf(decideCheckForm(record, [ana, berta], work({ by: berta })))).toBe('form-record.own-typing')
    const checked = evolveFormRecord(record, valueOf(decideCheckForm(record, [ana], work({ by: berta }))))
    expect(checked).toMatchObject({ state: 'checked', checkedBy: berta })
    expect(codeOf(decideCheckForm(checked, [ana], work({ by: berta })))).toBe('form-record.nothing-to-check')
  })

  it('needs a paper', () => {
    expect(codeOf(decideCheckForm(filed(), [], work({ by: berta })))).toBe('form-record.nothing-to-check')
  })
})

describe('correcting and withdrawing', () => {
  const because = 'The day was read wrongly.'

  it('begins a version of its own, on the same form, with the reason; one at a time', () => {
    const record = filed(start({ paper: sheet }))
    const command = { ...start({ answerId: 'two' as AnswerId, paper: sheet }), because }
    const event = valueOf(decideCorrectForm(record, command, false, work()))
    expect(event).toMatchObject({ corrects: 'one', because, section: 'assessment', paper: sheet })
    expect(codeOf(decideCorrectForm(record, command, true, work()))).toBe('form-record.being-corrected')
    expect(codeOf(decideCorrectForm(record, { ...command, because: '' }, false, work()))).toBe(
      'form-record.reason',
    )
    expect(codeOf(decideCorrectForm(record, { ...command, paper: undefined }, false, work()))).toBe(
      'form-record.paper',
    )
    expect(codeOf(decideCorrectForm(begun(), command, false, work()))).toBe('form-record.not-standing')
  })

  it('a form filled in here keeps its day, and does not become one from paper', () => {
    const command = { ...start({ answerId: 'two' as AnswerId }), because }
    const later = work({ today: '2026-05-01' as PlainDate })
    expect(valueOf(decideCorrectForm(filed(), command, false, later)).on).toBe(today)
    expect(codeOf(decideCorrectForm(filed(), { ...command, paper: sheet }, false, later))).toBe(
      'form-record.paper',
    )
  })

  it('is withdrawn with a reason, once, and not while it is being corrected', () => {
    expect(codeOf(decideWithdrawForm(filed(), '', false, work()))).toBe('form-record.reason')
    expect(codeOf(decideWithdrawForm(filed(), because, true, work()))).toBe('form-record.being-corrected')
    const event = valueOf(decideWithdrawForm(begun(), because, false, work()))
    const withdrawn = evolveFormRecord(begun(), event)
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnBecause: because, withdrawnBy: ana })
    expect(codeOf(decideWithdrawForm(withdrawn, because, false, work()))).toBe('form-record.not-standing')
  })
})

type Step =
  | { readonly act: 'start'; readonly by: UserId; readonly paper: boolean }
  | {
      readonly act: 'write' | 'file' | 'check' | 'correct' | 'withdraw'
      readonly by: UserId
      readonly which: number
    }

const people = [ana, berta, 'mario' as UserId]
const by = fc.constantFrom(...people)
const steps = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('start' as const), by, paper: fc.boolean() }),
    fc.record({
      act: fc.constantFrom(...(['write', 'file', 'check', 'correct', 'withdraw'] as const)),
      by,
      which: fc.nat(9),
    }),
  ) as fc.Arbitrary<Step>,
  { maxLength: 60 },
)

/** The forms of one case as the server keeps them, with nothing but the rules. */
class Cabinet {
  readonly records = new Map<AnswerId, FormRecord>()
  readonly writers = new Map<AnswerId, readonly UserId[]>()

  isBeingCorrected(id: AnswerId) {
    return [...this.records.values()].some((one) => one.corrects === id && one.state === 'draft')
  }

  take(step: Step): void {
    const now = work({ by: step.by })
    if (step.act === 'start') {
      const id = `form ${this.records.size}` as AnswerId
      const paper = step.paper ? sheet : undefined
      this.records.set(id, begun(start({ answerId: id, paper }), step.by))
      this.writers.set(id, [step.by])
      return
    }
    const record = [...this.records.values()][step.which % Math.max(1, this.records.size)]
    if (!record) return
    const writers = this.writers.get(record.id) ?? []
    const facts = { writers, beingCorrected: this.isBeingCorrected(record.id) }
    const acts = availableFormActs(record, facts, now)
    const decided = this.decide(step.act, record, facts, now)
    const isOffered = acts.includes(step.act === 'file' ? 'write' : step.act)
    expect(decided.ok, `${step.act} ${record.state}`).toBe(isOffered)
    if (!decided.ok) return
    if (step.act === 'write') this.writers.set(record.id, [...writers, step.by])
    if (decided.value === 'draft') return
    if (decided.value.kind === 'FormStarted') {
      const { answerId } = decided.value
      this.records.set(answerId, evolveFormRecord(undefined, decided.value))
      this.writers.set(answerId, [step.by])
      return
    }
    this.records.set(record.id, evolveFormRecord(record, decided.value))
    const corrected = record.corrects && this.records.get(record.corrects)
    if (step.act === 'file' && corrected)
      this.records.set(corrected.id, evolveFormRecord(corrected, { kind: 'FormReplaced', by: record.id }))
  }

  decide(
    act: Exclude<Step['act'], 'start'>,
    record: FormRecord,
    { writers, beingCorrected }: { readonly writers: readonly string[]; readonly beingCorrected: boolean },
    now: FormWork,
  ) {
    switch (act) {
      case 'write':
        return requireFormDraft(record, now)
      case 'file':
        return decideFileForm(record, whole, now)
      case 'check':
        return decideCheckForm(record, writers, now)
      case 'correct':
        return decideCorrectForm(
          record,
          {
            ...start({ answerId: `form ${this.records.size}` as AnswerId, paper: record.paper }),
            because: 'A line was skipped.',
          },
          beingCorrected,
          now,
        )
      case 'withdraw':
        return decideWithdrawForm(record, 'It belongs to another case.', beingCorrected, now)
    }
  }
}

it(
  'whatever is done in which order: one version stands, nobody checks what she typed, nothing filed changes',
  { tags: ['model'] },
  () => {
    fc.assert(
      fc.property(steps, (given) => {
        const cabinet = new Cabinet()
        for (const step of given) {
          const before = new Map(cabinet.records)
          cabinet.take(step)
          for (const [id, was] of before) {
            const now = cabinet.records.get(id)
            expect([now?.on, now?.paper, now?.corrects]).toEqual([was.on, was.paper, was.corrects])
            if (was.state === 'replaced' || was.state === 'withdrawn') expect(now).toEqual(was)
            if (stands(was)) expect(now?.state).not.toBe('draft')
          }
        }
        for (const record of cabinet.records.values()) {
          const versions = [...cabinet.records.values()].filter((one) => one.corrects === record.id)
          expect(versions.filter(({ state }) => state === 'draft').length).toBeLessThanOrEqual(1)
          // What took its place was filed once; it may have been withdrawn or replaced itself since.
          const filedOnce = versions.filter(({ filedAt }) => filedAt !== undefined)
          expect(filedOnce).toHaveLength(record.state === 'replaced' ? 1 : 0)
          if (record.checkedBy !== undefined) {
            expect(record.paper).toBeDefined()
            expect(cabinet.writers.get(record.id)).not.toContain(record.checkedBy)
          }
        }
      }),
      { numRuns: inject('modelRuns') },
    )
  },
)
