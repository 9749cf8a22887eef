import { keepingAndPeople } from '../docs/data-responsibility/keeping-and-people.ts'
import { sharingAndAccess } from '../docs/data-responsibility/sharing-and-access.ts'
import { generatedNote, table } from './glossary.ts'
import { countStandings, missingTests, saying, testLinks } from './shown-by-tests.ts'

const requirements = [...sharingAndAccess, ...keepingAndPeople]

/** `docs/data-responsibility.md`: what data responsibility asks for, how it is kept, and the tests that show it. */
export function dataResponsibility(): string {
  return `${[
    '# Data responsibility, requirement by requirement',
    generatedNote('docs/data-responsibility'),
    `What the program owes the children whose data it holds, in ${requirements.length} requirements: ${countStandings(requirements)}. Each says how it is kept and which tests show it, or what it waits for; \`npm run check\` fails where a test that is named here is gone.`,
    table(
      ['', 'what', 'how', 'stands', 'shown by'],
      requirements.map((one) => [one.id, one.what, one.how, saying(one), testLinks(one)]),
    ),
  ].join('\n\n')}\n`
}

/** Every id once and in order, every named test there to be run, and a word on what is missing where none is named. */
export function checkDataResponsibility(root: string): readonly string[] {
  return requirements.flatMap((one, at) => [
    ...(one.id === `DR-${String(at + 1).padStart(2, '0')}`
      ? []
      : [`docs/data-responsibility: ${one.id} stands in place ${at + 1}`]),
    ...(one.tests || one.short
      ? []
      : [`docs/data-responsibility ${one.id}: neither a test nor what it waits for`]),
    ...missingTests(root, one).map(
      (test) => `docs/data-responsibility ${one.id}: there is no test “${test}”`,
    ),
  ])
}
