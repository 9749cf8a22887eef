import { openCase } from '@amparo/contract/api/cases/open-case'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { changeHolder } from '@amparo/contract/api/people/edit-person'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Button } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WhereNow, type Where } from './where-now.tsx'

/** She is with somebody else now, or somewhere else. */
export function HolderForm(props: {
  readonly caseId: string
  readonly now: Where
  readonly onDone: () => void
}) {
  const t = useText('case')
  const ui = useText('ui')
  const say = useToast()
  const caseId = props.caseId as CaseId
  const draft = useKeptDraft({ caseId, form: 'holder', name: `holder ${caseId}` }, () => props.now)
  const command = useCommand(changeHolder, [openCase, ...caseLists, listHistory])
  const save = async () => {
    const { value } = draft
    const answer = await command.send({
      caseId,
      holder: value.holder,
      phase: value.phase,
      ...(value.placeCountry ? { placeCountry: value.placeCountry } : {}),
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('case.holder.saved') })
    props.onDone()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <FoundDraft found={draft.found} />
      <WhereNow value={draft.value} onChange={draft.update} />
      <DraftNote unsaved={draft.isUnsaved} keptAt={draft.keptAt} />
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <div className="row">
        <Button type="submit" weight="main" busy={command.state === 'sending'}>
          {ui('ui.save')}
        </Button>
        <Button weight="quiet" onPress={props.onDone}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}
