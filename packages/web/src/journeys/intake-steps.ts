import type { PersonAtScreen } from '@amparo/testkit/person-at-screen'
import { fits } from './work-place.ts'

/** A volunteer writes down who came, what she asks for and what was done at once. */
export async function receiveAtStation(elmer: PersonAtScreen, name: string, asks: string): Promise<void> {
  const { say } = elmer
  await elmer.goTo('/')
  await elmer.press(say('intake.title'))
  await elmer.seesHeading(say('intake.new'))
  await elmer.tick(say('intake.safe.no'))
  await elmer.write(say('intake.asked'), asks)
  await elmer.press(say('ui.save'))
  // Nothing is sent while she is not safe and nobody wrote what was done.
  await elmer.sees(say('intake.doneMissing'))
  await elmer.write(say('intake.done'), 'Agua, y un lugar donde sentarse.')
  await elmer.tick(say('intake.urgency.now'))
  await elmer.write(say('intake.callName'), name)
  await elmer.tick(say('intake.age.under-18'))
  await elmer.write(say('intake.years'), '12')
  await elmer.write(say('intake.place'), 'Terminal de buses')
  await elmer.tick(say('intake.source.self'))
  await elmer.tick(say('intake.concern.alone'))
  await fits(elmer.page)
  await elmer.press(say('ui.save'))
  await elmer.seesHeading(name)
}

/** A caseworker decides from Today, with a reason; `given` is the help that ends it without a case. */
export async function decideIntake(ana: PersonAtScreen, name: string, given?: string): Promise<void> {
  const { say } = ana
  await ana.goTo('/')
  await ana.sees(say('intake.todo.screen-intake'))
  await ana.press(new RegExp(name))
  await ana.seesHeading(name)
  await ana.sees(say('intake.proposal.hint'))
  await ana.press(say('intake.decide'))
  await ana.tick(say(given === undefined ? 'intake.decision.eligible' : 'intake.decision.not-eligible'))
  await ana.write(say('intake.why'), 'Por lo que contó.')
  if (given !== undefined) await ana.write(say('intake.given'), given)
  await fits(ana.page)
  await ana.press(say('intake.saveDecision'))
  await ana.sees(say('intake.decided'))
}
