import type { sessionChoices } from '@amparo/contract/api/supervision/supervision'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type WrittenAgreement = {
  readonly id: string
  readonly caseId: string | undefined
  readonly words: string
  readonly dueOn: string | undefined
}

const longestWords = 500
const mostAgreements = 20

export function isAgreed({ words, dueOn }: WrittenAgreement): boolean {
  return words.trim() !== '' && dueOn !== undefined
}

/** What was agreed: each with its day, about a case or about none. */
export function AgreementFields(props: {
  readonly cases: OutputOf<typeof sessionChoices>['cases']
  readonly value: readonly WrittenAgreement[]
  readonly onChange: (value: readonly WrittenAgreement[]) => void
  readonly checked: boolean
}) {
  const t = useText('supervision')
  const { cases, value, onChange, checked } = props
  const change = (id: string, more: Partial<WrittenAgreement>) =>
    onChange(value.map((one) => (one.id === id ? { ...one, ...more } : one)))
  return (
    <section className="stack" aria-label={t('supervision.agreed')}>
      <h2 className="entry-title">{t('supervision.agreed')}</h2>
      <p className="soft">{t('supervision.agreed.help')}</p>
      {value.map((one, index) => {
        const n = index + 1
        return (
          <fieldset key={one.id} className="sub-block stack">
            <legend>{t('supervision.agreement', { n })}</legend>
            <TextField
              label={t('supervision.agreement.words', { n })}
              value={one.words}
              onChange={(words) => change(one.id, { words })}
              longest={longestWords}
              problem={checked && one.words.trim() === '' ? t('supervision.agreement.missing') : undefined}
            />
            <DayField
              label={t('supervision.agreement.due', { n })}
              value={one.dueOn}
              onChange={(dueOn) => change(one.id, { dueOn })}
              problem={checked && !one.dueOn ? t('supervision.on.missing') : undefined}
            />
            {cases.length > 0 ? (
              <Select
                label={t('supervision.agreement.case', { n })}
                choices={cases.map(({ caseId, code }) => ({ value: caseId, label: code }))}
                value={one.caseId}
                onChange={(caseId) => change(one.id, { caseId })}
                unanswered={t('supervision.agreement.noCase')}
              />
            ) : null}
            <p>
              <Button weight="quiet" onPress={() => onChange(value.filter(({ id }) => id !== one.id))}>
                {t('supervision.agreement.takeOut', { n })}
              </Button>
            </p>
          </fieldset>
        )
      })}
      {value.length < mostAgreements ? (
        <p>
          <Button
            icon="add"
            onPress={() =>
              onChange([
                ...value,
                { id: newId<'AgreementId'>(), caseId: undefined, words: '', dueOn: undefined },
              ])
            }
          >
            {t('supervision.agreement.add')}
          </Button>
        </p>
      ) : null}
    </section>
  )
}
