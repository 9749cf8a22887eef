import { openCase } from '@amparo/contract/api/cases/open-case'
import { readDeath } from '@amparo/contract/api/deaths/deaths'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { today } from '@amparo/contract/api/tasks/tasks'

export const changedByDeath = [readDeath, openCase, today, listHistory]
