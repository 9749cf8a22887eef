import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { listShadowings, shadowingChoices } from '@amparo/contract/api/shadowing/shadowing'

/** What shows shadowings, and what two agreed in one. */
export const changedByShadowing = [listShadowings, shadowingChoices, listAlerts]
