import type { Route } from '../../http/route.ts'
import { listChildCasesRoute, registerChildRoute } from './routes.ts'

export { registerChildCommand } from './commands.ts'

export const registrationRoutes: readonly Route[] = [registerChildRoute, listChildCasesRoute]
