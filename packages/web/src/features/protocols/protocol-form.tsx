import { listOrganisations } from '@amparo/contract/api/organisations/organisations'
import {
  drawProtocol,
  listProtocols,
  showProtocol,
  writeProtocol,
} from '@amparo/contract/api/protocols/protocols'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { SharingProtocolId } from '@amparo/domain/kernel/brand'
import {
  onwardRules,
  protocolChannels,
  protocolSections,
  retentionRules,
} from '@amparo/domain/protocol/sharing-protocol'
import { sealedSections } from '@amparo/domain/access/vocabulary'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sectionWords } from '../case/index.ts'
import { contentOf, emptyProtocol, protocolLike, sharesParts, type ShownProtocol } from './protocol-draft.ts'

const { shape } = drawProtocol.input

/** A new protocol, a draft written anew, or one that takes the place of another. */
export function ProtocolForm(props: {
  readonly shown?: ShownProtocol
  readonly isNew: boolean
  readonly onDone: (protocolId: SharingProtocolId) => void
  readonly onBack: () => void
}) {
  const t = useText('protocol')
  const words = useText('case')
  const say = useToast()
  const { organisation } = useSession()
  const { shown, isNew } = props
  const own = organisation?.id ?? ''
  const draft = useDraft(`protocol ${shown?.protocol.id ?? 'new'} ${isNew ? 'new' : 'same'}`, () =>
    shown ? protocolLike(shown, own, today(), isNew) : emptyProtocol(today()),
  )
  const { value, update } = draft
  const known = useQuery(listOrganisations, {})
  const [checked, setChecked] = useState(false)
  const draw = useCommand(drawProtocol, [listProtocols])
  const write = useCommand(writeProtocol, [listProtocols, showProtocol])
  const command = isNew ? draw : write
  const organisations = (known.value?.items ?? []).filter((one) => one.state === 'active')
  const nameOf = (id: string) =>
    organisations.find((one) => one.id === id)?.name ??
    shown?.parties.find((one) => one.id === id)?.name ??
    ''
  const content = contentOf(value, own)
  const missing = (isMissing: boolean) => (checked && isMissing ? t('protocol.missing') : undefined)
  const save = async () => {
    setChecked(true)
    if (!content) return
    const { parties, ...terms } = content
    const answer = isNew
      ? await draw.send({
          ...terms,
          parties,
          ...(value.supersedes ? { supersedes: value.supersedes } : {}),
        })
      : await write.send({ ...terms, seen: shown?.protocol.version ?? 1 })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('protocol.saved') })
    props.onDone(value.protocolId)
  }
  return (
    <form
      className="entry"
      aria-label={t(isNew ? 'protocols.draw' : 'protocol.write')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {known.problem ? <ProblemNotice problem={known.problem} onRetry={known.refresh} /> : null}
      <TextField
        label={t('protocol.name')}
        value={value.title}
        onChange={(title) => update({ title })}
        longest={longestOf(shape.title)}
        problem={missing(value.title.trim() === '')}
      />
      {shown ? (
        <p>{t('protocol.with', { names: value.others.map(nameOf).join(', ') })}</p>
      ) : (
        <CheckboxGroup
          label={t('protocol.others')}
          choices={organisations
            .filter(({ id }) => id !== own)
            .map(({ id, name, enforcement }) => ({
              value: id,
              label: name,
              ...(enforcement ? { hint: t('protocol.enforces') } : {}),
            }))}
          value={value.others}
          onChange={(others) => update({ others })}
          problem={missing(value.others.length === 0)}
        />
      )}
      <CheckboxGroup
        label={t('protocol.channels')}
        choices={protocolChannels.map((channel) => ({
          value: channel,
          label: t(`protocol.channel.${channel}`),
          hint: t(`protocol.channel.${channel}.hint`),
        }))}
        value={value.channels}
        onChange={(channels) => update({ channels })}
        problem={missing(value.channels.length === 0)}
      />
      {sharesParts(value) ? (
        <CheckboxGroup
          label={t('protocol.sections')}
          hint={t('protocol.sections.hint')}
          choices={protocolSections.map((section) => ({
            value: section,
            label: sectionWords(section, words),
            ...(sealedSections.some((one) => one === section) ? { hint: t('protocol.sealed') } : {}),
          }))}
          value={value.sections}
          onChange={(sections) => update({ sections })}
          problem={missing(value.sections.length === 0)}
        />
      ) : null}
      <RadioGroup
        label={t('protocol.onward')}
        choices={onwardRules.map((rule) => ({ value: rule, label: t(`protocol.onward.${rule}`) }))}
        value={value.onward}
        onChange={(onward) => update({ onward })}
      />
      <RadioGroup
        label={t('protocol.retention')}
        choices={retentionRules.map((rule) => ({ value: rule, label: t(`protocol.retention.${rule}`) }))}
        value={value.retention}
        onChange={(retention) => update({ retention })}
      />
      {[own, ...value.others].map((id) => {
        const { requests = '', breaches = '' } = value.contacts[id] ?? {}
        const change = (more: { requests?: string; breaches?: string }) =>
          update({ contacts: { ...value.contacts, [id]: { requests, breaches, ...more } } })
        const name = id === own ? (organisation?.name ?? '') : nameOf(id)
        return (
          <div className="field-columns" key={id}>
            <TextField
              label={t('protocol.requests', { name })}
              value={requests}
              onChange={(next) => change({ requests: next })}
              longest={200}
              problem={missing(requests.trim() === '')}
            />
            <TextField
              label={t('protocol.breaches', { name })}
              value={breaches}
              onChange={(next) => change({ breaches: next })}
              longest={200}
              problem={missing(breaches.trim() === '')}
            />
          </div>
        )
      })}
      {(['validFrom', 'validUntil', 'reviewOn'] as const).map((field) => (
        <DayField
          key={field}
          label={t(`protocol.${field}`)}
          value={value[field]}
          onChange={(day) => update({ [field]: day })}
          problem={missing(!value[field])}
        />
      ))}
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        saveLabel={t('protocol.save')}
        onBack={props.onBack}
      />
    </form>
  )
}
