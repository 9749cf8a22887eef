export { PermissionBasis } from './permission-basis.tsx'
export { permissionFor } from './referral-draft.ts'
