import { openAttachment, type AttachmentView } from '@amparo/contract/api/attachments/attachments'
import type { AttachmentId, CaseId } from '@amparo/domain/kernel/brand'
import { useEffect, useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useData } from '../../data/data-context.tsx'
import type { WireProblem } from '../../data/wire-problem.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Sound } from './sound.tsx'

/** Fetched when somebody asks for it, since each opening is written down; shown here, or kept as a file. */
export function OpenFile({ caseId, file }: { readonly caseId: CaseId; readonly file: AttachmentView }) {
  const t = useText('file')
  const { api } = useData()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<WireProblem | undefined>(undefined)
  const [opened, setOpened] = useState<{ readonly address: string; readonly name: string } | undefined>(
    undefined,
  )
  const address = opened?.address
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])
  const open = async () => {
    setAsking(true)
    const answer = await api.send(openAttachment, { caseId, attachmentId: file.id as AttachmentId })
    setAsking(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    const { bytes, type, name } = answer.value
    const held = new Blob([bytes as Uint8Array<ArrayBuffer>], { type })
    setOpened({ address: URL.createObjectURL(held), name })
  }
  const verb = file.what === 'audio' ? 'listen' : file.format === 'pdf' ? 'fetch' : 'show'
  return (
    <>
      {file.carriesMore ? <p className="warned">{t('file.carriesMore')}</p> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {opened ? (
        <>
          {verb === 'listen' ? <Sound address={opened.address} label={file.title} /> : null}
          {verb === 'show' ? <img className="picture" src={opened.address} alt={file.title} /> : null}
          {verb === 'fetch' ? (
            <p>
              <a className="link" href={opened.address} download={opened.name}>
                {t('file.keep', { title: file.title })}
              </a>
            </p>
          ) : null}
          <p>
            <Button weight="quiet" onPress={() => setOpened(undefined)}>
              {t('file.close')}
              <span className="only-read"> · {file.title}</span>
            </Button>
          </p>
        </>
      ) : (
        <p>
          <Button icon="document" busy={isAsking} onPress={() => void open()}>
            {t(`file.open.${verb}`)}
            <span className="only-read"> · {file.title}</span>
          </Button>
        </p>
      )}
    </>
  )
}
