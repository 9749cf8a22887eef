import type { CaseScope } from '@amparo/domain/case/case-scope'
import { listSavedLists, type SavedListView } from '@amparo/contract/api/cases/saved-lists'
import type { CaseFilter } from '@amparo/domain/case/case-filter'
import type { CaseListView } from '@amparo/domain/case/case-list-view'
import { isSameFilter } from '@amparo/domain/case/saved-list'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { SavedListForm } from './saved-list-form.tsx'

/** What somebody kept under a name, and in which of it she stands. */
export function useSavedLists(scope: CaseScope, filter: CaseFilter, scopes: readonly CaseScope[]) {
  const { value } = useQuery(listSavedLists, {})
  const items = value?.items ?? []
  return {
    items,
    shares: value?.shares ?? [],
    // One that was shared by somebody who reaches further stands where its reader can go.
    current: items.find(
      (one) => isSameFilter(one.filter, filter) && (one.scope === scope || !scopes.includes(one.scope)),
    ),
  }
}
type SavedLists = ReturnType<typeof useSavedLists>

/** All of them in one choice: as short on a phone with thirty as with one. */
export function SavedListChoice(props: {
  readonly saved: SavedLists
  readonly onOpen: (list: SavedListView | undefined) => void
}) {
  const t = useText('saved-list')
  const { items, current } = props.saved
  if (items.length === 0) return null
  const labelOf = ({ name, sharedWith, team }: SavedListView) => {
    if (sharedWith === 'nobody') return name
    return t('saved.sharedName', { name, who: team ?? t('saved.everybody') })
  }
  return (
    <Select
      label={t('saved.title')}
      unanswered={t('saved.choose')}
      choices={items.map((one) => ({ value: one.id, label: labelOf(one) }))}
      value={current?.id}
      onChange={(id) => props.onOpen(items.find((one) => one.id === id))}
    />
  )
}

/** To name the filter in which she stands, or to rename, share or delete the list that it is already. */
export function SavedListTools(props: {
  readonly saved: SavedLists
  readonly scope: CaseScope
  readonly filter: CaseFilter
  readonly view: CaseListView
}) {
  const t = useText('saved-list')
  const [isOpen, setOpen] = useState(false)
  const { saved, scope, filter, view } = props
  const { current } = saved
  if (current && !current.isOwn && !current.mayChange) return <PartsGone of={current} />
  return (
    <>
      <PartsGone of={current} />
      {isOpen ? (
        <SavedListForm
          {...{ scope, filter, view }}
          held={current}
          shares={saved.shares}
          onDone={() => setOpen(false)}
        />
      ) : (
        <p>
          <Button icon={current ? 'edit' : 'add'} onPress={() => setOpen(true)}>
            {t(current ? 'saved.change' : 'saved.save')}
          </Button>
        </p>
      )}
    </>
  )
}

function PartsGone({ of }: { readonly of: SavedListView | undefined }) {
  const t = useText('saved-list')
  return of?.partsGone ? <p className="soft">{t('saved.partsGone')}</p> : null
}
