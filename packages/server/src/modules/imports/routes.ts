import {
  addImportPart,
  cancelImport,
  listImports,
  showImport,
  startImport,
} from '@amparo/contract/api/imports/imports'
import { searchOtherData, showOtherData } from '@amparo/contract/api/other-data/other-data'
import type { Role } from '@amparo/domain/access/vocabulary'
import { defineRoute } from '../../http/route.ts'
import { addImportPartCommand, cancelImportCommand, startImportCommand } from './commands.ts'
import { importList, importShown, otherDataSearch, otherDataView } from './queries.ts'

const importers: readonly Role[] = ['administrator', 'manager']

export const startImportRoute = defineRoute({
  operation: startImport,
  access: { who: 'roles', roles: importers },
  limit: { most: 30, minutes: 60 },
  handle: startImportCommand,
})

export const addImportPartRoute = defineRoute({
  operation: addImportPart,
  access: { who: 'roles', roles: importers },
  handle: addImportPartCommand,
})

export const showImportRoute = defineRoute({
  operation: showImport,
  access: { who: 'roles', roles: importers },
  handle: importShown,
})

export const listImportsRoute = defineRoute({
  operation: listImports,
  access: { who: 'roles', roles: importers },
  handle: importList,
})

export const cancelImportRoute = defineRoute({
  operation: cancelImport,
  access: { who: 'roles', roles: importers },
  handle: cancelImportCommand,
})

export const showOtherDataRoute = defineRoute({
  operation: showOtherData,
  access: { who: 'case', section: 'other-data', capability: 'read' },
  handle: otherDataView,
})

export const searchOtherDataRoute = defineRoute({
  operation: searchOtherData,
  access: { who: 'roles', roles: ['caseworker', 'supervisor', 'manager'] },
  limit: { most: 240, minutes: 60 },
  handle: otherDataSearch,
})
