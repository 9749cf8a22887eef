import { readBirth } from '@amparo/contract/api/births/births'
import { readPersonBirth } from '@amparo/contract/api/births/person-births'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'

/** What shows the birth or the age, and is asked for again when something of it was written or chosen. */
export const changedByBirths = [readBirth, readPersonBirth, openCase, ...caseLists, listHistory]
