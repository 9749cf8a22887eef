import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkForm, parseForm } from '../check-form.ts'
import { evaluateForm } from '../evaluate-form.ts'
import type { AnswerDocument } from '../answer-tree.ts'
import { dataRulesOf, isAnswered, optionsOf, questionsOf, useOf, type Question } from '../form-definition.ts'
import { parseAnswers } from '../parse-answer.ts'
import { comprehensiveAssessment } from './comprehensive-assessment.ts'
import { registrationAdditions } from './registration-additions.ts'
import { riskScreening } from './risk-screening.ts'
import { shippedForms } from './shipped-forms.ts'

const context = (age?: number) => ({ today: '2026-03-14', facts: age === undefined ? {} : { age } })
const blank = { id: 'root', values: {}, rows: {} }

test.each(shippedForms.map((form) => [form.form, form] as const))(
  '%s can be published, also after a journey as JSON',
  (_name, form) => {
    expect(checkForm(form)).toEqual([])
    const copy: unknown = JSON.parse(JSON.stringify(form))
    expect(parseForm(copy)).toEqual({ ok: true, value: copy })
  },
)

/** What the guide for language asks: words that hurt, and words of officials. */
const avoided =
  /\b(víctima|victim|fuga|huérfan\w*|orphan|rastre\w*|captur\w*|elimin\w*|minor|juvenile|alien|illegal|kill|execute|capture|ilegal|migra|indocumentad\w*|abuso|abuse|dialecto (?!\.)|retroalimentaci|proveedor|agendar|someter|remover|por favor|favor de|please)\b/i

test.each(shippedForms.map((form) => [form.form, form] as const))('%s speaks plainly', (_name, form) => {
  for (const { question } of questionsOf(form)) {
    for (const [language, text] of Object.entries(question.label)) {
      expect(text, `${question.id} ${language}`).not.toMatch(avoided)
      if (question.kind !== 'note') expect(text.length, text).toBeLessThanOrEqual(75)
      if (text.includes('?') && language === 'es') expect(text).toContain('¿')
    }
  }
})

test('no form asks for anybody’s immigration status', () => {
  for (const form of shippedForms) {
    for (const { question } of questionsOf(form)) {
      const options =
        question.kind === 'choice' || question.kind === 'choices' ? optionsOf(form, question) : []
      const text = [question.label, ...options.map(({ label }) => label)]
        .flatMap((words) => Object.values(words))
        .join(' ')
      expect(text, question.id).not.toMatch(
        /estatus migratorio|immigration status|papeles de (ella|él|su)|\bvisas?\b|\basilo\b|\basylum\b|refugiad|refugee/i,
      )
    }
  }
})

test('what tells of violence, fear or death is read in a restricted section', () => {
  for (const id of [
    'afraid-of',
    'afraid-more',
    'return-fear',
    'wishes-not-to-live',
    'owes-money',
    'concern-what',
  ]) {
    const found = questionsOf(comprehensiveAssessment).find((at) => at.question.id === id)
    expect(found, id).toBeDefined()
    if (found) {
      expect(dataRulesOf(comprehensiveAssessment, found.question)).toMatchObject({
        section: 'risk',
        sensitivity: 'restricted',
      })
    }
  }
})

test('one id is one question in all the forms, so that figures never mix two of them', () => {
  const ids = shippedForms.flatMap((form) => questionsOf(form).map(({ question }) => question.id))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

/** The ids in their order, as one number: FNV-1a. */
function markOf(ids: readonly string[]): string {
  let mark = 0x811c9dc5
  for (const letter of ids.join(' ')) mark = Math.imul(mark ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return mark.toString(16)
}

test('the ids of a version stay as they are: answers are kept under them, and sheets numbered by them', () => {
  const marks = shippedForms.map(
    (form) => `${form.form} ${form.version} ${markOf(questionsOf(form).map(({ question }) => question.id))}`,
  )
  expect(marks).toEqual([
    'registration-additions 1 93731a52',
    'separated-children 1 3a06be4',
    'risk-screening 1 e315d967',
    'comprehensive-assessment 2 ae568599',
    'safety-plan 1 423dbba7',
    'trafficking-screening 1 c476fe9f',
    'suicide-screening 1 90853341',
    'follow-up-visit 1 ac6dbab6',
    'case-conference 2 f543fe75',
    'closing-checklist 1 5f9bb449',
    'child-feedback 1 f41c4076',
    'caregiver-feedback 1 f6f0b6a7',
    'incident 1 2a8137bb',
    'missing-child 1 198dc572',
  ])
})

test('every question of every form, in every row, can be left with “does not want to say”, and the form be finished', () => {
  /** A document with so many rows of each subform, at each depth. */
  const filledWith = (questions: readonly Question[], id: string, rows: number): AnswerDocument => ({
    id,
    values: Object.fromEntries(
      questions.filter(isAnswered).map((question) => [question.id, { unanswered: 'prefers-not' }]),
    ),
    rows: Object.fromEntries(
      questions.flatMap((question) =>
        question.kind === 'subform'
          ? [
              [
                question.id,
                Array.from({ length: rows }, (_, index) =>
                  filledWith(question.questions, `${id}-${question.id}-${index}`, rows),
                ),
              ] as const,
            ]
          : [],
      ),
    ),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...shippedForms),
      fc.option(fc.integer({ min: 0, max: 17 }), { nil: undefined }),
      fc.integer({ min: 0, max: 3 }),
      (form, age, rows) => {
        const all = form.sections.flatMap((section) => section.questions)
        const found = evaluateForm(form, filledWith(all, 'root', rows), context(age))
        expect(found.missing, form.form).toEqual([])
        expect(found.problems, form.form).toEqual([])
        for (const question of all.filter(isAnswered)) {
          const read = parseAnswers(
            form,
            '',
            { [question.id]: { unanswered: 'prefers-not' } },
            { today: '2026-03-14' },
          )
          expect(read.ok, question.id).toBe(true)
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('what only the restricted section may show stands in it whole', () => {
  for (const form of ['safety-plan', 'incident', 'missing-child']) {
    const definition = shippedForms.find((one) => one.form === form)
    expect(definition, form).toBeDefined()
    if (!definition) continue
    for (const { question } of questionsOf(definition))
      expect(dataRulesOf(definition, question), question.id).toMatchObject({
        section: 'risk',
        sensitivity: 'restricted',
      })
  }
})

test('what tells of trafficking is never among what is shared', () => {
  const definition = shippedForms.find((one) => one.form === 'trafficking-screening')
  expect(definition).toBeDefined()
  if (definition)
    for (const { question } of questionsOf(definition))
      expect(dataRulesOf(definition, question), question.id).toMatchObject({ section: 'sealed-incidents' })
})

test('only the two that a second person approves are assessments; the screening has a screen of its own', () => {
  const assessments = shippedForms.filter((form) => useOf(form) === 'assessment').map(({ form }) => form)
  expect(assessments).toEqual(['registration-additions', 'risk-screening', 'comprehensive-assessment'])
})

test('the household is counted over two levels of rows', () => {
  const concern = (id: string, urgent: boolean) => ({
    id,
    values: { 'concern-kind': 'serious-illness', 'concern-urgent': urgent },
    rows: {},
  })
  const document = {
    ...blank,
    rows: {
      members: [
        {
          id: 'aunt',
          values: {
            'member-relation': 'aunt-uncle',
            'member-age': 40,
            'member-earns': true,
            'member-cares': true,
          },
          rows: { 'member-concerns': [concern('c1', true), concern('c2', true)] },
        },
        { id: 'cousin', values: { 'member-age': 9 }, rows: { 'member-concerns': [concern('c3', false)] } },
        { id: 'baby', values: { 'member-age': 1, 'member-earns': true }, rows: {} },
      ],
    },
  }
  const found = evaluateForm(comprehensiveAssessment, document, context(11))
  expect(found.root.calculated).toMatchObject({
    'people-count': 4,
    'children-count': 3,
    'earners-count': 1,
    'per-earner': 4,
    'urgent-members': 1,
  })
  expect(found.root.rows['members']?.map((row) => row.calculated['member-urgent'])).toEqual([2, 0, 0])
  expect(found.root.rows['members']?.[0]?.options['member-relation']).not.toContain('partner')
  expect(found.missing).toContain('/members/cousin/member-relation')
})

test('what is asked follows the age: a baby is not asked about school, work or wanting to live', () => {
  const baby = evaluateForm(comprehensiveAssessment, blank, context(1)).root.shown
  const ageUnknown = evaluateForm(comprehensiveAssessment, blank, context()).root.shown
  const teenager = evaluateForm(comprehensiveAssessment, blank, context(15)).root.shown
  for (const id of ['in-school', 'school-rate', 'works', 'expecting', 'wishes-not-to-live']) {
    expect(baby).not.toContain(id)
    expect(teenager).toContain(id)
    expect(ageUnknown).toContain(id)
  }
})

test('one part that cannot wait asks for a first step', () => {
  const values = { 'safety-rate': 'now', 'health-rate': 'act' }
  const found = evaluateForm(comprehensiveAssessment, { ...blank, values }, context(11))
  expect(found.root.calculated).toMatchObject({ 'urgent-parts': 1, 'support-parts': 2 })
  expect(found.missing).toContain('/first-step')
  expect(evaluateForm(comprehensiveAssessment, blank, context(11)).missing).not.toContain('/first-step')
})

test('a whole assessment in which nobody wants to say anything can be completed', () => {
  const values = Object.fromEntries(
    questionsOf(comprehensiveAssessment)
      .filter((at) => at.level.length === 0)
      .map((at) => [at.question.id, { unanswered: 'prefers-not' }]),
  )
  expect(evaluateForm(comprehensiveAssessment, { ...blank, values }, context(11)).missing).toEqual([])
})

test('a child who says that family had better not know is not asked to call', () => {
  const values = { 'family-knows': 'better-not', 'want-call': true }
  const found = evaluateForm(registrationAdditions, { ...blank, values }, context(11))
  expect(found.root.shown).not.toContain('want-call')
  expect(found.root.shown).not.toContain('people-to-call')
})

test('the screening counts its signs', () => {
  const values = { 'life-danger': true, 'medical-now': true, 'hurt-recently': false }
  const found = evaluateForm(riskScreening, { ...blank, values }, context())
  expect(found.root.calculated).toEqual({ 'signs-count': 2 })
})
