export { BlankSheet } from './blank-sheet.tsx'
export { PrintFrame } from './print-frame.tsx'
