import { endedUnanswered } from '@amparo/domain/approval/unanswered'
import type { Section } from '@amparo/domain/access/vocabulary'
import { hrefTo, type ScreenId } from '../../app/screens.ts'
import type { Text } from '../../app/words/word-store.ts'
import { useText } from '../../app/words/words-context.tsx'
import { Link } from '../../ui/link.tsx'
import type { OpenedCase } from './case-frame.tsx'

type Part = {
  readonly id: string
  readonly screen: ScreenId
  /** Absent for what everyone may see who sees the case. */
  readonly section?: Section
  readonly state?: (opened: OpenedCase, t: Text<'case'>) => string
  readonly isShown?: (opened: OpenedCase) => boolean
}

const parts = [
  { id: 'overview', screen: 'case' },
  { id: 'people', screen: 'case-people' },
  // One comes to these two from the child's facts.
  { id: 'birth', screen: 'case-birth', section: 'identity', isShown: () => false },
  // One comes to these two from the people.
  { id: 'family', screen: 'case-family', section: 'people', isShown: () => false },
  { id: 'groups', screen: 'case-groups', section: 'people', isShown: () => false },
  { id: 'interpreters', screen: 'case-interpreters', section: 'course', isShown: () => false },
  { id: 'journey', screen: 'case-journey', section: 'journey' },
  { id: 'consents', screen: 'case-consents', section: 'consent' },
  {
    id: 'risk',
    screen: 'case-risk',
    section: 'risk',
    state: ({ case: of }, t) =>
      statusWords(of, of.riskState, ['none', 'proposed', 'decided', 'approved'], t, (state) =>
        t(`case.status.risk.${state}`),
      ),
  },
  {
    id: 'assessments',
    screen: 'case-assessments',
    section: 'assessment',
    state: ({ case: of }, t) =>
      statusWords(of, of.assessmentState, ['none', 'draft', 'completed', 'approved'], t, (state) =>
        t(`case.status.assessment.${state}`),
      ),
  },
  {
    id: 'plan',
    screen: 'case-plan',
    section: 'plan',
    state: ({ case: of }, t) =>
      statusWords(of, of.planState, ['none', 'draft', 'submitted', 'approved'], t, (state) =>
        t(`case.status.plan.${state}`),
      ),
  },
  { id: 'incidents', screen: 'case-incidents', section: 'incidents' },
  { id: 'notes', screen: 'case-notes', section: 'notes' },
  {
    id: 'forms',
    screen: 'case-forms',
    section: 'course',
    isShown: ({ reads }) => reads.includes('assessment') || reads.includes('risk'),
  },
  { id: 'referrals', screen: 'case-referrals', section: 'referral' },
  { id: 'transfer', screen: 'case-transfer', section: 'referral' },
  {
    id: 'closure',
    screen: 'case-closure',
    section: 'course',
    state: ({ case: of }, t) =>
      statusWords(of, of.closureState, ['none', 'requested', 'approved'], t, (state) =>
        t(`case.status.closure.${state}`),
      ),
  },
  // One comes to it from what is due.
  { id: 'assignment', screen: 'case-assignment', section: 'course', isShown: () => false },
  // One comes to it from the child's card.
  { id: 'files', screen: 'case-files', section: 'summary', isShown: () => false },
  { id: 'supports', screen: 'case-supports', section: 'course', isShown: () => false },
  { id: 'flags', screen: 'case-flags', section: 'summary', isShown: () => false },
  { id: 'file-reviews', screen: 'case-file-reviews', section: 'course', isShown: () => false },
  { id: 'tasks', screen: 'case-tasks', section: 'course', isShown: () => false },
  { id: 'care-today', screen: 'case-care-today', section: 'sealed-incidents', isShown: () => false },
  { id: 'death', screen: 'case-death', section: 'incidents', isShown: () => false },
  { id: 'missing', screen: 'case-missing', section: 'course', isShown: () => false },
  { id: 'history', screen: 'case-history', section: 'summary' },
  {
    id: 'other-data',
    screen: 'case-other-data',
    section: 'other-data',
    isShown: ({ otherData }) => otherData,
  },
  {
    id: 'versions',
    screen: 'case-versions',
    section: 'summary',
    isShown: ({ twoVersions }) => twoVersions > 0,
  },
] as const satisfies readonly Part[]

export type CasePart = (typeof parts)[number]['id']

export function screenOf(id: CasePart): (typeof parts)[number]['screen'] {
  return parts.find((part) => part.id === id)?.screen ?? 'case'
}

/** Of which sections a part shows something; of none, where whoever sees the case sees it. */
function sectionsOf(part: Part): readonly Section[] {
  // The child's own facts stand there too, and may be all that was shared.
  if (part.id === 'people') return ['people', 'identity']
  return part.section ? [part.section] : []
}

/** Whether a receiver was given anything of a part, to read or to add to. */
export function isPartShared(opened: OpenedCase, id: CasePart): boolean {
  const sections = parts.filter((part) => part.id === id).flatMap(sectionsOf)
  return sections.length === 0 || sections.some((one) => [...opened.reads, ...opened.writes].includes(one))
}

/** The parts that this reader may see, each with where it stands; on a phone they follow the child's card. */
export function CaseParts(props: {
  readonly opened: OpenedCase
  readonly caseId: string
  readonly current: CasePart
}) {
  const t = useText('case')
  const { opened, caseId, current } = props
  const isSmall = current === 'overview'
  const shown = parts.filter(
    (part: Part) =>
      (sectionsOf(part).length === 0 || sectionsOf(part).some((one) => opened.reads.includes(one))) &&
      (part.isShown?.(opened) ?? true),
  )
  return (
    <nav className="case-parts" aria-label={t('case.parts')} data-inside={isSmall ? undefined : ''}>
      <ul className="list">
        {shown.map((part) => {
          const state = 'state' in part ? part.state(opened, t) : ''
          const here = part.id === current
          return (
            <li className="list-item" key={part.id} data-here={here ? '' : undefined}>
              <Link href={hrefTo(part.screen, { caseId })} look="row" current={here}>
                <span className="list-words">
                  <span className="list-title">{t(`case.part.${part.id}`)}</span>
                  {state ? <span className="list-detail">{state}</span> : null}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/**
 * The words of a state; where the case ended before a second person answered, that, and nothing where a newer server
 * knows one more.
 */
function statusWords<State extends string>(
  of: OpenedCase['case'],
  given: string | undefined,
  known: readonly State[],
  t: Text<'case'>,
  words: (state: State) => string,
): string {
  const state = known.find((one) => one === given)
  if (!state) return ''
  return endedUnanswered(of.state, state) === 'unanswered' ? t('case.status.unanswered') : words(state)
}
