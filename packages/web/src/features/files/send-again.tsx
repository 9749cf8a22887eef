import type { AttachmentView } from '@amparo/contract/api/attachments/attachments'
import { formatsOf, mediaTypes } from '@amparo/domain/attachment/file-format'
import type { AttachmentId, CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newCommandId } from '../../data/api-client.ts'
import { FileField } from '../../ui/file-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { barePicture } from './bare-picture.ts'
import { sizeWords } from './file-form.tsx'
import { SendingProgress } from './sending-progress.tsx'
import { useSending } from './use-sending.ts'

/** A file of which pieces are missing: whoever has it chooses it again, and only those are sent. */
export function SendAgain({ caseId, file }: { readonly caseId: CaseId; readonly file: AttachmentView }) {
  const t = useText('file')
  const say = useToast()
  const { state, start } = useSending()
  const [chosen, setChosen] = useState<File | undefined>(undefined)
  const [isOther, setOther] = useState(false)
  const done = () => say({ words: t('file.added') })
  const goOn = async (given: File) => {
    setChosen(given)
    const bytes = new Uint8Array(await (await barePicture(given)).arrayBuffer())
    setOther(bytes.length !== file.size)
    if (bytes.length !== file.size) return
    const here = new Set(file.partsHere)
    const attachmentId = file.id as AttachmentId
    if (await start({ caseId, attachmentId, bytes, told: undefined, commandId: newCommandId(), here })) done()
  }
  return (
    <>
      <FileField
        label={t('file.again', { title: file.title })}
        hint={t('file.again.hint')}
        accept={formatsOf[file.what].map((format) => mediaTypes[format].type)}
        file={chosen}
        size={sizeWords(chosen?.size ?? 0)}
        onChoose={(given) => void goOn(given)}
        problem={isOther ? t('file.again.other') : undefined}
      />
      <SendingProgress state={state} onHere={done} />
    </>
  )
}
