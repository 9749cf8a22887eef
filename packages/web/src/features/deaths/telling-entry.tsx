import { withdrawFamilyTold, type FamilyToldView } from '@amparo/contract/api/deaths/deaths'
import { longestOf } from '@amparo/contract/kernel/fields'
import { tellingFieldNames } from '@amparo/domain/death/family-told'
import type { CaseId, FamilyToldId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { OpenedCase } from '../case/index.ts'
import { wholeName, type NameDraft } from '../person/index.ts'
import { WrittenFoot } from '../written/index.ts'
import { changedByDeath } from './changed-by-death.ts'
import { draftOfTelling } from './draft-names.ts'
import { TellingForm } from './telling-form.tsx'
import { useDeathWords } from './use-death-words.ts'

/** Who of the family knows, from whom and with whom beside them; or why nobody could be told. */
export function TellingEntry(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly telling: FamilyToldView
  readonly mayWrite: boolean
}) {
  const t = useText('death')
  const { labelOfTelling, valueOfTelling, notSo } = useDeathWords()
  const { caseId, opened, telling, mayWrite } = props
  const [isChanging, setChanging] = useOpenForm(draftOfTelling(caseId, telling.id))
  const command = useCommand(withdrawFamilyTold, changedByDeath)
  if (isChanging && mayWrite)
    return <TellingForm {...{ caseId, opened }} before={telling} onDone={() => setChanging(false)} />
  const person = opened.people.find(({ id }) => id === telling.personId)
  const name = person ? wholeName((person.names as readonly NameDraft[])[0]) : telling.who
  return (
    <div className="person">
      <h3 className="entry-title">{name || t('death.telling.other')}</h3>
      <SummaryList
        rows={tellingFieldNames
          .filter((field) => field !== 'who')
          .map((field) => ({
            id: field,
            label:
              field === 'words' && telling.outcome === 'not-told'
                ? t('death.telling.why')
                : labelOfTelling(field),
            value: valueOfTelling(field, telling[field]),
          }))
          .filter(({ value }) => value !== '')}
      />
      <WrittenFoot
        {...{ caseId, mayWrite, command }}
        one={telling}
        form="family-told-end"
        about={name || t('death.telling.other')}
        longest={longestOf(withdrawFamilyTold.input.shape.because)}
        says={notSo}
        onChange={() => setChanging(true)}
        onWithdraw={(because) => command.send({ caseId, tellingId: telling.id as FamilyToldId, because })}
      />
    </div>
  )
}
