import type { BrowserContext, Locator, Page } from 'playwright-core'
import { areaNames, areas, type KeyOf } from '@amparo/web/app/words/areas'
import type { Language } from '@amparo/web/app/words/languages'
import type { Values } from '@amparo/web/app/words/message'
import { WordStore } from '@amparo/web/app/words/word-store'
import type { Credentials } from './test-node.ts'

export type AnyKey = { [A in keyof typeof areas]: KeyOf<A> }[keyof typeof areas]

/** Every text of the program in one language, whatever area it stands in. */
export type Say = (key: AnyKey, values?: Values) => string

/** Somebody at a screen: she reads words and presses what they stand on; she knows no selectors. */
export type PersonAtScreen = {
  readonly page: Page
  readonly say: Say
  readonly goTo: (path: string) => Promise<void>
  readonly signIn: (credentials: Credentials) => Promise<void>
  /** A button or a link of the page with this text; within a part of it where several have it. */
  readonly press: (words: string | RegExp, within?: Locator) => Promise<void>
  /** An entry of the navigation. */
  readonly visit: (words: string) => Promise<void>
  /** To another screen, behind the one button that a phone has for all of them. */
  readonly takeWay: (words: string) => Promise<void>
  /** One of the things behind a button that opens a list of them. */
  readonly choose: (menu: string, words: string, within?: Locator) => Promise<void>
  /** On to the next question, answered or not. */
  readonly goOn: () => Promise<void>
  readonly write: (label: string, text: string, within?: Locator) => Promise<void>
  /** From a list that the phone draws. */
  readonly pick: (label: string, option: string, within?: Locator) => Promise<void>
  /** From a long list: types some letters and takes the one that is meant. */
  readonly find: (label: string, letters: string, option: string | RegExp) => Promise<void>
  /** A box or a round button. */
  readonly tick: (label: string, within?: Locator) => Promise<void>
  readonly seesHeading: (words: string) => Promise<void>
  readonly sees: (words: string | RegExp) => Promise<void>
  readonly seesGone: (words: string | RegExp) => Promise<void>
  /** She has come to an address of this shape. */
  readonly arrives: (address: RegExp) => Promise<void>
  /** Everything that stands on the page as text. */
  readonly reads: () => Promise<string>
}

export async function loadWords(language: Language): Promise<Say> {
  const store = new WordStore(language)
  await store.load(areaNames)
  const areaOf = new Map<string, (typeof areaNames)[number]>()
  for (const area of areaNames) {
    const { words } = await areas[area][language === 'en' ? 'en' : 'es']()
    for (const key of Object.keys(words)) areaOf.set(key, area)
  }
  return (key, values) => {
    const area = areaOf.get(key)
    if (!area) throw new Error(`no text for "${key}"`)
    return store.text(area)(key as never, values)
  }
}

export async function sitDown(context: BrowserContext, url: string, say: Say): Promise<PersonAtScreen> {
  const page = await context.newPage()
  /** Where something is not there, what is there instead is half the explanation. */
  const explained = async <Answer>(trying: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await trying()
    } catch (error) {
      const shown = await page
        .locator('body')
        .innerText({ timeout: 1000 })
        .catch(() => '(nothing)')
      const written = await page
        .locator('input, select, textarea')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
        .catch(() => [])
      throw new Error(
        `${String(error)}\n\nOn the screen (${page.url()}):\n${shown}\n\nIn its fields: ${JSON.stringify(written)}`,
        { cause: error },
      )
    }
  }
  const has = (words: string | RegExp, within: Page | Locator = page) => within.getByText(words)
  const main = page.locator('main')
  const press = async (words: string | RegExp, within: Locator = main) => {
    // What is only read out stands behind a dot: "Cambiar · Idiomas".
    const name = typeof words === 'string' ? new RegExp(`^${literal(words)}( ·.*)?$`) : words
    // A message that still stands is closed first: what is seen afterwards is said of this press.
    if (within === main) {
      await page.locator('.toast-place .toast > button:last-child').evaluateAll((close) => {
        for (const button of close) (button as HTMLElement).click()
      })
    }
    await within.getByRole('button', { name }).or(within.getByRole('link', { name })).first().click()
  }
  const choose = async (menu: string, words: string, within: Locator = main) => {
    await press(menu, within)
    await page.getByRole('menuitem', { name: words }).click()
  }
  const person: Omit<PersonAtScreen, 'page' | 'say'> = {
    goTo: async (path) => {
      await page.goto(`${url}${path}`)
      await page.locator('h1').first().waitFor()
    },
    signIn: async ({ username, password, code }) => {
      await page.goto(`${url}/`)
      await page.getByLabel(say('signIn.user')).fill(username)
      await page.getByLabel(say('signIn.password'), { exact: true }).fill(password)
      await press(say('signIn.submit'))
      await page.getByLabel(say('secondFactor.code')).fill(code())
      await press(say('secondFactor.submit'))
      await page.getByRole('heading', { level: 1, name: say('signIn.title') }).waitFor({ state: 'detached' })
      await page.getByRole('navigation', { name: say('nav.label') }).waitFor()
    },
    press,
    visit: async (words) =>
      page
        .getByRole('navigation', { name: say('nav.label') })
        .getByRole('link', { name: words })
        .click(),
    takeWay: async (words) => choose(say('ui.ways'), words),
    choose,
    goOn: async () => press(new RegExp(`^(${say('ui.continue')}|${say('ui.skip')})$`)),
    write: async (label, text, within) => fieldOf(within ?? page, label).fill(text),
    pick: async (label, option, within) => {
      await fieldOf(within ?? page, label).selectOption({ label: option })
    },
    find: async (label, letters, option) => {
      const field = page.getByRole('combobox', { name: label })
      await field.click()
      await field.pressSequentially(letters)
      await page.getByRole('option', { name: option }).first().click()
    },
    tick: async (label, within) => {
      const root = within ?? page
      await root
        .getByRole('checkbox', { name: label, exact: true })
        .or(root.getByRole('radio', { name: label, exact: true }))
        .first()
        .check()
    },
    seesHeading: async (words) => page.getByRole('heading', { level: 1, name: words }).waitFor(),
    sees: async (words) => has(words).first().waitFor(),
    seesGone: async (words) => has(words).first().waitFor({ state: 'detached' }),
    arrives: async (address) => page.waitForURL(address),
    reads: async () => page.locator('main').innerText(),
  }
  const withExplanation = Object.entries(person).map(([name, act]) => [
    name,
    (...given: readonly unknown[]) =>
      explained(() => (act as (...all: readonly unknown[]) => Promise<unknown>)(...given)),
  ])
  return { page, say, ...(Object.fromEntries(withExplanation) as typeof person) }
}

/** A label, with or without "(optional)" behind it; the first of the page, which is the newest form's. */
function fieldOf(root: Page | Locator, label: string): Locator {
  return root
    .getByRole('textbox', { name: new RegExp(`^${literal(label)}( \\(.*\\))?$`) })
    .or(root.getByRole('searchbox', { name: new RegExp(`^${literal(label)}( \\(.*\\))?$`) }))
    .or(root.getByRole('combobox', { name: new RegExp(`^${literal(label)}( \\(.*\\))?$`) }))
    .first()
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
