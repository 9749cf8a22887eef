import type { NoteView } from '@amparo/contract/api/notes/notes'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { helpedByWords } from '../case/index.ts'
import { languageName } from '../person/index.ts'
import { ImportedBody } from './imported-body.tsx'
import { draftOfNote, NoteEditor } from './note-editor.tsx'

/** One note as it was written; correcting it keeps what stood before in the history. */
export function NoteEntry(props: {
  readonly note: NoteView
  readonly caseId: CaseId
  readonly mayEdit: boolean
}) {
  const t = useText('note')
  const words = useText('case')
  const { language } = useLanguage()
  const [isEditing, setEditing] = useOpenForm(draftOfNote(props.note))
  const { note, caseId } = props
  const facts = [
    note.childReached ? t('note.wasReached') : '',
    note.seenAlone === null ? '' : t(note.seenAlone ? 'note.seenAlone' : 'note.notAlone'),
    note.place,
    note.language ? t('note.inLanguage', { language: languageName(note.language, language) }) : '',
    helpedByWords(note, words),
  ].filter((fact) => fact !== '')
  return (
    <article className="entry">
      <div className="found-head">
        <h2 className="entry-title">
          {t(`note.kind.${note.kind}`)} · {writeDay(note.occurredOn, language)}
        </h2>
        <span className="soft">
          {note.imported ? t('note.imported') : (note.author ?? words('case.someone'))}
        </span>
      </div>
      {facts.length > 0 ? (
        <p className="facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      ) : null}
      {isEditing ? (
        <NoteEditor note={note} caseId={caseId} onDone={() => setEditing(false)} />
      ) : (
        <p className="written" dir="auto">
          {note.imported ? <ImportedBody body={note.body} /> : note.body}
        </p>
      )}
      {note.twoVersions.length > 0 ? (
        <p className="row">
          <Badge meaning="warning">{t('note.twoVersions')}</Badge>
          <Link href={hrefTo('case-versions', { caseId })}>{words('case.chooseVersion')}</Link>
        </p>
      ) : null}
      {props.mayEdit && !isEditing ? (
        <p>
          <Button weight="quiet" icon="edit" onPress={() => setEditing(true)}>
            {t('note.edit')}
            <span className="only-read"> · {writeDay(note.occurredOn, language)}</span>
          </Button>
        </p>
      ) : null}
    </article>
  )
}
