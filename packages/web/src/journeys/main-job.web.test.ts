import { loadWords, sitDown, type PersonAtScreen, type Say } from '@amparo/testkit/person-at-screen'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthNames } from '../app/words/dates.ts'
import { buildWeb } from '../build/build-web.ts'
import { assess, meetOnOneAnswer } from './assess.ts'
import { askAfterwards, close, finishAssessment, handOver, plan, review } from './case-steps.ts'
import { decideIntake, receiveAtStation } from './intake-steps.ts'

let node: TestNode
let watched: WatchedBrowser

beforeAll(async () => {
  const { folder } = await buildWeb()
  node = await startTestNode(folder)
  watched = await openWatchedBrowser()
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

const stories = {
  'es-419': {
    given: 'Yuleisy Maribel',
    surname: "Ajq'ij",
    mother: 'Petrona Ajq’ij',
    typed: 'quiché',
    language: /kʼicheʼ/,
    visit: 'Dijo que duerme mejor desde que llegó su mamá.',
    goal: 'Que vuelva a la escuela en enero.',
    agreed: 'Quiero estudiar y estar con mi mamá.',
    action: 'Buscar cupo en la escuela del barrio',
    need: 'Una consulta de salud esta semana.',
    outcome: 'Se le dio la consulta y sigue control en un mes.',
    told: 'Le conté que ya terminamos y a quién puede llamar.',
    asks: 'Quiero llamar a mi mamá.',
    handover: 'El jueves tiene control en el centro de salud.',
    review: 'Me gusta la escuela.',
    later: 'Sigue en la escuela, cuenta su mamá.',
  },
  en: {
    given: 'Darwin Ottoniel',
    surname: 'Xol',
    mother: 'Marta Xol',
    typed: "k'iche'",
    language: /Kʼicheʼ/,
    visit: 'He said that he sleeps better since his mother came.',
    goal: 'Back to school in January.',
    agreed: 'I want to study and be with my mother.',
    action: 'Find a place in the school nearby',
    need: 'A health check this week.',
    outcome: 'The check was done; another in a month.',
    told: 'I told him that we are done and whom he can call.',
    asks: 'I want to call my mother.',
    handover: 'On Thursday he is seen at the health centre.',
    review: 'I like school.',
    later: 'Still at school, says his mother.',
  },
} as const
type Story = (typeof stories)[keyof typeof stories]

test.each(['es-419', 'en'] as const)(
  'the whole job on phones, from the bus station to the check after closing, with a worker leaving: in %s',
  async (language) => {
    const say = await loadWords(language)
    const story = stories[language]
    const { guatemala, mexico } = node.cast
    const [home, away] = language === 'en' ? [mexico, guatemala] : [guatemala, mexico]
    const arrive = async () =>
      sitDown(await watched.openDevice({ locale: language === 'en' ? 'en-US' : 'es-419' }), node.url, say)
    const [elmer, ana, berta] = [await arrive(), await arrive(), await arrive()]
    const [julia, delia, mario] = [await arrive(), await arrive(), await arrive()]
    const received = collectAnswers(delia)
    for (const [someone, member] of [
      [ana, home.caseworker],
      [berta, home.supervisor],
      [delia, away.serviceProvider],
    ] as const)
      await someone.signIn(await node.giveCredentials(member))
    for (const [someone, member] of [
      [mario, home.otherSupervisor],
      [elmer, home.intakeVolunteer],
      [julia, home.otherCaseworker],
    ] as const)
      await node.enter(someone.page.context(), member)

    await receiveAtStation(elmer, story.given, story.asks)
    await decideIntake(ana, story.given)
    await searchFirst(ana)
    await register(ana, story)
    const path = new URL(ana.page.url()).pathname
    // Who holds this child now, and who is responsible.
    await ana.sees(say('case.heldBy'))
    const card = await ana.page.getByRole('region', { name: say('case.card') }).innerText()
    for (const shown of [story.mother, home.name, home.caseworker.displayName]) expect(card).toContain(shown)

    await agree(ana, path, story, away.name)
    await decideRisk(ana, berta, path)
    await assess(ana, path, language)
    await meetOnOneAnswer(ana, mario, language)
    await ana.press(say('ui.toSummary'))
    await finishAssessment(ana, berta, path)
    await plan(ana, berta, path, story, monthNames(language))
    await visit(ana, path, story)
    await refer(ana, path, story, away.name)
    await receive(delia, path, story)
    // The other organisation got what was shared and nothing else, on the screen or behind it.
    const everything = received.join('\n')
    expect(everything).toContain(story.given)
    const hidden = [story.asks, story.mother, story.visit, story.goal, story.agreed, story.action]
    const told = received.filter((answer) => hidden.some((words) => answer.includes(words)))
    expect(told).toEqual([])
    await handOver(berta, julia, path, story)
    // Whoever gave a case away reads nothing of it from the next request.
    await ana.goTo(path)
    expect(await ana.reads()).not.toContain(story.given)
    await review(julia, path, story)
    await close(julia, berta, path, story)
    await askAfterwards(julia, path, story)
    await readHistory(julia, path, say)
    expect(watched.complaints).toEqual([])
    for (const { page } of [elmer, ana, berta, julia, delia, mario]) await page.context().close()
  },
)

/** From what the volunteer wrote, after a search for the same child. */
async function searchFirst(ana: PersonAtScreen): Promise<void> {
  const { say } = ana
  await ana.press(say('intake.register'))
  await ana.press(say('search.submit'))
  await ana.sees(say('search.none'))
  await ana.press(say('register.new'))
}

async function register(ana: PersonAtScreen, story: Story): Promise<void> {
  const { say } = ana
  await ana.write(say('person.given'), story.given)
  await ana.write(say('person.surname1'), story.surname)
  await ana.goOn()
  await ana.pick(say('ui.dateKnown'), say('ui.date.about-age'))
  await ana.write(say('ui.ageYears'), '14')
  await ana.goOn()
  await ana.write(say('case.holder.question'), story.mother)
  await ana.goOn()
  await ana.find(say('person.language'), story.typed, story.language)
  await ana.goOn()
  await ana.press(say('person.add'))
  await ana.write(say('person.given'), story.mother)
  await ana.pick(say('person.relation'), say('person.relation.mother'))
  await ana.tick(say('person.travelsWith'))
  await ana.tick(say('person.cares.law'))
  await ana.press(say('ui.toSummary'))
  await ana.press(say('register.save'))
  await ana.arrives(/\/cases\/./)
  await ana.seesHeading(story.given)
}

/** Consent and assent, first for the work itself, then for sharing one part with one organisation. */
async function agree(ana: PersonAtScreen, path: string, story: Story, organisation: string): Promise<void> {
  const { say } = ana
  await ana.goTo(`${path}/consents`)
  await ana.sees(say('consent.needed'))
  for (const purpose of ['case-management', 'share-for-services'] as const) {
    await ana.press(say('consent.record'))
    await ana.tick(say(`consent.purpose.${purpose}`))
    if (purpose === 'share-for-services') {
      await ana.pick(say('consent.recipient'), organisation)
      await ana.tick(say('case.section.identity'))
    }
    await ana.tick(say('consent.answer.given'))
    await ana.tick(say('consent.who.child'))
    await ana.tick(say('consent.who.mother'))
    await ana.write(say('consent.by'), story.mother)
    await ana.tick(say('consent.assented'))
    await ana.tick(say('consent.informed'))
    await ana.press(say('ui.save'))
    await ana.sees(say('consent.saved'))
    await ana.goTo(`${path}/consents`)
  }
}

/** The program proposes with reasons, a person decides, another approves; never one's own. */
async function decideRisk(ana: PersonAtScreen, berta: PersonAtScreen, path: string): Promise<void> {
  const { say } = ana
  await ana.goTo(`${path}/risk`)
  await ana.press(say('risk.screen'))
  await ana.press(say('ui.toSummary'))
  await ana.press(say('risk.propose'))
  await ana.sees(say('risk.because'))
  await ana.press(say('risk.decideButton'))
  await ana.sees(say('risk.decided'))
  expect(await ana.page.getByRole('button', { name: say('case.approve'), exact: true }).count()).toBe(0)
  await berta.goTo(`${path}/risk`)
  await berta.press(say('case.approve'))
  await berta.sees(say('risk.approved'))
}

async function visit(ana: PersonAtScreen, path: string, story: Story): Promise<void> {
  const { say } = ana
  await ana.goTo(`${path}/notes`)
  await ana.press(say('note.add'))
  await ana.tick(say('note.kind.visit'))
  await ana.tick(say('ui.yes'))
  await ana.write(say('note.body'), story.visit)
  await ana.press(say('ui.save'))
  await ana.sees(say('note.saved'))
  await ana.sees(story.visit)
}

async function refer(ana: PersonAtScreen, path: string, story: Story, organisation: string): Promise<void> {
  const { say } = ana
  await ana.goTo(`${path}/referrals`)
  await ana.press(say('case.refer'))
  await ana.pick(say('referral.service'), say('service.kind.health'))
  await ana.pick(say('referral.who'), organisation)
  await ana.tick(say('referral.urgency.soon'))
  await ana.write(say('referral.reason'), story.need)
  await ana.tick(say('case.section.identity'))
  await ana.press(say('referral.check'))
  // Before anything leaves: what goes, what stays, and why it is allowed.
  await ana.sees(say('send.stays'))
  await ana.sees(say('send.responsible'))
  await ana.press(say('send.submit'))
  await ana.sees(say('referral.state.sent'))
}

async function receive(delia: PersonAtScreen, path: string, story: Story): Promise<void> {
  const { say } = delia
  await delia.goTo('/referrals')
  await delia.sees(story.need)
  await delia.press(say('received.accept'))
  await delia.press(say('received.accept'))
  await delia.sees(say('received.accepted'))
  await delia.press(say('received.open'))
  await delia.seesHeading(story.given)
  await delia.sees(say('case.shared'))
  const parts = await delia.page.getByRole('navigation', { name: say('case.parts') }).innerText()
  for (const part of ['risk', 'assessments', 'plan', 'notes', 'consents'] as const)
    expect(parts).not.toContain(say(`case.part.${part}`))
  for (const part of ['people', 'notes', 'plan', 'history', 'risk', 'assessments', 'consents']) {
    await delia.goTo(`${path}/${part}`)
    // Every answer arrives, so that none is overlooked.
    await delia.page.waitForLoadState('networkidle')
  }
  await delia.goTo('/referrals')
  await delia.press(say('received.complete'))
  await delia.tick(say('referral.given.given'))
  await delia.write(say('received.outcome'), story.outcome)
  await delia.press(say('received.complete'))
  await delia.sees(say('received.completed'))
  // What was shared for the service closed with it.
  await delia.goTo(path)
  expect(await delia.reads()).not.toContain(story.given)
}

async function readHistory(ana: PersonAtScreen, path: string, say: Say): Promise<void> {
  await ana.goTo(`${path}/history`)
  await ana.sees(say('history.kind.ClosureApproved'))
  const more = ana.page.getByRole('button', { name: say('ui.showMore') })
  while (await more.count()) {
    await more.click()
    await ana.page.waitForLoadState('networkidle')
  }
  const shown = await ana.reads()
  for (const kind of [
    'CaseOpened',
    'ConsentGiven',
    'RiskProposed',
    'RiskDecided',
    'RiskApproved',
    'AssessmentCompleted',
    'AssessmentApproved',
    'AnswerValueChosen',
    'PlanApproved',
    'NoteAdded',
    'ReferralSent',
    'ReferralAccepted',
    'ReferralCompleted',
    'AssignmentAccepted',
    'PlanReviewed',
    'ClosureRequested',
    'ClosureApproved',
  ] as const)
    expect(shown).toContain(say(`history.kind.${kind}`))
}

/** Everything that the server told this browser. */
function collectAnswers(someone: PersonAtScreen): readonly string[] {
  const answers: string[] = []
  someone.page.on('response', (response) => {
    if (!response.url().includes('/api/')) return
    void response.text().then(
      (text) => answers.push(text),
      () => undefined,
    )
  })
  return answers
}
