import { assignmentStates, introducers } from '@amparo/domain/assignment/assignment'
import { againstWords, favourWords } from '@amparo/domain/assignment/who-may-take'
import { closureReasons } from '@amparo/domain/closure/closure-reasons'
import { checkOutcomes, checkWays } from '@amparo/domain/closure/closure-check'
import { viewAnswers } from '@amparo/domain/plan/plan-review'
import { consenters, consentPurposes } from '@amparo/domain/consent/consent'
import { phases, riskLevels } from '@amparo/domain/case/case'
import { purposes, roles, sections } from '@amparo/domain/access/vocabulary'
import { referralStates } from '@amparo/domain/referral/referral'
import { unavailableCauses } from '@amparo/domain/service/service-gap'
import { serviceKinds } from '@amparo/domain/service/service-kinds'
import { relationBases, relationKinds, relationStandings } from '@amparo/domain/family/family-relation'
import { groupKinds } from '@amparo/domain/group/group-member'
import { partings } from '@amparo/domain/group/together'
import { journeyHazards, travelCompany, travelMeans } from '@amparo/domain/journey/journey-leg'
import { stayKinds } from '@amparo/domain/journey/journey-stay'
import { leavingReasons } from '@amparo/domain/journey/leaving'
import { noContactRules } from '@amparo/domain/safety/no-contact'
import { takeOffReasons } from '@amparo/domain/child/off-case'
import { concernCodes } from '@amparo/domain/risk/concerns'
import { taskKinds } from '@amparo/domain/clock/task'
import { handTaskKinds } from '@amparo/domain/task/hand-task'
import { nationalities } from '@amparo/packs/nationalities'
import type { Page } from 'playwright-core'

/**
 * Codes that a person would read: identifiers, names of operations and of fields, words of the program, countries by
 * their two letters. What is shown exactly as it is, on purpose, stands in a `code` element.
 */
export async function findShownCodes(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('code, script, style, [data-live-announcer]'))
        found.push(node.textContent ?? '')
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [alt], [placeholder]'))
      if (!element.closest('code'))
        found.push(
          ...['aria-label', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
        )
    return found
  })
  return [...new Set(texts.filter((text) => codeIn(text) !== undefined))]
}

const mostOpened = 60

/** Opens what is closed, so that its texts are looked at as well. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(async (most) => {
    const closed = 'main button[aria-expanded=false]:not([aria-haspopup])'
    for (let opened = 0; opened < most; opened += 1) {
      const next = document.querySelector<HTMLElement>(closed)
      if (!next) return
      next.click()
      await new Promise((drawn) => requestAnimationFrame(drawn))
    }
  }, mostOpened)
}

/** The first code in a text, or nothing. */
export function codeIn(text: string): string | undefined {
  for (const shape of shapes) {
    const met = shape.exec(text)
    if (met) return met[0]
  }
  const whole = text.trim()
  if (vocabulary.has(whole) && !englishWords.has(whole)) return whole
  return text
    .split(/[\s,;:()·]+/)
    .find((word) => word.includes('-') && vocabulary.has(word) && !englishWords.has(word))
}

const shapes = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}(-[0-9a-f]{4,12})*/i,
  // What is left of an identifier when only its end is shown.
  /…[0-9a-f]{6,}/i,
  /(?<![\p{L}\p{N}./-])[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*(?![\p{L}\p{N}./-])/u,
  /(?<![\p{L}\p{N}])[a-z]+(_[a-z0-9]+)+/u,
  new RegExp(
    `(^|[,;:(·]\\s*|(?<!\\d)\\s)(${nationalities.filter((code) => code !== 'ID').join('|')})(?=$|[,;:)·.]|\\s+·)`,
  ),
]

const vocabulary: ReadonlySet<string> = new Set([
  ...roles,
  ...purposes,
  ...sections,
  ...phases,
  ...riskLevels,
  ...referralStates,
  ...serviceKinds,
  ...unavailableCauses,
  ...closureReasons,
  ...checkOutcomes,
  ...checkWays,
  ...viewAnswers,
  ...handTaskKinds,
  ...againstWords,
  ...favourWords,
  ...assignmentStates,
  ...introducers,
  ...consenters,
  ...consentPurposes,
  ...takeOffReasons,
  ...relationKinds.filter((kind) => kind.includes('-')),
  ...relationBases,
  ...relationStandings,
  ...noContactRules,
  ...[...groupKinds, ...partings].filter((code) => code.includes('-')),
  ...[...travelMeans, ...travelCompany, ...journeyHazards, ...stayKinds, ...leavingReasons].filter((code) =>
    code.includes('-'),
  ),
  ...concernCodes,
  ...taskKinds,
])

/** Codes that are ordinary words of English as well. */
const englishWords: ReadonlySet<string> = new Set(['follow-up', 'guardian', 'language'])
