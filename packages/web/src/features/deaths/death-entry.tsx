import { withdrawDeath, type DeathView } from '@amparo/contract/api/deaths/deaths'
import { longestOf } from '@amparo/contract/kernel/fields'
import { deathFieldNames } from '@amparo/domain/death/death'
import type { CaseId, DeathId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { WrittenFoot } from '../written/index.ts'
import { changedByDeath } from './changed-by-death.ts'
import { DeathForm } from './death-form.tsx'
import { draftOfDeath } from './draft-names.ts'
import { useDeathWords } from './use-death-words.ts'

/** What is known, from whom, and what the family wants. */
export function DeathEntry(props: {
  readonly caseId: CaseId
  readonly death: DeathView
  readonly mayWrite: boolean
}) {
  const t = useText('death')
  const { labelOf, valueOf, notSo } = useDeathWords()
  const { caseId, death, mayWrite } = props
  const [isChanging, setChanging] = useOpenForm(draftOfDeath(caseId))
  const command = useCommand(withdrawDeath, changedByDeath)
  if (isChanging && mayWrite)
    return <DeathForm caseId={caseId} before={death} onDone={() => setChanging(false)} />
  return (
    <>
      <SummaryList
        rows={deathFieldNames
          .map((field) => ({ id: field, label: labelOf(field), value: valueOf(field, death[field]) }))
          .filter(({ value }) => value !== '')}
      />
      <WrittenFoot
        {...{ caseId, mayWrite, command }}
        one={death}
        form="death-end"
        about={t('death.title')}
        longest={longestOf(withdrawDeath.input.shape.because)}
        says={{ ...notSo, edit: t('death.edit') }}
        onChange={() => setChanging(true)}
        onWithdraw={(because) => command.send({ caseId, deathId: death.id as DeathId, because })}
      />
    </>
  )
}
