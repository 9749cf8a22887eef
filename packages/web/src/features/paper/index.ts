export { BlankSheet, type NumberedSheet } from './blank-sheet.tsx'
export { wasKept } from './was-kept.ts'
export { PrintFrame } from './print-frame.tsx'
