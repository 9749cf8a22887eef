import { debtFields, writeDebt, type DebtView } from '@amparo/contract/api/smuggling/smuggling'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, SmugglingDebtId } from '@amparo/domain/kernel/brand'
import {
  checkDebt,
  debtCurrencies,
  mostMoney,
  type DebtCurrency,
} from '@amparo/domain/smuggling/smuggling-debt'
import { useState } from 'react'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { PhoneFields } from '../person/index.ts'
import { changedByDebts } from './changed-by-debts.ts'
import { currencyWords } from './write-sum.ts'

export function draftOfDebt(caseId: CaseId, debtId = ''): string {
  return `smuggling-debt ${caseId} ${debtId}`
}

const lines = ['called', 'owedTo', 'interest', 'collateral'] as const
const sums = ['agreed', 'paid', 'owed'] as const

type DebtDraft = Readonly<Record<(typeof lines)[number] | 'route' | 'threats', string>> &
  Readonly<Record<(typeof sums)[number], number | undefined>> & {
    readonly debtId: SmugglingDebtId
    readonly base: number
    readonly phones: readonly string[]
    readonly currency: DebtCurrency | undefined
  }

function debtDraft(before: DebtView | undefined): DebtDraft {
  return {
    debtId: (before?.id as SmugglingDebtId | undefined) ?? newId<'SmugglingDebtId'>(),
    base: before?.version ?? 0,
    called: before?.called ?? '',
    phones: before?.phones ?? [],
    route: before?.route ?? '',
    agreed: before?.agreed ?? undefined,
    paid: before?.paid ?? undefined,
    owed: before?.owed ?? undefined,
    currency: before?.currency ?? undefined,
    owedTo: before?.owedTo ?? '',
    interest: before?.interest ?? '',
    collateral: before?.collateral ?? '',
    threats: before?.threats ?? '',
  }
}

/** Who was paid for the journey and what is owed; nothing of it must be answered. */
export function DebtForm(props: {
  readonly caseId: CaseId
  readonly before: DebtView | undefined
  readonly onDone: () => void
}) {
  const t = useText('smuggling')
  const words = useText('written')
  const ui = useText('ui')
  const { language } = useLanguage()
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, before } = props
  const draft = useKeptDraft(
    { caseId, form: 'smuggling-debt', of: before?.id ?? '', name: draftOfDebt(caseId, before?.id) },
    () => debtDraft(before),
  )
  const { value, update } = draft
  const { shape } = debtFields
  const command = useCommand(writeDebt, changedByDebts)
  const { debtId, base, ...written } = value
  const fields = {
    ...written,
    phones: value.phones.map((phone) => phone.trim()).filter((phone) => phone !== ''),
    agreed: value.agreed ?? null,
    paid: value.paid ?? null,
    owed: value.owed ?? null,
    currency: value.currency ?? null,
  }
  const wrong = checkDebt(fields)?.code
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    if (wrong) return
    const { ok } = await command.send({ caseId, debtId, base, fields })
    if (!ok) return
    say({ words: t('smuggling.saved') })
    leave()
  }
  const line = (field: (typeof lines)[number], hint?: string) => (
    <TextField
      label={t(`smuggling.${field}`)}
      hint={hint}
      value={value[field]}
      onChange={(text) => update({ [field]: text })}
      longest={longestOf(shape[field])}
      problem={
        field === 'called' && checked && wrong === 'smuggling.empty' ? t('smuggling.missing') : undefined
      }
    />
  )
  return (
    <DraftForm
      label={before ? words('written.edit') : t('smuggling.add')}
      draft={draft}
      command={command}
      onSave={save}
      onBack={leave}
    >
      {line('called')}
      <PhoneFields value={value.phones} onChange={(phones) => update({ phones })} />
      <TextArea
        label={t('smuggling.route')}
        value={value.route}
        onChange={(route) => update({ route })}
        rows={2}
        longest={longestOf(shape.route)}
      />
      <Select
        label={t('smuggling.currency')}
        unanswered={ui('ui.choose')}
        choices={debtCurrencies.map((one) => ({ value: one, label: currencyWords(one, localeOf(language)) }))}
        value={value.currency}
        onChange={(currency) => update({ currency })}
        problem={checked && wrong === 'smuggling.currency' ? t('smuggling.currency.missing') : undefined}
      />
      {sums.map((sum) => (
        <NumberField
          key={sum}
          label={t(`smuggling.${sum}`)}
          value={value[sum]}
          onChange={(whole) => update({ [sum]: whole })}
          most={mostMoney}
        />
      ))}
      {line('owedTo')}
      {line('interest')}
      {line('collateral', t('smuggling.collateral.hint'))}
      <TextArea
        label={t('smuggling.threats')}
        value={value.threats}
        onChange={(threats) => update({ threats })}
        rows={3}
        longest={longestOf(shape.threats)}
      />
    </DraftForm>
  )
}
