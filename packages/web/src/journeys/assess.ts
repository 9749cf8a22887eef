import { comprehensiveAssessment } from '@amparo/domain/form/definitions/comprehensive-assessment'
import { questionsOf } from '@amparo/domain/form/form-definition'
import { concernWords } from '@amparo/domain/risk/concern-words'
import type { PersonAtScreen } from '@amparo/testkit/person-at-screen'
import { expect } from 'vitest'
import { monthNames } from '../app/words/dates.ts'
import type { Language } from '../app/words/languages.ts'
import { wordsOf } from '../app/words/words-of.ts'

/** What the form asks, in the words of one language. */
function wordsOfForm(language: Language) {
  const placed = questionsOf(comprehensiveAssessment)
  const ask = (id: string) => {
    const found = placed.find(({ question }) => question.id === id)?.question
    if (!found) throw new Error(`the form does not ask "${id}"`)
    return found
  }
  return {
    label: (id: string) => wordsOf(ask(id).label, language),
    section: (id: string) => {
      const found = comprehensiveAssessment.sections.find((section) => section.id === id)
      return wordsOf(found?.title ?? {}, language)
    },
    rowTitle: (id: string) => {
      const question = ask(id)
      return question.kind === 'subform' ? wordsOf(question.rowTitle, language) : ''
    },
    option: (id: string, option: string) => {
      const question = ask(id)
      const options = 'options' in question && Array.isArray(question.options) ? question.options : []
      return wordsOf(options.find((one) => one.id === option)?.label ?? {}, language)
    },
    goingWell: wordsOf(comprehensiveAssessment.lookups?.['urgency']?.[0]?.label ?? {}, language),
  }
}

/** The assessment part by part, with a condition, a subform in a subform and a calculation. */
export async function assess(ana: PersonAtScreen, path: string, language: Language): Promise<void> {
  const { say, page } = ana
  const form = wordsOfForm(language)
  const today = new Date(Date.now() - 36 * 3_600_000)
  await ana.goTo(`${path}/assessments`)
  await ana.press(say('assessment.start', { form: wordsOf(comprehensiveAssessment.title, language) }))
  await ana.sees(form.section('before'))
  await ana.write(say('ui.day'), String(today.getUTCDate()))
  await ana.pick(say('ui.month'), monthNames(language)[today.getUTCMonth()] ?? '')
  await ana.write(say('ui.year'), String(today.getUTCFullYear()))
  const alone = page.getByRole('radiogroup', { name: form.label('seen-alone') })
  // Asked only where it matters.
  expect(await ana.reads()).not.toContain(form.label('not-alone-why'))
  await ana.tick(say('ui.no'), alone)
  await ana.sees(form.label('not-alone-why'))
  await ana.tick(say('ui.yes'), alone)
  await ana.seesGone(form.label('not-alone-why'))
  await ana.goOn()
  await ana.sees(form.section('likes'))
  await ana.goOn()

  await ana.press(say('form.addRow', { row: form.rowTitle('members').toLocaleLowerCase() }))
  const member = page.getByRole('group', {
    name: say('form.row', { row: form.rowTitle('members'), n: 1 }),
    exact: true,
  })
  await ana.write(form.label('member-name'), 'Petrona', member)
  await ana.pick(form.label('member-relation'), form.option('member-relation', 'mother'), member)
  await ana.write(form.label('member-age'), '38', member)
  await ana.tick(say('ui.yes'), member.getByRole('radiogroup', { name: form.label('member-cares') }))
  await ana.tick(say('ui.yes'), member.getByRole('radiogroup', { name: form.label('member-earns') }))
  await ana.press(say('form.addRow', { row: form.rowTitle('member-concerns').toLocaleLowerCase() }), member)
  const concern = member.getByRole('group', {
    name: say('form.row', { row: form.rowTitle('member-concerns'), n: 1 }),
    exact: true,
  })
  await ana.pick(form.label('concern-kind'), wordsOf(concernWords['serious-illness'], language), concern)
  await ana.tick(say('ui.yes'), concern.getByRole('radiogroup', { name: form.label('concern-urgent') }))
  await ana.sees(`${form.label('people-count')} 2`)
  await ana.sees(`${form.label('per-earner')} 2`)
  await ana.sees(`${form.label('urgent-members')} 1`)
  await ana.goOn()

  for (const part of [
    'care',
    'basics',
    'health',
    'feelings',
    'safety',
    'school',
    'papers',
    'community',
    'authorities',
    'journey',
  ]) {
    await page.getByRole('heading', { level: 2, name: form.section(part) }).waitFor()
    await ana.tick(form.goingWell, page.getByRole('radiogroup', { name: form.label(`${part}-rate`) }))
    await ana.goOn()
  }
  await ana.write(form.label('child-wants'), '🌽 Quiero estudiar.')
  await ana.goOn()
  await ana.write(form.label('strengths'), 'Su familia, su música.')
  await ana.goOn()
  await ana.sees(say('ui.summaryTitle'))
  // All parts but the one that was passed over have an answer by now.
  const passedOver = async () => (await ana.reads()).split(say('ui.notAnswered')).length - 1
  await expect.poll(passedOver).toBe(1)
  await ana.sees(say('form.saved'))
}

/** Two people answer the same question of one form; the second is shown both and chooses. */
export async function meetOnOneAnswer(
  ana: PersonAtScreen,
  mario: PersonAtScreen,
  language: Language,
): Promise<void> {
  const { say } = ana
  const form = wordsOfForm(language)
  const address = new URL(ana.page.url()).pathname
  const answer = async (someone: PersonAtScreen, words: string) => {
    const saved = someone.page.waitForResponse((response) => response.request().method() === 'POST')
    await someone.write(form.label('grade'), words)
    await someone.page.keyboard.press('Tab')
    expect((await saved).status()).toBe(200)
  }
  const toSchool = async (someone: PersonAtScreen) => {
    await someone.press(say('ui.toSummary'))
    await someone.press(new RegExp(`^${say('ui.change')} · ${form.section('school')}$`))
  }
  await ana.goTo(address)
  await mario.goTo(address)
  await toSchool(ana)
  await toSchool(mario)
  await answer(ana, '6.º primaria')
  await answer(mario, '1.º básico')
  await mario.sees(say('version.title'))
  await mario.sees('6.º primaria')
  await mario.sees('1.º básico')
  await mario.press(new RegExp(`^${say('version.keep')} · ${say('version.standing')}`))
  await mario.sees(say('version.saved'))
  await ana.goTo(address)
}
