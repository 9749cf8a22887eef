import { listNotes, noteKind } from '@amparo/contract/api/notes/notes'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAddNote, type OpenedCase } from '../case/index.ts'
import { BeforeCalling } from '../safe-hours/index.ts'
import { NoteEntry } from './note-entry.tsx'
import { draftOfNewNote, NoteForm } from './note-form.tsx'

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
          {isWriting && opened.reads.includes('people') ? (
            <BeforeCalling caseId={caseId} people={opened.people} />
          ) : null}
          {isWriting ? <NoteForm caseId={caseId} onDone={() => setWriting(false)} /> : null}
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
  const ui = useText('ui')
  const [kind, setKind] = useState<(typeof noteKind.options)[number] | undefined>(undefined)
  const pages = usePages(listNotes, { caseId: props.caseId, ...(kind ? { kind } : {}) })
  const { more } = pages
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
      {pages.first.state === 'loading' ? <Skeleton lines={5} /> : null}
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      {pages.first.state === 'ready' && pages.items.length === 0 ? (
        <EmptyState icon="edit">{t('note.empty')}</EmptyState>
      ) : null}
      <ul className="entries" aria-label={t('note.list')}>
        {pages.items.map((note) => (
          <li key={note.id}>
            <NoteEntry note={note} caseId={props.caseId} mayEdit={mayAddNote(props.opened)} />
          </li>
        ))}
      </ul>
      {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
      {more ? (
        <p>
          <Button icon="down" busy={pages.asking} onPress={() => void more()}>
            {ui('ui.showMore')}
          </Button>
        </p>
      ) : null}
    </>
  )
}
