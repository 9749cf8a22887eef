/**
 * Who is whose and who must not know, at the screen and in both languages: a tie is claimed and disproved, somebody is
 * reached only at certain hours, another is written into the restricted section, and the warning reaches who plans a call, and nobody else.
 */
import { readPersonBirth } from '@amparo/contract/api/births/person-births'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { addPerson } from '@amparo/contract/api/people/edit-person'
import type { PersonId } from '@amparo/domain/kernel/brand'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { fits } from './work-place.ts'

let node: TestNode
let watched: WatchedBrowser

beforeAll(async () => {
  node = await startTestNode((await buildWeb()).folder)
  watched = await openWatchedBrowser()
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

const words = {
  'es-419': {
    who: 'La señora, al llegar',
    how: 'La niña dijo que es su tía.',
    why: 'La esperaba a la salida.',
    quiet: 'Dónde duerme la niña.',
    halfHours: /desde qué hora y hasta qué hora/,
    mother: 'Marta Ax: mamá de Dulce María Xol Caal',
  },
  en: {
    who: 'The lady, on arriving',
    how: 'The girl said it is her aunt.',
    why: 'Waited for her outside.',
    quiet: 'Where the girl sleeps.',
    halfHours: /from which hour and until which hour/,
    mother: 'Marta Ax: mother of Dulce María Xol Caal',
  },
} as const

test.each(['es-419', 'en'] as const)(
  'a claimed mother is an aunt, and a man must not be told, in %s',
  async (language) => {
    const say = await loadWords(language)
    const story = words[language]
    const { caseworker, manager } = node.cast.guatemala
    const worker = await node.signInAs(caseworker)
    const { caseId } = await registerAs(worker)
    await worker.ok(addPerson, {
      caseId,
      personId: newTestId<'PersonId'>(),
      names: [{ role: 'called', given: 'Marta', surname1: 'Ax', surname2: '', married: '' }],
      sex: 'female',
      role: 'relative',
      relation: 'other-relative',
      travelsWith: true,
      languages: [],
      phones: [],
    })
    const arrive = async (member: typeof caseworker) => {
      const device = await watched.openDevice({ locale: language === 'en' ? 'en-US' : 'es-419' })
      await node.enter(device, member)
      return sitDown(device, node.url, say)
    }
    const ana = await arrive(caseworker)
    const path = `/cases/${caseId}`
    await ana.goTo(`${path}/family`)

    await ana.press(say('family.add'))
    // What has no answer is marked, and nothing is lost.
    await ana.press(say('ui.save'))
    await ana.sees(say('family.claimedBy.missing'))
    await ana.pick(say('family.from'), 'Marta Ax')
    await ana.pick(say('family.what'), say('family.kind.parent', { sex: 'female' }))
    await ana.pick(say('family.to'), 'Dulce María Xol Caal')
    await ana.write(say('family.claimedBy'), story.who)
    await fits(ana.page)
    await ana.press(say('ui.save'))
    await ana.sees(say('family.saved'))
    await ana.page.getByRole('heading', { name: story.mother }).waitFor()
    await ana.page.getByRole('region', { name: say('family.tree.label', { n: 2 }) }).waitFor()
    await ana.press(new RegExp(`^${say('family.find')}`))
    await ana.tick(say('family.find.disproved'))
    await ana.write(say('family.find.how'), story.how)
    await fits(ana.page)
    await ana.press(say('ui.save'))
    await ana.sees(say('family.found'))
    await ana.sees(say('family.standing.disproved'))
    // Nothing follows from it any more: there is no picture of a family of one.
    await ana.page.locator('.family-tree').waitFor({ state: 'detached' })

    await ana.goTo(`${path}/people`)
    await ana.press(new RegExp(`^${say('safe-hours.add')} · Marta`))
    await ana.write(say('safe-hours.from'), '18:00')
    await ana.press(say('ui.save'))
    await ana.sees(story.halfHours)
    await ana.write(say('safe-hours.until'), '20:30')
    await ana.write(say('safe-hours.notSay'), story.quiet)
    await fits(ana.page)
    await ana.press(say('ui.save'))
    await ana.sees(say('safe-hours.saved'))
    // A note is begun on the page of the case, under what must not be said.
    await ana.goTo(path)
    await ana.press(say('note.add'))
    await ana.sees(say('safe-hours.quiet', { what: story.quiet }))
    await ana.goTo(`${path}/people`)

    await ana.press(new RegExp(`^${say('case.section.threats')}`))
    await ana.press(say('no-contact.add'))
    await ana.press(say('ui.save'))
    await ana.sees(say('no-contact.rules.missing'))
    await ana.write(say('no-contact.name'), 'Rigoberto López')
    await ana.tick(say('no-contact.rule.not-told'))
    await ana.write(say('no-contact.why'), story.why)
    await fits(ana.page)
    await ana.press(say('ui.save'))
    await ana.sees(say('no-contact.saved'))
    await ana.sees(say('case.noContacts'))

    // Somebody adds the same man without thinking of it.
    await ana.press(say('person.add'))
    await ana.write(say('person.given'), 'Rigoverto')
    await ana.write(say('person.surname1'), 'Lopes')
    await ana.sees(say('no-contact.warning.match'))
    await fits(ana.page)
    await ana.pick(say('person.relation'), say('person.relation.not-related'))
    // Once a date is told, who says it is asked, and may stay open; here it becomes the first statement of his birth.
    expect(await ana.page.getByLabel(say('birth-source.who')).count()).toBe(0)
    const told = ana.page.getByRole('group', { name: say('person.born') })
    await ana.pick(say('ui.dateKnown'), say('ui.date.year'), told)
    await ana.write(say('ui.year'), '1980', told)
    await ana.pick(say('birth-source.who'), say('birth-source.relative'))
    await fits(ana.page)
    await ana.press(say('ui.save'))
    await ana.page.getByRole('heading', { name: 'Rigoverto Lopes' }).waitFor()
    await ana.sees(say('no-contact.warning.match'))
    const { people } = await worker.ok(openCase, { caseId })
    const rigo = people.find(({ names }) => names[0]?.['given'] === 'Rigoverto')
    const birth = await worker.ok(readPersonBirth, { caseId, personId: rigo?.id as PersonId })
    expect(birth.statements).toMatchObject([{ born: { kind: 'year', year: 1980 }, source: 'relative' }])
    await ana.goTo(path)
    await ana.sees(say('case.noContacts'))
    await ana.goTo(`${path}/history`)
    await ana.sees(say('history.kind.NoContactRecorded'))

    const carlos = await arrive(manager)
    for (const screen of ['', '/people', '/history']) {
      await carlos.goTo(`${path}${screen}`)
      await carlos.page.getByRole('heading', { level: 1 }).waitFor()
      await carlos.page.waitForLoadState('networkidle')
      const shown = (await carlos.page.textContent('main')) ?? ''
      expect(shown.length).toBeGreaterThan(100)
      for (const secret of [
        'Rigoberto',
        story.why,
        say('case.noContacts'),
        say('case.section.threats'),
        say('history.kind.NoContactRecorded'),
      ])
        expect(shown).not.toContain(secret)
    }
    expect(watched.complaints).toEqual([])
    for (const { page } of [ana, carlos]) await page.context().close()
  },
  60_000,
)
