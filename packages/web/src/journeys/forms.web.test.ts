/**
 * A sheet of feedback that a volunteer filled in by hand, on a phone: typed in, filed, held against the paper by the
 * supervisor, corrected by her with a reason, checked by the first, and printed with the code only.
 */
import { listFormRecords, printBlankForm } from '@amparo/contract/api/form-records/form-records'
import { childFeedback } from '@amparo/domain/form/definitions/feedback'
import { questionsOf } from '@amparo/domain/form/form-definition'
import { daysAgo } from '@amparo/testkit/case-work'
import { loadWords, sitDown, type PersonAtScreen } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { sheetInput } from '@amparo/testkit/sheet-work'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthNames } from '../app/words/dates.ts'
import { fits, openWorkPlace, type WorkPlace } from './work-place.ts'

let place: WorkPlace
const phone = { width: 360, height: 800, locale: 'es-419' }

beforeAll(async () => {
  place = await openWorkPlace(phone)
})
afterAll(() => place.close())

const title = childFeedback.title['es'] ?? ''
const label = (id: string) =>
  questionsOf(childFeedback).find(({ question }) => question.id === id)?.question.label['es'] ?? ''
const on = daysAgo(4)

async function writeDay(who: PersonAtScreen, group: string): Promise<void> {
  const within = who.page.getByRole('group', { name: group })
  const [year = '', month = '', day = ''] = on.split('-')
  await who.write(who.say('ui.day'), String(Number(day)), within)
  await who.pick(who.say('ui.month'), monthNames('es-419')[Number(month) - 1] ?? '', within)
  await who.write(who.say('ui.year'), year, within)
}

test('a sheet from paper is typed in, corrected by a second person, checked and printed', async () => {
  const { caseworker, supervisor } = place.node.cast.guatemala
  const worker = await place.node.signInAs(caseworker)
  const { caseId, code } = await registerAs(worker)
  const say = await loadWords('es-419')
  const arrive = async (member: typeof caseworker) => {
    const device = await place.watched.openDevice(phone)
    await place.node.enter(device, member)
    return sitDown(device, place.node.url, say)
  }
  const [ana, berta] = [await arrive(caseworker), await arrive(supervisor)]

  // Each sheet that is printed for a case has a number of its own.
  await ana.goTo(`/cases/${caseId}/blank-forms/child-feedback`)
  await ana.sees(say('sheet.number.later'))
  await ana.press(say('paper.print'))
  await ana.sees(new RegExp(`${code}-1-`))
  const number = (await ana.page.locator('.sheet').innerText()).match(/[A-Z]{2}-\d{2}-\w{6}-\d+-\w{6}/)?.[0]
  // Another one that nobody will find again.
  await worker.ok(printBlankForm, sheetInput({ caseId, code }, 'consent-12'))
  await ana.goTo(`/cases/${caseId}`)
  await ana.press(say('case.part.forms'))
  await ana.sees(say('record.here.empty'))
  await ana.sees(say('sheets.number', { number: number ?? '' }))
  await fits(ana.page)
  await fits(ana.page)
  await ana.press(`${say('record.fromPaper')} · ${title}`)
  // What is missing is said, and nothing is begun.
  await ana.press(say('record.source.save'))
  await ana.sees(say('record.source.by.missing'))
  await writeDay(ana, say('record.source.on'))
  await ana.write(say('record.source.by'), 'Lupita, voluntaria')
  await ana.write(say('record.source.number'), number?.replace('-1-', '-7-') ?? '')
  await ana.sees(say('record.source.number.otherForm'))
  await ana.write(say('record.source.number'), number?.toLowerCase() ?? '')
  await fits(ana.page)
  await ana.press(say('record.source.save'))
  await ana.sees(say('record.paper.by', { name: 'Lupita, voluntaria' }))
  await ana.sees(say('record.paper.number', { number: number ?? '' }))
  await writeDay(ana, label('child-says-day'))
  await ana.goOn()
  await ana.tick('Sí', ana.page.getByRole('radiogroup', { name: label('child-says-listened') }))
  await ana.sees(say('form.saved'))
  await ana.press(say('ui.toSummary'))
  await fits(ana.page)
  await ana.press(say('record.file'))
  await ana.sees(say('record.filed'))
  // What was typed in is out no more; what became of the other one somebody says.
  await ana.goTo(`/cases/${caseId}/forms`)
  const out = ana.page.getByRole('list', { name: say('sheets.out') }).getByRole('listitem')
  await out.first().waitFor()
  expect(await out.allInnerTexts()).toEqual([expect.not.stringContaining(number ?? 'x')])
  await ana.press(new RegExp(`^${say('sheets.act.account')}`))
  await ana.tick(say('sheets.outcome.lost'))
  await fits(ana.page)
  await ana.write(say('sheets.because'), 'Se quedó en el bus.')
  await ana.press(say('sheets.account.save'))
  await ana.sees(say('sheets.said'))
  const feedback = new RegExp(`^${title}.*${say('record.state.filed')}`)
  await ana.press(feedback)
  await ana.sees(say('record.state.filed'))
  expect(await ana.reads()).not.toContain(say('record.check'))

  await berta.goTo(`/cases/${caseId}/forms`)
  await berta.press(new RegExp(`^${title}.*${say('record.state.filed')}`))
  await berta.sees(say('record.check.help'))
  await fits(berta.page)
  await berta.press(say('record.correct'))
  await berta.write(say('record.correct.why'), 'Decía más o menos.')
  await fits(berta.page)
  await berta.press(say('record.correct.save'))
  await berta.sees(say('record.because'))
  await berta.goOn()
  await berta.tick('Más o menos', berta.page.getByRole('radiogroup', { name: label('child-says-listened') }))
  await berta.sees(say('form.saved'))
  await berta.press(say('ui.toSummary'))
  await berta.press(say('record.file'))
  await berta.sees(say('record.filed'))

  await ana.goTo(`/cases/${caseId}/forms`)
  await ana.press(new RegExp(`^${title}.*${say('record.state.filed')}`))
  await ana.press(say('record.check'))
  await ana.sees(say('record.state.checked'))
  const { items } = await worker.ok(listFormRecords, { caseId })
  expect(items).toMatchObject([{ state: 'checked', paper: { filledOn: on }, because: 'Decía más o menos.' }])
  const past = await worker.ok(listFormRecords, { caseId, show: 'past' })
  expect(past.items).toMatchObject([{ state: 'replaced' }])

  await ana.press(say('record.print'))
  await ana.sees(say('record.print.recorded'))
  await ana.page.getByRole('article', { name: title }).waitFor()
  await fits(ana.page)
  const sheet = await ana.page.locator('.sheet').innerText()
  expect(sheet).toContain(code)
  expect(sheet).toContain('Más o menos')
  expect(sheet).not.toContain('Dulce')
  await ana.goTo(`/cases/${caseId}/blank-forms/safety-plan`)
  await ana.page.getByRole('article').waitFor()
  expect(await ana.page.locator('.sheet').innerText()).toContain(code)
  expect(place.watched.complaints).toEqual([])
})
