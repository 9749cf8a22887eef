import type { Section } from '../access/vocabulary.ts'
import { phases } from '../case/case.ts'
import type { CaseFilter } from '../case/case-filter.ts'
import { mayFilter } from '../case/may-filter.ts'
import { addDays, type PlainDate } from '../kernel/plain-date.ts'

/** Days that count as new, as quiet for long, and as lately. */
export const overviewDays = { fresh: 7, silent: 30, lately: 30 } as const

export const tileGroups = [
  'work',
  'risk',
  'phase',
  'step',
  'overdue',
  'waiting',
  'attention',
  'others',
  'age',
  'sex',
  'company',
] as const
export type TileGroup = (typeof tileGroups)[number]

/** A number of the overview: what it counts is exactly the list that its filter gives. */
export type Tile = { readonly id: string; readonly group: TileGroup; readonly filter: CaseFilter }

const live = { state: 'live' } as const satisfies CaseFilter

function tile(group: TileGroup, name: string, filter: CaseFilter): Tile {
  return { id: `${group}.${name}`, group, filter: { ...live, ...filter } }
}

/**
 * What the overview counts on this day for somebody who reads these sections. A count over what she may not read is
 * left out. Source: supervision and caseload (domain 02, 2.3).
 */
export function overviewTiles(reads: readonly Section[], today: PlainDate): readonly Tile[] {
  return everyTile(today).filter(({ filter }) => mayFilter(filter, reads))
}

function everyTile(today: PlainDate): readonly Tile[] {
  const { fresh, silent, lately } = overviewDays
  return [
    tile('work', 'live', {}),
    tile('work', 'new', { newDays: fresh }),
    tile('work', 'changed', { changedDays: fresh }),
    tile('work', 'on-hold', { state: 'on-hold' }),
    tile('work', 'closed', { state: 'closed', closedFrom: addDays(today, -lately), closedUntil: today }),
    ...(['emergency', 'high', 'medium', 'low', 'none'] as const).map((risk) => tile('risk', risk, { risk })),
    ...phases.map((phase) => tile('phase', phase, { phase })),
    ...(['assessment', 'plan', 'care', 'closing'] as const).map((step) => tile('step', step, { step })),
    ...(
      [
        'any',
        'set-risk',
        'first-contact',
        'contact',
        'begin-assessment',
        'finish-assessment',
        'make-plan',
        'do-action',
        'review-plan',
        'follow-up-referral',
        'by-hand',
      ] as const
    ).map((overdue) => tile('overdue', overdue, { overdue })),
    ...(['risk', 'assessment', 'plan', 'closure'] as const).map((waiting) =>
      tile('waiting', waiting, { waiting, state: 'open' }),
    ),
    tile('waiting', 'form', { waiting: 'form' }),
    tile('waiting', 'transfer', { waiting: 'transfer', state: 'open' }),
    tile('attention', 'missing', { missing: 'yes' }),
    tile('attention', 'held', { held: 'yes' }),
    tile('attention', 'silent', { silentDays: silent }),
    tile('attention', 'flagged', { flagged: 'yes' }),
    tile('attention', 'two-versions', { twoVersions: 'yes' }),
    tile('attention', 'nobody', { worker: 'nobody' }),
    tile('attention', 'given', { given: 'yes' }),
    tile('attention', 'asked-for', { askedFor: 'yes' }),
    tile('others', 'unanswered', { referral: 'unanswered' }),
    tile('others', 'accepted', { referral: 'accepted' }),
    tile('others', 'declined', { referral: 'declined' }),
    tile('others', 'offered', { transfer: 'offered' }),
    ...(['0-4', '5-11', '12-14', '15-17', 'adult', 'unknown'] as const).map((age) =>
      tile('age', age, { age }),
    ),
    ...(['female', 'male', 'other', 'unknown'] as const).map((sex) => tile('sex', sex, { sex })),
    ...(['family', 'others', 'nobody'] as const).map((company) => tile('company', company, { company })),
  ]
}
