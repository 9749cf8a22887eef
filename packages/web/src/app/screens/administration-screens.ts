import { keeperRoles, type Screen } from '../screen.ts'

/** What keepers of the node and of an organisation see. */
export const administrationScreens = [
  {
    id: 'administration',
    path: '/administration',
    title: 'nav.administration',
    areas: ['administration'],
    audience: keeperRoles,
    load: () =>
      import('../../features/administration/administration-screen.tsx').then(
        (file) => file.AdministrationScreen,
      ),
  },
  {
    id: 'admin-people',
    path: '/administration/people',
    title: 'nav.administration',
    areas: ['administration', 'account'],
    audience: ['administrator', 'supervisor'],
    load: () => import('../../features/administration/people-screen.tsx').then((file) => file.PeopleScreen),
  },
  {
    id: 'admin-organisations',
    path: '/administration/organisations',
    title: 'nav.administration',
    areas: ['administration'],
    audience: ['administrator'],
    load: () =>
      import('../../features/administration/organisations-screen.tsx').then(
        (file) => file.OrganisationsScreen,
      ),
  },
  {
    id: 'admin-roles',
    path: '/administration/roles',
    title: 'nav.administration',
    areas: ['administration', 'case'],
    audience: keeperRoles,
    load: () => import('../../features/administration/roles-screen.tsx').then((file) => file.RolesScreen),
  },
  {
    id: 'admin-places',
    path: '/administration/places',
    title: 'nav.administration',
    areas: ['administration'],
    audience: ['administrator', 'manager'],
    load: () => import('../../features/administration/places-screen.tsx').then((file) => file.PlacesScreen),
  },
  {
    id: 'admin-rules',
    path: '/administration/rules',
    title: 'nav.administration',
    areas: ['administration', 'publishing', 'account', 'case', 'approval', 'closure'],
    audience: keeperRoles,
    load: () => import('../../features/administration/rules-screen.tsx').then((file) => file.RulesScreen),
  },
  {
    id: 'admin-forms',
    path: '/administration/forms',
    title: 'nav.administration',
    areas: ['administration', 'publishing', 'account', 'case'],
    audience: ['administrator', 'manager', 'supervisor'],
    load: () => import('../../features/administration/forms-screen.tsx').then((file) => file.FormsScreen),
  },
  {
    id: 'admin-imports',
    path: '/administration/imports',
    title: 'nav.administration',
    areas: ['administration', 'case'],
    audience: ['administrator', 'manager'],
    load: () => import('../../features/administration/imports-screen.tsx').then((file) => file.ImportsScreen),
  },
  {
    id: 'admin-access',
    path: '/administration/access',
    title: 'nav.administration',
    areas: ['administration', 'access', 'operation', 'case'],
    audience: ['auditor', 'privacy-lead'],
    load: () => import('../../features/administration/access-screen.tsx').then((file) => file.AccessScreen),
  },
  {
    id: 'admin-closed',
    path: '/administration/closed-cases',
    title: 'nav.administration',
    areas: ['administration', 'freeze', 'account'],
    audience: ['privacy-lead', 'manager', 'supervisor'],
    load: () => import('../../features/administration/freezes-screen.tsx').then((file) => file.FreezesScreen),
  },
  {
    id: 'admin-usage',
    path: '/administration/usage',
    title: 'nav.administration',
    areas: ['administration', 'usage'],
    audience: ['administrator', 'manager'],
    load: () => import('../../features/usage/usage-screen.tsx').then((file) => file.UsageScreen),
  },
  {
    id: 'admin-node',
    path: '/administration/node',
    title: 'nav.administration',
    areas: ['administration'],
    audience: ['administrator', 'manager'],
    load: () => import('../../features/administration/node-screen.tsx').then((file) => file.NodeScreen),
  },
] as const satisfies readonly Screen[]
