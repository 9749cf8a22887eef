export { ConfirmedForm } from './confirmed-form.tsx'
