import type { CaseId } from '@amparo/domain/kernel/brand'
import type { OpenedCase } from '../case/index.ts'
import { BeforeCalling } from '../safe-hours/index.ts'
import { NoteForm } from './note-form.tsx'

/** A note being written, under what must be known before somebody is called. */
export function NewNote(props: {
  readonly opened: OpenedCase
  readonly caseId: CaseId
  readonly onDone: () => void
}) {
  const { opened, caseId } = props
  return (
    <>
      {opened.reads.includes('people') ? <BeforeCalling caseId={caseId} people={opened.people} /> : null}
      <NoteForm caseId={caseId} onDone={props.onDone} />
    </>
  )
}
