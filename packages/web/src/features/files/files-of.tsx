import { listAttachments } from '@amparo/contract/api/attachments/attachments'
import { useState } from 'react'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { Button } from '../../ui/button.tsx'
import { FileEntry } from './file-entry.tsx'
import { FileForm, type FileFormProps } from './file-form.tsx'

/** The files of one record, and one more. */
export function FilesOf(
  props: Omit<FileFormProps, 'onBack' | 'onAdded' | 'parentId'> & {
    readonly parentId: NonNullable<FileFormProps['parentId']>
    readonly mayAdd: boolean
    readonly addLabel: string
    readonly onAdded?: FileFormProps['onAdded']
  },
) {
  const { caseId, parent, parentId, question } = props
  const pages = usePages(listAttachments, { caseId, parent, parentId })
  const [isAdding, setAdding] = useState(false)
  const shown = pages.items.filter((file) => question === undefined || file.question === question)
  return (
    <div className="stack">
      <Paged pages={pages} lines={2}>
        {shown.map((file) => (
          <FileEntry key={file.id} caseId={caseId} file={file} mayChange={props.mayAdd} inside />
        ))}
      </Paged>
      {isAdding ? (
        <FileForm
          {...props}
          onAdded={(id) => {
            setAdding(false)
            props.onAdded?.(id)
          }}
          onBack={() => setAdding(false)}
        />
      ) : props.mayAdd ? (
        <p>
          <Button icon="add" onPress={() => setAdding(true)}>
            {props.addLabel}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
