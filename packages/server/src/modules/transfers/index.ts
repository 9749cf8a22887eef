import type { Route } from '../../http/route.ts'
import {
  acceptTransferRoute,
  approveTransferOfferRoute,
  cancelTransferRoute,
  completeTransferRoute,
  declineTransferRoute,
  listCaseTransfersRoute,
  listReceivedTransfersRoute,
  listTransferWorkersRoute,
  offerTransferRoute,
  previewTransferRoute,
  sendBackTransferOfferRoute,
} from './routes.ts'

export const transferRoutes: readonly Route[] = [
  offerTransferRoute,
  previewTransferRoute,
  approveTransferOfferRoute,
  sendBackTransferOfferRoute,
  acceptTransferRoute,
  declineTransferRoute,
  completeTransferRoute,
  cancelTransferRoute,
  listCaseTransfersRoute,
  listReceivedTransfersRoute,
  listTransferWorkersRoute,
]
