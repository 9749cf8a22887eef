import { listAttachments } from '@amparo/contract/api/attachments/attachments'
import { sections } from '@amparo/domain/access/vocabulary'
import { attachmentKinds, type AttachmentKind } from '@amparo/domain/attachment/attachment'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { CaseFrame, caseIdOf, type OpenedCase } from '../case/index.ts'
import { FileEntry } from './file-entry.tsx'
import { FileForm } from './file-form.tsx'

const writable = (opened: OpenedCase) =>
  sections.filter((section) => opened.writes.includes(section) && opened.reads.includes(section))

/** Papers, photos and voices of a case, as far as the reader's parts of it reach. */
export function FilesScreen({ params }: ScreenProps) {
  const t = useText('file')
  const caseId = caseIdOf(params)
  const [isAdding, setAdding] = useState(false)
  const [what, setWhat] = useState<AttachmentKind | 'any'>('any')
  const [showsRemoved, setRemoved] = useState(false)
  const mayAdd = (opened: OpenedCase) =>
    writable(opened).length > 0 && !['closed', 'transferred'].includes(opened.case.state)
  return (
    <CaseFrame
      caseId={caseId}
      part="files"
      actions={(opened) =>
        mayAdd(opened) && !isAdding ? (
          <Button icon="add" weight="main" onPress={() => setAdding(true)}>
            {t('file.add')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {isAdding && mayAdd(opened) ? (
            <FileForm
              caseId={caseId}
              parent="case"
              kinds={['document', 'photo', 'audio']}
              sections={writable(opened)}
              onAdded={() => setAdding(false)}
              onBack={() => setAdding(false)}
            />
          ) : null}
          <Card title={t('file.standing')}>
            <Select
              label={t('file.filter')}
              unanswered={t('file.filter.any')}
              choices={(['any', ...attachmentKinds] as const).map((kind) => ({
                value: kind,
                label: kind === 'any' ? t('file.filter.any') : t(`file.kind.${kind}`),
              }))}
              value={what}
              onChange={(next) => setWhat(next ?? 'any')}
            />
            <Files caseId={caseId} state="standing" what={what} writes={writable(opened)} />
          </Card>
          {showsRemoved ? (
            <Card title={t('file.removed.title')}>
              <Files caseId={caseId} state="removed" what={what} writes={[]} />
            </Card>
          ) : (
            <p>
              <Button icon="down" onPress={() => setRemoved(true)}>
                {t('file.removed.show')}
              </Button>
            </p>
          )}
        </>
      )}
    </CaseFrame>
  )
}

function Files(props: {
  readonly caseId: CaseId
  readonly state: 'standing' | 'removed'
  readonly what: AttachmentKind | 'any'
  readonly writes: readonly string[]
}) {
  const t = useText('file')
  const { caseId, state, what } = props
  const pages = usePages(listAttachments, { caseId, state, ...(what === 'any' ? {} : { what }) })
  const title = t(state === 'standing' ? 'file.standing' : 'file.removed.title')
  return (
    <Paged
      pages={pages}
      lines={3}
      empty={
        <EmptyState icon="document">
          {t(state === 'standing' ? 'file.empty' : 'file.removed.empty')}
        </EmptyState>
      }
    >
      <ul className="entries" aria-label={title}>
        {pages.items.map((file) => (
          <li key={file.id}>
            <FileEntry caseId={caseId} file={file} mayChange={props.writes.includes(file.section)} />
          </li>
        ))}
      </ul>
    </Paged>
  )
}
