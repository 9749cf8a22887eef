import { announceAttachment } from '@amparo/contract/api/attachments/attachments'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { Section } from '@amparo/domain/access/vocabulary'
import { type AttachmentKind, mostBytes } from '@amparo/domain/attachment/attachment'
import { formatsOf, mediaTypes } from '@amparo/domain/attachment/file-format'
import type { AttachmentId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sectionWords } from '../case/index.ts'
import { barePicture } from './bare-picture.ts'
import { Recorder } from './recorder.tsx'
import { beginSending, type Told } from './send-file.ts'
import { SendingProgress } from './sending-progress.tsx'
import { useSending } from './use-sending.ts'

export type FileFormProps = Pick<Told, 'caseId' | 'parent' | 'parentId' | 'question'> & {
  readonly kinds: readonly AttachmentKind[]
  /** For a paper of the case: the parts of the case in which she may put one. */
  readonly sections?: readonly Section[]
  readonly onAdded: (id: AttachmentId) => void
  readonly onBack: () => void
}

/** Whose yes is needed before there is anything to keep. */
const asksFirst = (kind: AttachmentKind | undefined, parent: Told['parent']) =>
  kind === 'audio' || parent === 'person'

/** A file from this device, or a voice recorded here after asking. */
export function FileForm(props: FileFormProps) {
  const t = useText('file')
  const words = useText('case')
  const ui = useText('ui')
  const say = useToast()
  const { kinds, parent, sections = [] } = props
  const [kind, setKind] = useState(kinds.length === 1 ? kinds[0] : undefined)
  const [agreed, setAgreed] = useState<'yes' | 'no' | undefined>(undefined)
  const [title, setTitle] = useState('')
  const [takenOn, setTakenOn] = useState<string | undefined>(today())
  const [section, setSection] = useState<Section | undefined>(sections.length === 1 ? sections[0] : undefined)
  const [file, setFile] = useState<Blob | undefined>(undefined)
  const [attachmentId] = useState(() => newId<'AttachmentId'>())
  const [checked, setChecked] = useState(false)
  const { state, start } = useSending()
  const mustAsk = asksFirst(kind, parent)
  const mayChoose = kind !== undefined && (!mustAsk || agreed === 'yes')
  const isWhole = mayChoose && file && title.trim() !== '' && takenOn && (parent !== 'case' || section)
  const tooLarge = file && kind && file.size > mostBytes[kind] && !file.type.startsWith('image/')
  const done = () => {
    say({ words: t('file.added') })
    props.onAdded(attachmentId)
  }
  const save = async () => {
    setChecked(true)
    if (!isWhole || tooLarge || state.kind === 'sending') return
    const { caseId, parentId, question } = props
    const told: Told = {
      caseId,
      attachmentId,
      what: kind,
      parent,
      ...(parentId ? { parentId } : {}),
      ...(question ? { question } : {}),
      ...(section && parent === 'case' ? { section } : {}),
      title,
      takenOn,
      agreed: agreed === 'yes',
    }
    if (await start(await beginSending(told, await barePicture(file)))) done()
  }
  const choose = (next: Blob | undefined) => setFile(next)
  return (
    <form
      className="entry"
      aria-label={t('file.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {kinds.length > 1 ? (
        <RadioGroup
          label={t('file.kind')}
          inline
          choices={kinds.map((one) => ({ value: one, label: t(`file.kind.${one}`) }))}
          value={kind}
          onChange={(next) => {
            setKind(next)
            setAgreed(undefined)
            setFile(undefined)
          }}
        />
      ) : null}
      {mustAsk ? (
        <RadioGroup
          label={t(kind === 'audio' ? 'file.agreed.audio' : 'file.agreed.photo')}
          hint={t('file.agreed.hint')}
          inline
          choices={[
            { value: 'yes', label: t('file.agreed.yes') },
            { value: 'no', label: t('file.agreed.no') },
          ]}
          value={agreed}
          onChange={(next) => {
            setAgreed(next)
            setFile(undefined)
          }}
        />
      ) : null}
      {mustAsk && agreed === 'no' ? <p role="status">{t('file.agreed.none')}</p> : null}
      {mayChoose ? (
        <>
          {kind === 'audio' ? (
            <Recorder recorded={file instanceof File ? undefined : file} onRecorded={choose} />
          ) : null}
          <FileField
            label={t(kind === 'audio' ? 'file.choose.audio' : 'file.choose')}
            hint={t(`file.choose.${kind}.hint`)}
            accept={formatsOf[kind].map((format) => mediaTypes[format].type)}
            file={file instanceof File ? file : undefined}
            size={sizeWords(file?.size ?? 0)}
            onChoose={choose}
            problem={
              tooLarge
                ? t('file.tooLarge', { most: mostBytes[kind] / 1024 / 1024 })
                : checked && !file
                  ? t('file.missing')
                  : undefined
            }
          />
          <TextField
            label={t('file.title')}
            hint={t('file.title.hint')}
            value={title}
            onChange={setTitle}
            longest={longestOf(announceAttachment.input.shape.title)}
            problem={checked && title.trim() === '' ? t('file.title.missing') : undefined}
          />
          <DayField
            label={t('file.takenOn')}
            value={takenOn}
            onChange={setTakenOn}
            problem={checked && !takenOn ? t('file.takenOn.missing') : undefined}
          />
          {parent === 'case' ? (
            <Select
              label={t('file.section')}
              hint={t('file.section.hint')}
              unanswered={ui('ui.choose')}
              choices={sections.map((one) => ({ value: one, label: sectionWords(one, words) }))}
              value={section}
              onChange={setSection}
              problem={checked && !section ? t('file.section.missing') : undefined}
            />
          ) : null}
        </>
      ) : null}
      <SendingProgress state={state} onHere={done} />
      <div className="row">
        {mayChoose && state.kind !== 'broken' ? (
          <Button type="submit" weight="main" busy={state.kind === 'sending'}>
            {t('file.save')}
          </Button>
        ) : null}
        <Button weight="quiet" onPress={props.onBack}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}

export function sizeWords(size: number): string {
  return size < 1024 * 1024 ? `${Math.ceil(size / 1024)} kB` : `${(size / 1024 / 1024).toFixed(1)} MB`
}
