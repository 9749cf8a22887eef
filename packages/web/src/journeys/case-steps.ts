import type { PersonAtScreen } from '@amparo/testkit/person-at-screen'

/** What is written on the way from a plan to a goodbye. */
export type CaseWords = {
  readonly goal: string
  readonly agreed: string
  readonly action: string
  readonly outcome: string
  readonly told: string
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
