import type { PersonAtScreen } from '@amparo/testkit/person-at-screen'

/** What is written on the way from a plan to a goodbye. */
export type CaseWords = {
  readonly goal: string
  readonly agreed: string
  readonly action: string
  readonly outcome: string
  readonly told: string
}

/** What is written where a case changes hands, is reviewed, and is asked after when it is closed. */
export type LaterWords = {
  readonly handover: string
  readonly review: string
  readonly later: string
}

export async function finishAssessment(
  ana: PersonAtScreen,
  berta: PersonAtScreen,
  path: string,
): Promise<void> {
  const { say } = ana
  await ana.press(say('assessment.complete'))
  await ana.sees(say('assessment.completed'))
  await berta.goTo(new URL(ana.page.url()).pathname)
  await berta.press(say('case.approve'))
  await berta.sees(say('assessment.approved'))
  await ana.goTo(path)
  await ana.sees(say('case.status.assessment.approved'))
}

export async function plan(
  ana: PersonAtScreen,
  berta: PersonAtScreen,
  path: string,
  story: CaseWords,
  months: readonly string[],
): Promise<void> {
  const { say } = ana
  await ana.goTo(`${path}/plan`)
  await ana.press(say('plan.start'))
  await ana.write(say('plan.goal'), story.goal)
  await ana.write(say('plan.agreed'), story.agreed)
  await ana.press(say('ui.save'))
  await ana.sees(say('plan.saved'))
  await ana.page.waitForLoadState('networkidle')
  await ana.press(say('plan.action.add'))
  await ana.write(say('plan.action.what'), story.action)
  await ana.write(say('ui.day'), '15')
  await ana.pick(say('ui.month'), months[0] ?? '')
  await ana.write(say('ui.year'), String(new Date().getFullYear() + 1))
  await ana.press(say('ui.save'))
  await ana.sees(say('plan.action.saved'))
  await ana.page.waitForLoadState('networkidle')
  await ana.press(say('plan.submit'))
  await ana.sees(say('case.waitingFor'))
  await berta.goTo(`${path}/plan`)
  await berta.sees(story.action)
  await berta.press(say('case.approve'))
  await berta.sees(say('plan.approved'))
}

export async function close(
  ana: PersonAtScreen,
  berta: PersonAtScreen,
  path: string,
  story: CaseWords,
): Promise<void> {
  const { say } = ana
  await ana.goTo(`${path}/closure`)
  await ana.press(say('closure.ask'))
  await ana.tick(say('closure.reason.goal-met'))
  await ana.write(say('closure.explanation'), story.outcome)
  await ana.write(say('closure.childTold'), story.told)
  await ana.press(say('closure.send'))
  await ana.sees(say('closure.sent'))
  await berta.goTo(`${path}/closure`)
  await berta.press(say('case.approve'))
  await berta.sees(say('closure.approved'))
  await berta.sees(say('case.closed'))
}

/** The supervisor gives the case to a colleague with a note; she reads it under Today and takes it. */
export async function handOver(
  berta: PersonAtScreen,
  julia: PersonAtScreen,
  path: string,
  story: Pick<LaterWords, 'handover'>,
): Promise<void> {
  const { say } = berta
  await berta.goTo(path)
  await berta.press(say('case.assignment'))
  await berta.arrives(/\/assignment$/)
  await berta.press(say('assignment.assign'))
  await berta.page.getByRole('radio', { name: /^Julia Cux/ }).check()
  await berta.pick(say('assignment.reason'), say('assignment.reason.leaving'))
  await berta.write(say('assignment.mustKnow'), story.handover)
  await berta.press(say('assignment.save'))
  await berta.sees(say('assignment.saved'))
  await julia.goTo('/')
  await julia.press(new RegExp(say('today.assignment')))
  await julia.sees(story.handover)
  await julia.press(say('assignment.accept'))
  await julia.sees(say('assignment.accepted'))
}

/** The plan is looked at again with the child, and goes on. */
export async function review(
  julia: PersonAtScreen,
  path: string,
  story: Pick<LaterWords, 'review'>,
): Promise<void> {
  const { say } = julia
  const group = (label: string) => julia.page.getByRole('radiogroup', { name: label })
  await julia.goTo(`${path}/plan`)
  await julia.press(say('review.ask'))
  await julia.tick(say('review.fit.yes'), group(say('review.fit')))
  await julia.tick(say('review.answer.said'), group(say('review.child')))
  await julia.write(say('review.childWords'), story.review)
  await julia.tick(say('review.answer.does-not-want-to-say'), group(say('review.caregiver')))
  await julia.tick(say('review.decision.continue'), group(say('review.decision')))
  await julia.write(say('review.reason'), story.review)
  await julia.press(say('review.save'))
  await julia.sees(say('review.saved'))
}

/** After the goodbye somebody asks how she is. */
export async function askAfterwards(
  julia: PersonAtScreen,
  path: string,
  story: Pick<LaterWords, 'later'>,
): Promise<void> {
  const { say } = julia
  await julia.goTo(path)
  await julia.press(new RegExp(`^${say('case.task.check-after-closure')}`))
  await julia.arrives(/\/closure$/)
  await julia.press(say('closure-check.write'))
  await julia.tick(say('closure-check.how.through-somebody'))
  await julia.tick(say('closure-check.outcome.well'))
  await julia.write(say('closure-check.words'), story.later)
  await julia.press(say('ui.save'))
  await julia.sees(say('closure-check.saved'))
}
