export { openDutyFor } from './open-duty.ts'
export { saveDuty } from './save-duty.ts'
export { findOpenDuty, getDuty, listDuties, type DutyListRow } from './store.ts'
