import type { PaperItem, PaperPart, PaperQuestion, PaperRoom, PaperRows } from '@amparo/domain/form/paper'

/** A question as a screen asks it, before it has its number on paper. */
export type Asked =
  | { readonly id: string; readonly label: string; readonly guidance?: string; readonly room: PaperRoom }
  | {
      readonly id: string
      readonly label: string
      readonly guidance?: string
      readonly rowTitle: string
      readonly blocks: number
      readonly rows: readonly Asked[]
    }

export type AskedPart = {
  readonly id: string
  readonly title: string
  readonly guidance?: string
  readonly asked: readonly Asked[]
}

export const line: PaperRoom = { kind: 'line' }
export const lines: PaperRoom = { kind: 'lines' }
export const yesNo: PaperRoom = { kind: 'yes-no' }
export const aDay: PaperRoom = { kind: 'day' }
export const aboutWhen: PaperRoom = { kind: 'about-when' }

export function oneOf(options: readonly string[]): PaperRoom {
  return { kind: 'squares', several: false, options }
}

export function someOf(options: readonly string[]): PaperRoom {
  return { kind: 'squares', several: true, options }
}

/** Numbers like those of the forms that are data: part, question, question within a row. */
export function numbered(parts: readonly AskedPart[]): readonly PaperPart[] {
  return parts.map((part, index) => ({
    id: part.id,
    number: `${index + 1}`,
    title: part.title,
    guidance: part.guidance ?? '',
    items: part.asked.map((one, at): PaperItem => withNumber(one, `${index + 1}.${at + 1}`)),
  }))
}

function withNumber(one: Asked, number: string): PaperQuestion | PaperRows {
  const common = { id: one.id, number, label: one.label, guidance: one.guidance ?? '', only: undefined }
  if ('room' in one) return { kind: 'question', ...common, room: one.room }
  return {
    kind: 'rows',
    ...common,
    rowTitle: one.rowTitle,
    blocks: one.blocks,
    questions: one.rows.map((inner, at) => withNumber(inner, `${number}.${at + 1}`)),
  }
}
