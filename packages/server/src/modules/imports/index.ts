import type { Route } from '../../http/route.ts'
import type { JobWork } from '../../jobs/job-runner.ts'
import { importCasesKind, runImportJob } from './import-job.ts'
import {
  addImportPartRoute,
  cancelImportRoute,
  listImportsRoute,
  searchOtherDataRoute,
  showImportRoute,
  showOtherDataRoute,
  startImportRoute,
} from './routes.ts'

export const importWorks: Readonly<Record<string, JobWork>> = { [importCasesKind]: runImportJob }

export const importRoutes: readonly Route[] = [
  startImportRoute,
  addImportPartRoute,
  showImportRoute,
  listImportsRoute,
  cancelImportRoute,
  showOtherDataRoute,
  searchOtherDataRoute,
]
