export { NoContacts } from './no-contacts.tsx'
export { useDangerWarning, type DangerWarning } from './use-danger-warning.tsx'
