import { listHistory } from '@amparo/contract/api/history/list-history'
import { listDebts } from '@amparo/contract/api/smuggling/smuggling'

export const changedByDebts = [listDebts, listHistory]
