import { listNotes, noteKind } from '@amparo/contract/api/notes/notes'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { CaseFrame, caseIdOf, mayAddNote, type OpenedCase } from '../case/index.ts'
import { draftOfNewNote, LateNewNote } from './index.ts'
import { NoteEntry } from './note-entry.tsx'

/** Notes, calls, visits and attempts, the newest day first. */
export function NotesScreen({ params }: ScreenProps) {
  const t = useText('note')
  const caseId = caseIdOf(params)
  const [isWriting, setWriting] = useOpenForm(draftOfNewNote(caseId))
  return (
    <CaseFrame
      caseId={caseId}
      part="notes"
      actions={(opened) =>
        mayAddNote(opened) && !isWriting ? (
          <Button weight="main" icon="add" onPress={() => setWriting(true)}>
            {t('note.add')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {isWriting ? (
            <LateNewNote opened={opened} caseId={caseId} onDone={() => setWriting(false)} />
          ) : null}
          {opened.reads.includes('notes') || !mayAddNote(opened) ? (
            <NoteList opened={opened} caseId={caseId} />
          ) : null}
        </>
      )}
    </CaseFrame>
  )
}

function NoteList(props: { readonly opened: OpenedCase; readonly caseId: ReturnType<typeof caseIdOf> }) {
  const t = useText('note')
  const [kind, setKind] = useState<(typeof noteKind.options)[number] | undefined>(undefined)
  const pages = usePages(listNotes, { caseId: props.caseId, ...(kind ? { kind } : {}) })
  return (
    <>
      <div className="toolbar">
        <Select
          label={t('note.list')}
          unanswered={t('note.kind.any')}
          choices={noteKind.options.map((value) => ({ value, label: t(`note.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      <Paged pages={pages} lines={5} empty={<EmptyState icon="edit">{t('note.empty')}</EmptyState>}>
        <ul className="entries" aria-label={t('note.list')}>
          {pages.items.map((note) => (
            <li key={note.id}>
              <NoteEntry note={note} caseId={props.caseId} mayEdit={mayAddNote(props.opened)} />
            </li>
          ))}
        </ul>
      </Paged>
    </>
  )
}
