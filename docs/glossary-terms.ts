import { caseWork } from './glossary/case-work.ts'
import { danger } from './glossary/danger.ts'
import { formsAndRules, organisations } from './glossary/forms-and-organisations.ts'
import { people } from './glossary/people.ts'
import { program } from './glossary/program.ts'
import { searching, sharing } from './glossary/sharing-and-search.ts'
import type { TermGroup } from './glossary/term.ts'
import { whoWorks } from './glossary/who-works.ts'

/**
 * The words of this program, for `GLOSSARY.md` (`npm run documents` writes it, `npm run check` compares it).
 * Whoever names something new adds its row here first: the check fails where a role, a purpose or a section has
 * no row, and where a named type, file or table does not exist.
 */
export const termGroups: readonly TermGroup[] = [
  people,
  caseWork,
  whoWorks,
  danger,
  sharing,
  searching,
  formsAndRules,
  organisations,
  program,
]
