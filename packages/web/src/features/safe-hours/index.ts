export { BeforeCalling } from './before-calling.tsx'
export { SafeHoursOf } from './safe-hours-of.tsx'
export { weekdayNames } from './weekday-names.ts'
