import { withdrawDebt, type DebtView } from '@amparo/contract/api/smuggling/smuggling'
import { longestOf } from '@amparo/contract/kernel/fields'
import { debtFieldNames } from '@amparo/domain/smuggling/smuggling-debt'
import type { CaseId, SmugglingDebtId } from '@amparo/domain/kernel/brand'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { WrittenFoot } from '../written/index.ts'
import { changedByDebts } from './changed-by-debts.ts'
import { DebtForm, draftOfDebt } from './debt-form.tsx'
import { writeSum } from './write-sum.ts'

/** The name is the title, and each sum says its currency. */
const told = debtFieldNames.filter((field) => field !== 'called' && field !== 'currency')

/** Who was paid and what is owed; only what was told. */
export function DebtEntry(props: {
  readonly debt: DebtView
  readonly caseId: CaseId
  readonly mayWrite: boolean
}) {
  const t = useText('smuggling')
  const { language } = useLanguage()
  const { debt, caseId, mayWrite } = props
  const [isChanging, setChanging] = useOpenForm(draftOfDebt(caseId, debt.id))
  const command = useCommand(withdrawDebt, changedByDebts)
  const title = debt.called || t('smuggling.unnamed')
  if (isChanging && mayWrite)
    return <DebtForm caseId={caseId} before={debt} onDone={() => setChanging(false)} />
  const valueOf = (field: (typeof told)[number]) => {
    const value = debt[field]
    if (Array.isArray(value)) return value.join(', ')
    return typeof value === 'number' ? writeSum(value, debt.currency, localeOf(language)) : (value ?? '')
  }
  return (
    <div className="person">
      <h3 className="entry-title">{title}</h3>
      <SummaryList
        rows={told
          .map((field) => ({ id: field, label: t(`smuggling.field.${field}`), value: valueOf(field) }))
          .filter(({ value }) => value !== '')}
      />
      <WrittenFoot
        {...{ caseId, mayWrite, command }}
        one={debt}
        form="smuggling-debt-end"
        about={title}
        longest={longestOf(withdrawDebt.input.shape.because)}
        onChange={() => setChanging(true)}
        onWithdraw={(because) => command.send({ caseId, debtId: debt.id as SmugglingDebtId, because })}
      />
    </div>
  )
}
