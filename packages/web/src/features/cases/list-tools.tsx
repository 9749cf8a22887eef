import { caseOrders, mayOrder, type CaseColumn, type CaseOrder } from '@amparo/domain/case/case-list-view'
import type { Section } from '@amparo/domain/access/vocabulary'
import { useText } from '../../app/words/words-context.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { Select } from '../../ui/select.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'

export function OrderChoice(props: {
  readonly order: CaseOrder
  readonly reads: readonly Section[]
  readonly onChange: (order: CaseOrder | undefined) => void
}) {
  const t = useText('cases')
  return (
    <Select
      label={t('cases.order')}
      unanswered={t('cases.order.usual')}
      choices={caseOrders
        .filter((order) => mayOrder(order, props.reads))
        .map((order) => ({ value: order, label: t(`cases.order.${order}`) }))}
      value={props.order}
      onChange={props.onChange}
    />
  )
}

/** Columns are of the table that a desk shows; a phone has one line for each child. */
export function ColumnChoice(props: {
  readonly offered: readonly CaseColumn[]
  readonly shown: readonly CaseColumn[]
  readonly onChange: (columns: CaseColumn[]) => void
}) {
  const t = useText('cases')
  const isNarrow = useNarrow()
  if (isNarrow || props.offered.length < 2) return null
  return (
    <DisclosureSection
      title={t('cases.columns')}
      summary={t('cases.columns.shown', { count: props.shown.length, of: props.offered.length })}
    >
      <CheckboxGroup
        label={t('cases.columns.label')}
        choices={props.offered.map((column) => ({ value: column, label: t(`cases.column.${column}`) }))}
        value={props.shown}
        onChange={props.onChange}
      />
    </DisclosureSection>
  )
}
