import {
  listAttachments,
  removeAttachment,
  type AttachmentView,
} from '@amparo/contract/api/attachments/attachments'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { longestOf } from '@amparo/contract/kernel/fields'
import { partsOf } from '@amparo/domain/attachment/attachment'
import type { AttachmentId, CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sectionWords } from '../case/index.ts'
import { sizeWords } from './file-form.tsx'
import { OpenFile } from './open-file.tsx'
import { SendAgain } from './send-again.tsx'

/** One file: what it is, from which day, who added it; opened on demand, removed only with a reason. */
export function FileEntry(props: {
  readonly caseId: CaseId
  readonly file: AttachmentView
  readonly mayChange: boolean
  /** Below something that is no heading of its own. */
  readonly inside?: boolean
}) {
  const t = useText('file')
  const words = useText('case')
  const { language } = useLanguage()
  const { caseId, file, mayChange } = props
  const Title = props.inside ? 'p' : 'h3'
  const someone = words('case.someone')
  return (
    <article className="sub-block">
      <div className="found-head">
        <Title className="entry-title">{file.title}</Title>
        <Badge
          {...(file.state === 'coming' ? { meaning: 'warning' } : { meaning: 'neutral', icon: 'document' })}
        >
          {file.state === 'coming' ? t('file.coming') : t(`file.kind.${file.what}`)}
        </Badge>
      </div>
      <p className="why">
        <span>{t('file.of', { date: writeDay(file.takenOn, language) })}</span>
        <span>{sectionWords(file.section, words)}</span>
        <span>
          {t('file.addedBy', {
            name: file.addedBy ?? someone,
            date: writeDay(dayOf(file.addedAt), language),
          })}
        </span>
        {file.state === 'removed' ? null : <span>{sizeWords(file.size)}</span>}
      </p>
      {file.state === 'removed' && file.removedAt ? (
        <p>
          {t('file.removedBy', {
            name: file.removedBy ?? someone,
            date: writeDay(dayOf(file.removedAt), language),
          })}{' '}
          {file.removedBecause}
        </p>
      ) : null}
      {file.state === 'here' ? <OpenFile caseId={caseId} file={file} /> : null}
      {file.state === 'coming' ? (
        <>
          <p>{t('file.coming.parts', { here: file.partsHere.length, parts: partsOf(file.size) })}</p>
          {mayChange ? <SendAgain caseId={caseId} file={file} /> : null}
        </>
      ) : null}
      {file.state !== 'removed' && mayChange ? <Removal caseId={caseId} file={file} /> : null}
    </article>
  )
}

function Removal({ caseId, file }: { readonly caseId: CaseId; readonly file: AttachmentView }) {
  const t = useText('file')
  const ui = useText('ui')
  const say = useToast()
  const [isOpen, setOpen] = useState(false)
  const [because, setBecause] = useState('')
  const command = useCommand(removeAttachment, [listAttachments, listHistory])
  if (!isOpen)
    return (
      <p>
        <Button weight="quiet" onPress={() => setOpen(true)}>
          {t('file.remove')}
          <span className="only-read"> · {file.title}</span>
        </Button>
      </p>
    )
  const remove = async () => {
    if (because.trim() === '') return
    const { ok } = await command.send({ caseId, attachmentId: file.id as AttachmentId, because })
    if (ok) say({ words: t('file.removed') })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void remove()
      }}
    >
      <TextField
        label={t('file.remove.why')}
        hint={t('file.remove.hint')}
        value={because}
        onChange={setBecause}
        longest={longestOf(removeAttachment.input.shape.because)}
      />
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <div className="row">
        <Button type="submit" weight="danger" busy={command.state === 'sending'}>
          {t('file.remove')}
        </Button>
        <Button weight="quiet" onPress={() => setOpen(false)}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}
