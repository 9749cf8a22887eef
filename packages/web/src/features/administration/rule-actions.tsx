import { longestOf } from '@amparo/contract/kernel/fields'
import { confirmRule, listRules, publishRule, type RuleView } from '@amparo/contract/api/rules/rules'
import type { ApprovalSteps } from '@amparo/domain/approval/approval-steps'
import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import { countries } from '@amparo/domain/rule/jurisdiction'
import { countryName } from '@amparo/packs/nationalities'
import { useState } from 'react'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { ApprovalEditor } from './late-approval.ts'
import { ConfirmedForm } from './confirmed-form.tsx'
import { RuleFigures } from './rule-figures.tsx'

/** What an administrator does about a rule: says that it was read, or publishes another version of it. */
export function RuleActions({ rule }: { readonly rule: RuleView }) {
  const t = useText('publishing')
  const [open, setOpen] = useState<'confirm' | 'publish' | undefined>(undefined)
  const close = () => setOpen(undefined)
  if (open === 'confirm') return <ConfirmForm rule={rule} onDone={close} />
  if (open === 'publish') return <PublishForm rule={rule} onDone={close} />
  return (
    <div className="row">
      <Button icon="check" onPress={() => setOpen('confirm')}>
        {t('publishing.confirm')}
      </Button>
      <Button icon="add" onPress={() => setOpen('publish')}>
        {t('publishing.newVersion')}
      </Button>
    </div>
  )
}

function ConfirmForm({ rule, onDone }: { readonly rule: RuleView; readonly onDone: () => void }) {
  const t = useText('publishing')
  const say = useToast()
  const confirm = useCommand(confirmRule, [listRules])
  const [source, setSource] = useState('')
  const [checkedOn, setCheckedOn] = useState('')
  const isReady = source.trim() !== '' && isPlainDate(checkedOn)
  const send = async () => {
    if (!isReady) return
    const answer = await confirm.send({
      ruleId: rule.id,
      version: rule.version,
      source: source.trim(),
      checkedOn,
    })
    if (!answer.ok) return
    say({ words: t('publishing.confirmed') })
    onDone()
  }
  return (
    <ConfirmedForm
      command={confirm}
      label={t('publishing.confirm')}
      isReady={isReady}
      onSend={() => void send()}
      onDone={onDone}
    >
      <p>{t('publishing.confirmWhat')}</p>
      <TextField
        label={t('publishing.source')}
        hint={t('publishing.sourceHint')}
        value={source}
        onChange={setSource}
        longest={longestOf(confirmRule.input.shape.source)}
      />
      <DayField
        label={t('publishing.checkedOn')}
        value={undefined}
        onChange={(day) => setCheckedOn(day ?? '')}
      />
    </ConfirmedForm>
  )
}

const bases = ['organisation', 'law', 'inter-agency-guidelines'] as const
const places = ['any', ...countries] as const

function PublishForm({ rule, onDone }: { readonly rule: RuleView; readonly onDone: () => void }) {
  const t = useText('publishing')
  const words = useText('administration')
  const ui = useText('ui')
  const { language } = useLanguage()
  const say = useToast()
  const publish = useCommand(publishRule, [listRules])
  const [parameters, setParameters] = useState(rule.parameters)
  const [jurisdiction, setJurisdiction] = useState(places.find((one) => one === rule.jurisdiction) ?? 'any')
  const [basis, setBasis] = useState<(typeof bases)[number] | undefined>(undefined)
  const [source, setSource] = useState('')
  const [from, setFrom] = useState('')
  const isReady = basis !== undefined && source.trim() !== '' && isPlainDate(from)
  const send = async () => {
    if (!isReady) return
    const answer = await publish.send({
      ruleId: rule.id,
      version: rule.version,
      jurisdiction,
      parameters,
      from,
      basis,
      source: source.trim(),
    })
    if (!answer.ok) return
    say({ words: t('publishing.ruleDone') })
    onDone()
  }
  return (
    <ConfirmedForm
      command={publish}
      label={t('publishing.publish')}
      isReady={isReady}
      onSend={() => void send()}
      onDone={onDone}
    >
      <p className="soft">{t('publishing.ruleWhat')}</p>
      {rule.kind === 'approval-steps' ? (
        <ApprovalEditor
          steps={parameters as ApprovalSteps}
          onChange={(steps) => setParameters({ ...steps })}
        />
      ) : (
        <RuleFigures parameters={parameters} onChange={setParameters} />
      )}
      <Select
        label={t('publishing.where')}
        unanswered={ui('ui.choose')}
        choices={places.map((value) => ({
          value,
          label: value === 'any' ? words('rules.anywhere') : countryName(value, localeOf(language)),
        }))}
        value={jurisdiction}
        onChange={(chosen) => setJurisdiction(chosen ?? 'any')}
      />
      <DayField label={t('publishing.from')} value={undefined} onChange={(day) => setFrom(day ?? '')} />
      <Select
        label={t('publishing.basis')}
        unanswered={ui('ui.choose')}
        choices={bases.map((value) => ({ value, label: words(`rules.basis.${value}`) }))}
        value={basis}
        onChange={setBasis}
      />
      <TextField
        label={t('publishing.source')}
        hint={t('publishing.sourceHint')}
        value={source}
        onChange={setSource}
        longest={longestOf(publishRule.input.shape.source)}
      />
    </ConfirmedForm>
  )
}
