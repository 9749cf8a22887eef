import { caseRoles, receiverRoles, type Screen } from './screen.ts'
import { administrationScreens } from './screens/administration-screens.ts'
import { caseScreens } from './screens/case-screens.ts'

/**
 * Every screen of the program, as data: the router, the navigation, the tests, the byte budget and the
 * pictures all walk this one list. A screen that is not here does not exist.
 */
export const screens = [
  {
    id: 'sign-in',
    path: '/sign-in',
    title: 'app.name',
    areas: ['sign-in'],
    audience: 'guest',
    load: () => import('../features/sign-in/sign-in-screen.tsx').then((file) => file.SignInScreen),
  },
  {
    id: 'openid',
    path: '/sign-in/openid',
    title: 'app.name',
    areas: ['sign-in'],
    audience: 'guest',
    load: () => import('../features/sign-in/openid-screen.tsx').then((file) => file.OpenidScreen),
  },
  {
    id: 'invitation',
    path: '/invitation',
    title: 'app.name',
    areas: ['sign-in'],
    audience: 'guest',
    load: () => import('../features/sign-in/invitation-screen.tsx').then((file) => file.InvitationScreen),
  },
  {
    id: 'today',
    path: '/',
    title: 'nav.today',
    areas: ['today', 'alert', 'case', 'history', 'team', 'intake'],
    audience: 'everyone',
    load: () => import('../features/today/today-screen.tsx').then((file) => file.TodayScreen),
  },
  {
    id: 'register',
    path: '/register',
    title: 'nav.register',
    areas: ['register', 'again', 'person', 'birth-source', 'case', 'other-data'],
    audience: ['caseworker', 'supervisor', 'manager', 'intake-volunteer'],
    load: () => import('../features/register/register-screen.tsx').then((file) => file.RegisterScreen),
  },
  {
    id: 'intakes',
    path: '/intakes',
    title: 'nav.intakes',
    areas: ['intake', 'case'],
    audience: receiverRoles,
    load: () => import('../features/intakes/intakes-screen.tsx').then((file) => file.IntakesScreen),
  },
  {
    id: 'intake-new',
    path: '/intakes/new',
    title: 'nav.intakes',
    areas: ['intake', 'case', 'person'],
    audience: receiverRoles,
    load: () => import('../features/intakes/new-intake-screen.tsx').then((file) => file.NewIntakeScreen),
  },
  {
    id: 'intake',
    path: '/intakes/:intakeId',
    title: 'nav.intakes',
    areas: ['intake', 'case', 'person', 'service'],
    audience: receiverRoles,
    load: () => import('../features/intakes/intake-screen.tsx').then((file) => file.IntakeScreen),
  },
  {
    id: 'intake-register',
    path: '/intakes/:intakeId/register',
    title: 'nav.register',
    areas: ['register', 'again', 'person', 'birth-source', 'case', 'other-data'],
    audience: receiverRoles,
    load: () =>
      import('../features/register/intake-registration-screen.tsx').then(
        (file) => file.IntakeRegistrationScreen,
      ),
  },
  {
    id: 'intake-again',
    path: '/intakes/:intakeId/again/:caseId',
    title: 'nav.register',
    areas: ['again', 'register', 'person', 'case', 'other-data'],
    audience: ['caseworker', 'supervisor'],
    load: () => import('../features/register/again-screen.tsx').then((file) => file.AgainScreen),
  },
  {
    id: 'cases',
    path: '/cases',
    title: 'nav.cases',
    areas: ['cases', 'case', 'filter', 'saved-list'],
    audience: caseRoles,
    load: () => import('../features/cases/cases-screen.tsx').then((file) => file.CasesScreen),
  },
  {
    id: 'overview',
    path: '/overview',
    title: 'nav.overview',
    areas: ['overview', 'alert', 'case', 'filter'],
    audience: ['caseworker', 'supervisor', 'manager', 'intake-volunteer', 'privacy-lead'],
    load: () => import('../features/overview/overview-screen.tsx').then((file) => file.OverviewScreen),
  },
  {
    id: 'alerts',
    path: '/alerts/:kind',
    title: 'nav.alerts',
    areas: ['alert', 'case'],
    audience: caseRoles,
    load: () => import('../features/alerts/alerts-screen.tsx').then((file) => file.AlertsScreen),
  },
  ...caseScreens,
  {
    id: 'assignments',
    path: '/assignments',
    title: 'nav.cases',
    areas: ['case', 'assignment'],
    audience: ['caseworker', 'supervisor'],
    load: () =>
      import('../features/assignments/my-assignments-screen.tsx').then((file) => file.MyAssignmentsScreen),
  },
  {
    id: 'case-requests',
    path: '/case-requests',
    title: 'nav.cases',
    areas: ['case', 'case-request'],
    audience: ['caseworker', 'supervisor', 'manager'],
    load: () => import('../features/case-requests/requests-screen.tsx').then((file) => file.RequestsScreen),
  },
  {
    id: 'case-requests-mine',
    path: '/case-requests/mine',
    title: 'nav.cases',
    areas: ['case', 'case-request'],
    audience: ['caseworker', 'supervisor'],
    load: () => import('../features/case-requests/requests-screen.tsx').then((file) => file.MyRequestsScreen),
  },
  {
    id: 'case-request-new',
    path: '/case-requests/new',
    title: 'nav.cases',
    areas: ['case-request'],
    audience: ['caseworker', 'supervisor'],
    load: () => import('../features/case-requests/ask-screen.tsx').then((file) => file.AskScreen),
  },
  {
    id: 'case-request-of',
    path: '/case-requests/new/:code',
    title: 'nav.cases',
    areas: ['case-request'],
    audience: ['caseworker', 'supervisor'],
    load: () => import('../features/case-requests/ask-screen.tsx').then((file) => file.AskScreen),
  },
  {
    id: 'supports',
    path: '/supports',
    title: 'nav.cases',
    areas: ['case', 'support'],
    audience: ['caseworker', 'supervisor', 'service-provider'],
    load: () => import('../features/supports/my-supports-screen.tsx').then((file) => file.MySupportsScreen),
  },
  {
    id: 'flags',
    path: '/flags',
    title: 'nav.cases',
    areas: ['case', 'flag'],
    audience: caseRoles,
    load: () => import('../features/flags/my-flags-screen.tsx').then((file) => file.MyFlagsScreen),
  },
  {
    id: 'forms',
    path: '/forms',
    title: 'nav.forms',
    areas: ['paper'],
    audience: caseRoles,
    load: () => import('../features/paper/forms-screen.tsx').then((file) => file.FormsScreen),
  },
  {
    id: 'form-paper',
    path: '/forms/:form/print',
    title: 'nav.forms',
    areas: ['paper'],
    audience: caseRoles,
    load: () => import('../features/paper/paper-screen.tsx').then((file) => file.PaperScreen),
  },
  {
    id: 'registration-sheets',
    path: '/register/sheets',
    title: 'nav.register',
    areas: ['sheets', 'case'],
    audience: [...receiverRoles, 'manager'],
    load: () =>
      import('../features/sheets/registration-sheets-screen.tsx').then(
        (file) => file.RegistrationSheetsScreen,
      ),
  },
  {
    id: 'received-referrals',
    path: '/referrals',
    title: 'nav.received-referrals',
    areas: ['case', 'referral', 'service', 'transfer', 'incident'],
    audience: ['caseworker', 'supervisor', 'manager', 'service-provider'],
    load: () => import('../features/referrals/received-screen.tsx').then((file) => file.ReceivedScreen),
  },
  {
    id: 'waiting-referrals',
    path: '/referrals/waiting',
    title: 'nav.received-referrals',
    areas: ['case', 'referral', 'service', 'transfer', 'incident'],
    audience: ['supervisor', 'manager'],
    load: () => import('../features/referrals/received-screen.tsx').then((file) => file.WaitingScreen),
  },
  {
    id: 'services',
    path: '/services',
    title: 'nav.services',
    areas: ['service', 'person'],
    audience: ['caseworker', 'supervisor', 'manager', 'intake-volunteer'],
    load: () => import('../features/services/services-screen.tsx').then((file) => file.ServicesScreen),
  },
  {
    id: 'interpreters',
    path: '/interpreters',
    title: 'nav.interpreters',
    areas: ['interpreter', 'person', 'service'],
    audience: ['caseworker', 'supervisor', 'manager', 'intake-volunteer'],
    load: () => import('../features/interpreters/register-screen.tsx').then((file) => file.RegisterScreen),
  },
  {
    id: 'gaps',
    path: '/services/missing',
    title: 'nav.gaps',
    areas: ['service'],
    audience: ['caseworker', 'supervisor', 'manager'],
    load: () => import('../features/services/gaps-screen.tsx').then((file) => file.GapsScreen),
  },
  {
    id: 'team',
    path: '/team',
    title: 'nav.team',
    areas: ['team', 'case'],
    audience: ['supervisor', 'manager'],
    load: () => import('../features/team/team-screen.tsx').then((file) => file.TeamScreen),
  },
  {
    id: 'team-cases',
    path: '/team/cases',
    title: 'nav.team',
    areas: ['team', 'case', 'assignment'],
    audience: ['supervisor', 'manager'],
    load: () => import('../features/assignments/team-cases-screen.tsx').then((file) => file.TeamCasesScreen),
  },
  {
    id: 'team-person',
    path: '/team/people/:userId',
    title: 'nav.team',
    areas: ['team', 'case', 'assignment'],
    audience: ['supervisor', 'manager'],
    load: () => import('../features/assignments/team-cases-screen.tsx').then((file) => file.TeamCasesScreen),
  },
  ...administrationScreens,
  {
    id: 'account',
    path: '/account',
    title: 'nav.account',
    areas: ['sign-in', 'account'],
    audience: 'everyone',
    load: () => import('../features/account/account-screen.tsx').then((file) => file.AccountScreen),
  },
  {
    id: 'own-work',
    path: '/account/work',
    title: 'nav.account',
    areas: ['assignment', 'person'],
    audience: ['caseworker', 'supervisor'],
    load: () => import('../features/assignments/own-work-screen.tsx').then((file) => file.OwnWorkScreen),
  },
  {
    id: 'supervision',
    path: '/supervision',
    title: 'nav.account',
    areas: ['supervision', 'case'],
    audience: ['caseworker', 'intake-volunteer', 'supervisor'],
    load: () =>
      import('../features/supervision/supervision-screen.tsx').then((file) => file.SupervisionScreen),
  },
  {
    id: 'supervision-person',
    path: '/team/supervision/:userId',
    title: 'nav.team',
    areas: ['supervision', 'case'],
    audience: ['supervisor', 'manager'],
    load: () =>
      import('../features/supervision/supervision-screen.tsx').then((file) => file.SupervisionScreen),
  },
  {
    id: 'shadowings',
    path: '/shadowing',
    title: 'nav.account',
    areas: ['shadowing', 'case'],
    audience: ['caseworker', 'intake-volunteer', 'supervisor'],
    load: () => import('../features/shadowings/shadowings-screen.tsx').then((file) => file.ShadowingsScreen),
  },
  {
    id: 'shadowings-person',
    path: '/team/shadowing/:userId',
    title: 'nav.team',
    areas: ['shadowing', 'case'],
    audience: ['supervisor', 'manager'],
    load: () => import('../features/shadowings/shadowings-screen.tsx').then((file) => file.ShadowingsScreen),
  },
  {
    id: 'file-reviews',
    path: '/team/file-reviews',
    title: 'nav.team',
    areas: ['file-review'],
    audience: ['supervisor', 'manager'],
    load: () => import('../features/file-reviews/reviews-screen.tsx').then((file) => file.ReviewsScreen),
  },
  {
    id: 'file-review',
    path: '/team/file-reviews/:reviewId',
    title: 'nav.team',
    areas: ['file-review'],
    audience: ['supervisor', 'manager'],
    load: () => import('../features/file-reviews/review-screen.tsx').then((file) => file.ReviewScreen),
  },
  {
    id: 'file-review-file',
    path: '/team/file-reviews/:reviewId/files/:fileId',
    title: 'nav.team',
    areas: ['file-review', 'case'],
    audience: ['supervisor', 'manager'],
    load: () => import('../features/file-reviews/file-screen.tsx').then((file) => file.FileScreen),
  },
  {
    id: 'parts',
    path: '/parts',
    title: 'nav.parts',
    areas: ['parts'],
    audience: ['administrator'],
    load: () => import('../features/parts/parts-screen.tsx').then((file) => file.PartsScreen),
  },
] as const satisfies readonly Screen[]

export type ScreenId = (typeof screens)[number]['id']
export type PathOf<Id extends ScreenId> = Extract<(typeof screens)[number], { id: Id }>['path']
/** The parts of the address that a path leaves open. */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [Key in Name | keyof ParamsOf<Rest>]: string }
  : Path extends `${string}:${infer Name}`
    ? { readonly [Key in Name]: string }
    : Record<never, string>

type OpenParts<Id extends ScreenId> = ParamsOf<PathOf<Id>>
type Rest<Id extends ScreenId> = keyof OpenParts<Id> extends never ? [] : [params: OpenParts<Id>]

/** The address of a screen: `hrefTo('case', { caseId })`. */
export function hrefTo<Id extends ScreenId>(id: Id, ...rest: Rest<Id>): string {
  const path = screens.find((screen) => screen.id === id)?.path ?? '/'
  const params: Readonly<Record<string, string>> = rest[0] ?? {}
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
