import type { Route } from '../../http/route.ts'
import {
  acceptTransferRoute,
  approveTransferOfferRoute,
  cancelTransferRoute,
  completeTransferRoute,
  declineTransferRoute,
  handOnTransferRoute,
  listCaseTransfersRoute,
  listReceivedTransfersRoute,
  listTransferSupervisorsRoute,
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
  handOnTransferRoute,
  completeTransferRoute,
  cancelTransferRoute,
  listCaseTransfersRoute,
  listReceivedTransfersRoute,
  listTransferSupervisorsRoute,
  listTransferWorkersRoute,
]
