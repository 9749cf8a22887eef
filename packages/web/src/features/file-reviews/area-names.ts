import { checklistAreas } from '@amparo/domain/file-review/checklist'

export type ChecklistArea = keyof typeof checklistAreas
export const areaNames = Object.keys(checklistAreas) as ChecklistArea[]
