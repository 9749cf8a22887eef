import { caseRoles, keeperRoles, receiverRoles, type Screen } from './screen.ts'

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
    areas: ['today', 'case', 'history', 'team', 'intake'],
    audience: 'everyone',
    load: () => import('../features/today/today-screen.tsx').then((file) => file.TodayScreen),
  },
  {
    id: 'register',
    path: '/register',
    title: 'nav.register',
    areas: ['register', 'person', 'case', 'other-data'],
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
    areas: ['intake', 'case', 'person'],
    audience: receiverRoles,
    load: () => import('../features/intakes/intake-screen.tsx').then((file) => file.IntakeScreen),
  },
  {
    id: 'intake-register',
    path: '/intakes/:intakeId/register',
    title: 'nav.register',
    areas: ['register', 'person', 'case', 'other-data'],
    audience: receiverRoles,
    load: () =>
      import('../features/register/intake-registration-screen.tsx').then(
        (file) => file.IntakeRegistrationScreen,
      ),
  },
  {
    id: 'cases',
    path: '/cases',
    title: 'nav.cases',
    areas: ['cases', 'case'],
    audience: caseRoles,
    load: () => import('../features/cases/cases-screen.tsx').then((file) => file.CasesScreen),
  },
  {
    id: 'case',
    path: '/cases/:caseId',
    title: 'nav.case',
    areas: ['case', 'hold', 'person', 'transfer'],
    audience: caseRoles,
    load: () => import('../features/case/case-screen.tsx').then((file) => file.CaseScreen),
  },
  {
    id: 'case-people',
    path: '/cases/:caseId/people',
    title: 'nav.case',
    areas: ['case', 'person', 'family', 'no-contact'],
    audience: caseRoles,
    load: () => import('../features/people/people-screen.tsx').then((file) => file.PeopleScreen),
  },
  {
    id: 'case-consents',
    path: '/cases/:caseId/consents',
    title: 'nav.case',
    areas: ['case', 'consent', 'person'],
    audience: caseRoles,
    load: () => import('../features/consents/consents-screen.tsx').then((file) => file.ConsentsScreen),
  },
  {
    id: 'case-risk',
    path: '/cases/:caseId/risk',
    title: 'nav.case',
    areas: ['case', 'risk'],
    audience: caseRoles,
    load: () => import('../features/risk/risk-screen.tsx').then((file) => file.RiskScreen),
  },
  {
    id: 'case-assessments',
    path: '/cases/:caseId/assessments',
    title: 'nav.case',
    areas: ['case', 'form'],
    audience: caseRoles,
    load: () =>
      import('../features/assessments/assessments-screen.tsx').then((file) => file.AssessmentsScreen),
  },
  {
    id: 'case-assessment',
    path: '/cases/:caseId/assessments/:answerId',
    title: 'nav.case',
    areas: ['case', 'form', 'person', 'version'],
    audience: caseRoles,
    load: () => import('../features/assessments/assessment-screen.tsx').then((file) => file.AssessmentScreen),
  },
  {
    id: 'case-plan',
    path: '/cases/:caseId/plan',
    title: 'nav.case',
    areas: ['case', 'plan', 'review'],
    audience: caseRoles,
    load: () => import('../features/plans/plan-screen.tsx').then((file) => file.PlanScreen),
  },
  {
    id: 'case-incidents',
    path: '/cases/:caseId/incidents',
    title: 'nav.case',
    areas: ['case', 'incident'],
    audience: caseRoles,
    load: () => import('../features/incidents/incidents-screen.tsx').then((file) => file.IncidentsScreen),
  },
  {
    id: 'case-missing',
    path: '/cases/:caseId/missing',
    title: 'nav.case',
    areas: ['case', 'missing'],
    audience: caseRoles,
    load: () => import('../features/missing/missing-screen.tsx').then((file) => file.MissingScreen),
  },
  {
    id: 'case-notes',
    path: '/cases/:caseId/notes',
    title: 'nav.case',
    areas: ['case', 'note', 'other-data', 'person'],
    audience: caseRoles,
    load: () => import('../features/notes/notes-screen.tsx').then((file) => file.NotesScreen),
  },
  {
    id: 'case-referrals',
    path: '/cases/:caseId/referrals',
    title: 'nav.case',
    areas: ['case', 'referral'],
    audience: caseRoles,
    load: () => import('../features/referrals/referrals-screen.tsx').then((file) => file.ReferralsScreen),
  },
  {
    id: 'case-transfer',
    path: '/cases/:caseId/transfer',
    title: 'nav.case',
    areas: ['case', 'transfer', 'referral'],
    audience: caseRoles,
    load: () => import('../features/transfers/transfer-screen.tsx').then((file) => file.TransferScreen),
  },
  {
    id: 'case-closure',
    path: '/cases/:caseId/closure',
    title: 'nav.case',
    areas: ['case', 'closure', 'closure-check'],
    audience: caseRoles,
    load: () => import('../features/closures/closure-screen.tsx').then((file) => file.ClosureScreen),
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
    id: 'case-flags',
    path: '/cases/:caseId/flags',
    title: 'nav.case',
    areas: ['case', 'flag'],
    audience: caseRoles,
    load: () => import('../features/flags/flags-screen.tsx').then((file) => file.FlagsScreen),
  },
  {
    id: 'case-tasks',
    path: '/cases/:caseId/tasks',
    title: 'nav.case',
    areas: ['case', 'task'],
    audience: caseRoles,
    load: () => import('../features/tasks/tasks-screen.tsx').then((file) => file.TasksScreen),
  },
  {
    id: 'case-history',
    path: '/cases/:caseId/history',
    title: 'nav.case',
    areas: ['case', 'history', 'version', 'person', 'family', 'no-contact'],
    audience: caseRoles,
    load: () => import('../features/history/history-screen.tsx').then((file) => file.HistoryScreen),
  },
  {
    id: 'case-other-data',
    path: '/cases/:caseId/other-data',
    title: 'nav.case',
    areas: ['case', 'other-data', 'person'],
    audience: caseRoles,
    load: () => import('../features/other-data/other-data-screen.tsx').then((file) => file.OtherDataScreen),
  },
  {
    id: 'case-versions',
    path: '/cases/:caseId/versions',
    title: 'nav.case',
    areas: ['case', 'version', 'person'],
    audience: caseRoles,
    load: () =>
      import('../features/two-versions/two-versions-screen.tsx').then((file) => file.TwoVersionsScreen),
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
    id: 'received-referrals',
    path: '/referrals',
    title: 'nav.received-referrals',
    areas: ['case', 'referral', 'transfer'],
    audience: ['caseworker', 'supervisor', 'manager', 'service-provider'],
    load: () => import('../features/referrals/received-screen.tsx').then((file) => file.ReceivedScreen),
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
    id: 'administration',
    path: '/administration',
    title: 'nav.administration',
    areas: ['administration'],
    audience: keeperRoles,
    load: () =>
      import('../features/administration/administration-screen.tsx').then(
        (file) => file.AdministrationScreen,
      ),
  },
  {
    id: 'admin-people',
    path: '/administration/people',
    title: 'nav.administration',
    areas: ['administration', 'account'],
    audience: ['administrator', 'supervisor'],
    load: () => import('../features/administration/people-screen.tsx').then((file) => file.PeopleScreen),
  },
  {
    id: 'admin-organisations',
    path: '/administration/organisations',
    title: 'nav.administration',
    areas: ['administration'],
    audience: ['administrator'],
    load: () =>
      import('../features/administration/organisations-screen.tsx').then((file) => file.OrganisationsScreen),
  },
  {
    id: 'admin-roles',
    path: '/administration/roles',
    title: 'nav.administration',
    areas: ['administration', 'case'],
    audience: keeperRoles,
    load: () => import('../features/administration/roles-screen.tsx').then((file) => file.RolesScreen),
  },
  {
    id: 'admin-places',
    path: '/administration/places',
    title: 'nav.administration',
    areas: ['administration'],
    audience: ['administrator', 'manager'],
    load: () => import('../features/administration/places-screen.tsx').then((file) => file.PlacesScreen),
  },
  {
    id: 'admin-rules',
    path: '/administration/rules',
    title: 'nav.administration',
    areas: ['administration', 'publishing', 'account', 'case'],
    audience: keeperRoles,
    load: () => import('../features/administration/rules-screen.tsx').then((file) => file.RulesScreen),
  },
  {
    id: 'admin-forms',
    path: '/administration/forms',
    title: 'nav.administration',
    areas: ['administration', 'publishing', 'account', 'case'],
    audience: ['administrator', 'manager', 'supervisor'],
    load: () => import('../features/administration/forms-screen.tsx').then((file) => file.FormsScreen),
  },
  {
    id: 'admin-imports',
    path: '/administration/imports',
    title: 'nav.administration',
    areas: ['administration', 'case'],
    audience: ['administrator', 'manager'],
    load: () => import('../features/administration/imports-screen.tsx').then((file) => file.ImportsScreen),
  },
  {
    id: 'admin-access',
    path: '/administration/access',
    title: 'nav.administration',
    areas: ['administration', 'access', 'operation', 'case'],
    audience: ['auditor', 'privacy-lead'],
    load: () => import('../features/administration/access-screen.tsx').then((file) => file.AccessScreen),
  },
  {
    id: 'admin-node',
    path: '/administration/node',
    title: 'nav.administration',
    areas: ['administration'],
    audience: ['administrator', 'manager'],
    load: () => import('../features/administration/node-screen.tsx').then((file) => file.NodeScreen),
  },
  {
    id: 'account',
    path: '/account',
    title: 'nav.account',
    areas: ['sign-in', 'account'],
    audience: 'everyone',
    load: () => import('../features/account/account-screen.tsx').then((file) => file.AccountScreen),
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
