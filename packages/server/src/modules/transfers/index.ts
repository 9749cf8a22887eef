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
  previewTransferRoute,
} from './routes.ts'

export const transferRoutes: readonly Route[] = [
  offerTransferRoute,
  previewTransferRoute,
  acceptTransferRoute,
  declineTransferRoute,
  completeTransferRoute,
  cancelTransferRoute,
  listCaseTransfersRoute,
  listReceivedTransfersRoute,
  listTransferWorkersRoute,
]
