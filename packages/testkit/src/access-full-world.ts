import { roles, sections, type Section } from '@amparo/domain/access/vocabulary'
import type { World, WorldCase, WorldGrant, WorldMark, WorldUser } from './access-world.ts'
import { newTestId } from './register.ts'

/**
 * A world in which everything occurs that chance seldom draws: each role held once, by people of one organisation;
 * each section shared with a second one, to read and to add to; accounts that another organisation keeps; an
 * organisation that enforces migration law.
 */
export function fullWorld(): World {
  const organisations = [true, true, false, true].map((invites, at) => ({
    id: newTestId() as string,
    state: 'active' as const,
    invites,
    enforces: at === 3,
  }))
  const teams = [0, 0, 1, 1, 2, 2, 3, 3].map((organisation) => ({ id: newTestId() as string, organisation }))
  const person = (
    home: number,
    role: WorldUser['held'][number]['role'],
    at: number,
    team: number,
  ): WorldUser => ({
    id: newTestId(),
    state: 'active',
    home,
    held: [{ id: newTestId(), organisation: at, team, role, when: 'now' }],
  })
  const users = [
    ...roles.map((role) => person(0, role, 0, 0)),
    person(1, 'caseworker', 1, 2),
    // Keeps her account elsewhere.
    person(0, 'supervisor', 1, 2),
    person(1, 'service-provider', 1, 3),
    // To whom nothing can be shared.
    person(1, 'auditor', 1, 2),
    person(2, 'supervisor', 2, 4),
    person(3, 'administrator', 3, 6),
    person(3, 'caseworker', 3, 6),
    person(2, 'manager', 2, 4),
  ]
  const oneCase = (
    organisation: number,
    team: number | undefined,
    worker: number | undefined,
  ): WorldCase => ({
    id: newTestId(),
    organisation,
    team,
    worker,
    state: 'open',
    childId: newTestId(),
    relativeId: newTestId(),
    planId: newTestId(),
  })
  const cases = [
    oneCase(0, 0, roles.indexOf('caseworker')),
    oneCase(0, 1, roles.indexOf('intake-volunteer')),
    oneCase(0, undefined, undefined),
    oneCase(1, 2, roles.length),
    // Answered for by somebody whose role reads nothing of it, and by somebody who works elsewhere.
    oneCase(0, undefined, roles.indexOf('interpreter')),
    oneCase(1, 3, roles.indexOf('caseworker')),
    // Closed to all but two in each of its states; with the third her supervisor declared a conflict.
    ...Array.from({ length: 5 }, () => oneCase(0, 0, roles.indexOf('caseworker'))),
  ]
  const share = (at: number, more: Partial<WorldGrant>): WorldGrant => ({
    id: newTestId(),
    case: at,
    organisation: 1,
    user: undefined,
    roles: [],
    capability: 'read',
    sections,
    stream: undefined,
    when: 'now',
    act: 'other',
    actId: newTestId(),
    ...more,
  })
  const administrator = roles.indexOf('administrator')
  const card: readonly Section[] = ['summary']
  const referrals = (
    [
      { state: 'accepted', case: 0, to: 2, receiver: users.length - 1, sections: ['identity'] },
      { state: 'sent', case: 2, to: 1, receiver: undefined, sections: ['people', 'notes'] },
      { state: 'withdrawn', case: 3, to: 0, receiver: undefined, sections: ['plan'] },
      { state: 'withdrawn', case: 1, to: 2, receiver: undefined, sections: ['plan'] },
    ] as const
  ).map((referral) => ({ ...referral, id: newTestId() as string }))
  const grants = [
    share(0, {}),
    share(1, { capability: 'contribute' }),
    share(2, { sections: card, when: 'ends-later' }),
    share(3, { organisation: 2, sections: card, capability: 'contribute' }),
    share(1, { organisation: 2, when: 'ended' }),
    // Of the next case only who the child is: that the two are of one child is not told by it.
    share(4, { organisation: 2, sections: ['identity'] }),
    // A part without the card, and the card for one record: neither opens the case.
    share(5, { organisation: 2, sections: ['notes'] }),
    share(1, { organisation: 2, sections: ['summary', 'referral'], stream: referrals.at(-1)?.id }),
    share(0, { organisation: 2, act: 'referral', when: 'revoked' }),
    share(6, {}),
    share(6, { organisation: 2, act: 'transfer' }),
    share(2, {
      organisation: 2,
      act: 'referral',
      sections: card,
      capability: 'contribute',
      user: users.length - 1,
    }),
  ]
  return {
    organisations,
    teams,
    users,
    cases,
    grants,
    marks: [
      { state: 'asked', organisation: 1, askedBy: users.length - 2 },
      { state: 'asked', organisation: 0, askedBy: administrator },
      { state: 'approved', organisation: 2, askedBy: 0, decidedBy: administrator },
      { state: 'refused', organisation: 1, askedBy: 0, decidedBy: administrator },
      { state: 'approved', organisation: 1, askedBy: 0, decidedBy: administrator, justNow: false },
    ].map(
      (mark) => ({ decidedBy: undefined, justNow: true, ...mark, id: newTestId() as string }) as WorldMark,
    ),
    referrals,
    freezes: (
      [
        { case: 6, state: 'standing', exempt: ['caseworker', 'supervisor'], by: 'privacy-lead' },
        { case: 7, state: 'lifted', exempt: ['supervisor'], by: 'privacy-lead' },
        { case: 9, state: 'asked', exempt: ['manager', 'supervisor'], by: 'privacy-lead' },
        { case: 10, state: 'kept-closed', exempt: ['interpreter', 'supervisor'], by: 'privacy-lead' },
      ] as const
    ).map(({ exempt, by, ...freeze }) => ({
      ...freeze,
      id: newTestId() as string,
      by: roles.indexOf(by),
      exempt: exempt.map((role) => roles.indexOf(role)),
      keptBy: roles.indexOf('manager'),
    })),
    conflicts: [
      { id: newTestId(), case: 8, user: roles.indexOf('supervisor'), hasEnded: false },
      { id: newTestId(), case: 7, user: roles.indexOf('caseworker'), hasEnded: true },
    ],
  }
}
