import type { CaseScope } from '@amparo/domain/case/case-scope'
import {
  changeSavedList,
  deleteSavedList,
  listSavedLists,
  saveList,
  type SavedListView,
} from '@amparo/contract/api/cases/saved-lists'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseFilter } from '@amparo/domain/case/case-filter'
import type { CaseListView } from '@amparo/domain/case/case-list-view'
import type { SavedListShare } from '@amparo/domain/case/saved-list'
import type { SavedListId } from '@amparo/domain/kernel/brand'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'

type Shares = OutputOf<typeof listSavedLists>['shares']
const changed = [listSavedLists]

/** The name of a list, and who finds it; of one that is kept already, the way to delete it. */
export function SavedListForm(props: {
  readonly scope: CaseScope
  readonly filter: CaseFilter
  /** How the list stands now; it is saved with it. */
  readonly view: CaseListView
  readonly held: SavedListView | undefined
  readonly shares: Shares
  readonly onDone: () => void
}) {
  const t = useText('saved-list')
  const say = useToast()
  const { scope, filter, view, held, onDone } = props
  const [listId] = useState(() => (held?.id as SavedListId | undefined) ?? newId<'SavedListId'>())
  const [name, setName] = useState(held?.name ?? '')
  const [sharedWith, setShare] = useState<SavedListShare>(held?.sharedWith ?? 'nobody')
  const [isChecked, setChecked] = useState(false)
  const saving = useCommand(saveList, changed)
  const changing = useCommand(changeSavedList, changed)
  const deleting = useCommand(deleteSavedList, changed)
  const mayName = held?.mayChange ?? true

  const save = async () => {
    setChecked(true)
    if (name.trim() === '') return
    const { ok } = held
      ? await changing.send({ listId, name, view, sharedWith, version: held.version })
      : await saving.send({ listId, name, scope, filter, view, sharedWith })
    if (!ok) return
    say({ words: t('saved.saved') })
    onDone()
  }
  const forget = async () => {
    if (!(await deleting.send({ listId })).ok) return
    const before = { name, scope, filter, view: held?.view ?? view, sharedWith }
    const bringBack = () => void saving.send({ listId: newId<'SavedListId'>(), ...before })
    say({ words: t('saved.deleted'), ...(held?.isOwn ? { undo: bringBack } : {}) })
    onDone()
  }
  return (
    <form
      className="entry stack"
      aria-label={t(held ? 'saved.change' : 'saved.save')}
      onSubmit={(event) => {
        event.preventDefault()
        if (mayName) void save()
      }}
    >
      {mayName ? (
        <>
          <TextField
            label={t('saved.name')}
            hint={t('saved.name.hint')}
            value={name}
            onChange={setName}
            longest={longestOf(saveList.input.shape.name)}
            problem={isChecked && name.trim() === '' ? t('saved.name.missing') : undefined}
          />
          {props.shares.length > 1 && (held?.isOwn ?? true) ? (
            <Select
              label={t('saved.who')}
              hint={t('saved.who.hint')}
              unanswered={t('saved.onlyMe')}
              choices={props.shares.flatMap((one) =>
                one.with === 'nobody' ? [] : [{ value: one.with, label: one.team ?? t('saved.everybody') }],
              )}
              value={sharedWith === 'nobody' ? undefined : sharedWith}
              onChange={(value) => setShare(value ?? 'nobody')}
            />
          ) : null}
        </>
      ) : (
        <p>{t('saved.mayOnlyDelete')}</p>
      )}
      {held ? (
        <p>
          <Button icon="close" onPress={() => void forget()} busy={deleting.state === 'sending'}>
            {t('saved.delete')}
          </Button>
        </p>
      ) : null}
      <FormFoot
        busy={saving.state === 'sending' || changing.state === 'sending'}
        problem={saving.problem ?? changing.problem ?? deleting.problem}
        mayNotSave={!mayName}
        onBack={onDone}
      />
    </form>
  )
}
