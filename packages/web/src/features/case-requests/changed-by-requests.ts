import { myRequests, receivedRequests } from '@amparo/contract/api/case-requests/case-requests'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { showOverview } from '@amparo/contract/api/overview/overview'

export const changedByRequests = [myRequests, receivedRequests, ...caseLists, showOverview]
