export { ConfirmIdentity, needsConfirmation } from './confirm-identity.tsx'
