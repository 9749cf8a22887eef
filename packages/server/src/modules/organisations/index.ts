export { organisationRoutes } from './routes.ts'
export { createUserDirectly, type DirectUser } from './create-user-directly.ts'
export * as onTheMachine from './on-the-machine.ts'
export { makeSlip } from './slip.ts'
