import type { Route } from '../../http/route.ts'
import {
  acceptTransferRoute,
  cancelTransferRoute,
  completeTransferRoute,
  declineTransferRoute,
  listCaseTransfersRoute,
  listReceivedTransfersRoute,
  listTransferWorkersRoute,
  offerTransferRoute,
} from './routes.ts'

export const transferRoutes: readonly Route[] = [
  offerTransferRoute,
  acceptTransferRoute,
  declineTransferRoute,
  completeTransferRoute,
  cancelTransferRoute,
  listCaseTransfersRoute,
  listReceivedTransfersRoute,
  listTransferWorkersRoute,
]
