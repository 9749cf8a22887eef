import * as freezes from '@amparo/contract/api/freezes/freezes'
import { defineRoute, type Route } from '../../http/route.ts'
import {
  askLiftCommand,
  confirmLiftCommand,
  freezeCaseCommand,
  nameExemptCommand,
  stayClosedCommand,
} from './commands.ts'
import { freezableCase, freezeList } from './queries.ts'

const privacyLeads = { who: 'roles', roles: ['privacy-lead'] } as const
/** Those who keep a case see that they do, and a manager may be the second person: the policies and the rule say who. */
const signedIn = { who: 'signed-in' } as const

export const freezeRoutes: readonly Route[] = [
  defineRoute({ operation: freezes.listFreezes, access: signedIn, handle: freezeList }),
  defineRoute({
    operation: freezes.showFreezable,
    access: privacyLeads,
    limit: { most: 60, minutes: 60 },
    handle: freezableCase,
  }),
  defineRoute({ operation: freezes.freezeCase, access: privacyLeads, handle: freezeCaseCommand }),
  defineRoute({ operation: freezes.nameExempt, access: privacyLeads, handle: nameExemptCommand }),
  defineRoute({ operation: freezes.askLift, access: privacyLeads, handle: askLiftCommand }),
  defineRoute({ operation: freezes.confirmLift, access: signedIn, handle: confirmLiftCommand }),
  defineRoute({ operation: freezes.stayClosed, access: signedIn, handle: stayClosedCommand }),
]
