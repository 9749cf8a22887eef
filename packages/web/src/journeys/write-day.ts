import type { PersonAtScreen } from '@amparo/testkit/person-at-screen'
import { monthNames } from '../app/words/dates.ts'
import type { Language } from '../app/words/languages.ts'

/** Types a day as a person does: its number, the month by name, the year. */
export async function writeDay(
  who: PersonAtScreen,
  language: Language,
  label: string,
  on: string,
): Promise<void> {
  const group = who.page.getByRole('group', { name: label })
  const [year = '', month = '', dayOfMonth = ''] = on.split('-')
  await who.write(who.say('ui.day'), String(Number(dayOfMonth)), group)
  await who.pick(who.say('ui.month'), monthNames(language)[Number(month) - 1] ?? '', group)
  await who.write(who.say('ui.year'), year, group)
}
