import { withdrawDebt, type DebtView } from '@amparo/contract/api/smuggling/smuggling'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, SmugglingDebtId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'
import { changedByDebts } from './changed-by-debts.ts'
import { DebtForm, draftOfDebt } from './debt-form.tsx'
import { writeSum } from './write-sum.ts'

const told = [
  'phones',
  'route',
  'agreed',
  'paid',
  'owed',
  'owedTo',
  'interest',
  'collateral',
  'threats',
] as const

/** Who was paid and what is owed; only what was told. */
export function DebtEntry(props: {
  readonly debt: DebtView
  readonly caseId: CaseId
  readonly mayWrite: boolean
}) {
  const t = useText('smuggling')
  const words = useText('case')
  const { language } = useLanguage()
  const say = useToast()
  const { debt, caseId, mayWrite } = props
  const [isChanging, setChanging] = useOpenForm(draftOfDebt(caseId, debt.id))
  const name = `smuggling-debt-end ${debt.id}`
  const [isWithdrawing, setWithdrawing] = useOpenForm(name)
  const command = useCommand(withdrawDebt, changedByDebts)
  const date = (at: string) => writeDay(dayOf(at), language)
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
      <p className="facts">
        <span>{t('smuggling.by', { by: debt.by ?? words('case.someone'), date: date(debt.at) })}</span>
        {debt.withdrawnAt === null ? null : (
          <span>
            {t('smuggling.withdrawn.on', { date: date(debt.withdrawnAt), why: debt.withdrawnBecause })}
          </span>
        )}
      </p>
      {isWithdrawing && mayWrite ? (
        <WordsForm
          {...{ caseId, name, command }}
          form="smuggling-debt-end"
          of={debt.id}
          label={t('smuggling.withdraw.why')}
          longest={longestOf(withdrawDebt.input.shape.because)}
          required
          saveLabel={t('smuggling.withdraw')}
          onSave={async (because) => {
            const { ok } = await command.send({ caseId, debtId: debt.id as SmugglingDebtId, because })
            if (ok) say({ words: t('smuggling.withdrawnNow') })
            return ok
          }}
          onBack={() => setWithdrawing(false)}
        />
      ) : null}
      {mayWrite && !isWithdrawing ? (
        <div className="row">
          <Button weight="quiet" icon="edit" onPress={() => setChanging(true)}>
            {t('smuggling.edit')}
            <span className="only-read"> · {title}</span>
          </Button>
          <Button weight="quiet" icon="close" onPress={() => setWithdrawing(true)}>
            {t('smuggling.withdraw')}
            <span className="only-read"> · {title}</span>
          </Button>
        </div>
      ) : null}
    </div>
  )
}
