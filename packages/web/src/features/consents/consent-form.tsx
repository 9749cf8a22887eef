import { longestOf } from '@amparo/contract/kernel/fields'
import { consentPurpose, consenter, lawfulBasis } from '@amparo/contract/api/consents/consent-view'
import { consentNeededFor } from '@amparo/contract/api/consents/consent-needed'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { isSharing } from '@amparo/domain/consent/consent'
import { askableSections, shareableSections } from '@amparo/domain/referral/referral'
import type { CaseId, ConsentId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sectionWords, WhereHelped } from '../case/index.ts'
import { LateVoiceField, useVoice } from '../files/index.ts'
import { LanguageList } from '../person/index.ts'
import { asksWhyNotTold, consentInput, emptyConsent, needsAuthority } from './consent-draft.ts'
import { voiceOf } from './files-of-consent.ts'

export function draftOfConsent(caseId: CaseId): string {
  return `consent ${caseId}`
}

/** Asked one purpose at a time, never with a box already ticked; a no is as good an answer as a yes. */
export function ConsentForm(props: {
  readonly caseId: CaseId
  readonly name: string
  readonly onDone: (saved?: ConsentId) => void
}) {
  const t = useText('consent')
  const words = useText('case')
  const ui = useText('ui')
  const files = useText('file')
  const say = useToast()
  const { caseId } = props
  const draft = useKeptDraft({ caseId, form: 'consent', name: draftOfConsent(caseId) }, emptyConsent)
  const { value, update, discard } = draft
  const shares = isSharing(value.purpose)
  const handsOver = value.purpose === 'transfer-of-case'
  const recipients = useQuery(listRecipients, shares ? {} : undefined)
  const [checked, setChecked] = useState(false)
  const voice = useVoice(caseId)
  const [isRecording, setRecording] = useState(false)
  const command = useCommand(recordConsent, [listConsents, consentNeededFor, listHistory])
  const input = consentInput(value, caseId)
  const isGiven = value.state === 'given'
  const isRefused = (pointer: string) =>
    command.problem?.fields.some((field) => field.pointer === pointer) ?? false
  const save = async () => {
    setChecked(true)
    if (!input || isRecording) return
    const answer = await command.send(input)
    if (!answer.ok) return
    // One voice at a time: another answer's may still be on its way.
    if (voice.value.agreed === 'yes' && voice.value.sound && !voice.value.told)
      voice.update({ told: voiceOf(input, files('file.voice.title')) })
    discard()
    say({ words: t('consent.saved') })
    props.onDone(input.consentId)
  }
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <FoundDraft found={draft.found} />
      <RadioGroup
        label={t('consent.ask', { name: props.name })}
        choices={consentPurpose.options.map((purpose) => ({
          value: purpose,
          label: t(`consent.purpose.${purpose}`),
        }))}
        value={value.purpose}
        onChange={(purpose) =>
          update({
            purpose,
            recipient: undefined,
            basis: value.basis === 'best-interests' ? 'consent' : value.basis,
          })
        }
      />
      {shares ? (
        <>
          {handsOver ? <p>{t('consent.transferNote')}</p> : null}
          <Select
            label={t('consent.recipient')}
            unanswered={ui('ui.choose')}
            choices={[
              ...(recipients.value?.organisations ?? []),
              ...(handsOver ? [] : (recipients.value?.outside ?? [])),
            ].map(({ id, name }) => ({ value: id, label: name }))}
            value={value.recipient}
            onChange={(recipient) =>
              update({
                recipient,
                isOutside: recipients.value?.outside.some(({ id }) => id === recipient) ?? false,
              })
            }
          />
          {recipients.problem ? (
            <ProblemNotice problem={recipients.problem} onRetry={recipients.refresh} />
          ) : null}
          <CheckboxGroup
            label={t('consent.sections')}
            choices={(handsOver ? askableSections : shareableSections).map((section) => ({
              value: section,
              label: sectionWords(section, words),
            }))}
            value={value.sections}
            onChange={(sections) => update({ sections })}
          />
        </>
      ) : null}
      <RadioGroup
        label={t('consent.answer')}
        choices={(['given', 'refused'] as const).map((state) => ({
          value: state,
          label: t(`consent.answer.${state}`),
        }))}
        value={value.state}
        onChange={(state) => update({ state })}
      />
      {isGiven ? (
        <RadioGroup
          label={t('consent.basis')}
          inline
          choices={lawfulBasis.options
            .filter((basis) => handsOver || basis !== 'best-interests')
            .map((basis) => ({ value: basis, label: t(`consent.basis.${basis}`) }))}
          value={value.basis}
          onChange={(basis) => update({ basis })}
        />
      ) : null}
      {isGiven && value.basis !== 'consent' ? (
        <p className="field-help">{t('consent.basis.second')}</p>
      ) : null}
      {isGiven && value.basis !== 'consent' ? (
        <TextArea
          label={t('consent.basisReason')}
          value={value.basisReason}
          onChange={(basisReason) => update({ basisReason })}
          rows={3}
          longest={longestOf(recordConsent.input.shape.basisReason)}
        />
      ) : null}
      {isGiven && needsAuthority(value) ? (
        <TextField
          label={t('consent.authority')}
          problem={
            (checked && value.authority.trim() === '') || isRefused('/authority')
              ? t('consent.authorityMissing')
              : undefined
          }
          value={value.authority}
          onChange={(authority) => update({ authority })}
          longest={200}
        />
      ) : null}
      <CheckboxGroup
        label={t('consent.who')}
        problem={isRefused('/consenters') ? t('consent.whoMissing') : undefined}
        choices={consenter.options.map((one) => ({ value: one, label: t(`consent.who.${one}`) }))}
        value={value.consenters}
        onChange={(consenters) => update({ consenters })}
      />
      {value.consenters.some((one) => one !== 'child') ? (
        <TextField
          label={t('consent.by')}
          required={false}
          value={value.consentedBy}
          onChange={(consentedBy) => update({ consentedBy })}
          longest={longestOf(recordConsent.input.shape.consentedBy)}
        />
      ) : null}
      {isGiven ? (
        <div className="choices">
          <Checkbox
            label={t('consent.assented')}
            invalid={isRefused('/childAssented')}
            checked={value.childAssented}
            onChange={(childAssented) => update({ childAssented })}
          />
          <Checkbox
            label={t('consent.informed')}
            invalid={isRefused('/childInformed')}
            checked={value.childInformed}
            onChange={(childInformed) => update({ childInformed })}
          />
        </div>
      ) : null}
      {asksWhyNotTold(value) ? (
        <TextArea
          label={t('consent.childNotTold')}
          value={value.childNotTold}
          onChange={(childNotTold) => update({ childNotTold })}
          rows={2}
          longest={1000}
        />
      ) : null}
      {voice.value.told ? null : (
        <DisclosureSection
          title={files('file.voice.now')}
          summary={files('file.voice.now.help')}
          startsOpen={voice.value.agreed !== undefined}
        >
          <LateVoiceField voice={voice} onRunning={setRecording} />
        </DisclosureSection>
      )}
      <TextArea
        label={t('consent.toldBack')}
        required={false}
        value={value.toldBack}
        onChange={(toldBack) => update({ toldBack })}
        rows={3}
        longest={longestOf(recordConsent.input.shape.toldBack)}
      />
      <TextArea
        label={t('consent.withhold')}
        required={false}
        value={value.withhold}
        onChange={(withhold) => update({ withhold })}
        rows={2}
        longest={longestOf(recordConsent.input.shape.withhold)}
      />
      {isGiven && value.basis === 'consent' ? (
        <TextArea
          label={t('consent.notAsked')}
          required={false}
          value={value.caregiverNotAsked}
          onChange={(caregiverNotAsked) => update({ caregiverNotAsked })}
          rows={2}
          longest={longestOf(recordConsent.input.shape.caregiverNotAsked)}
        />
      ) : null}
      <div className="field" role="group" aria-label={t('consent.language')}>
        <span className="field-label">{t('consent.language')}</span>
        <LanguageList
          value={value.language}
          onChange={(language) => update({ language: language.slice(-1) })}
        />
      </div>
      <WhereHelped caseId={caseId} />
      <DayField
        label={t('consent.givenOn')}
        value={value.givenOn}
        onChange={(givenOn) => update({ givenOn })}
      />
      <DraftNote unsaved={draft.isUnsaved} keptAt={draft.keptAt} />
      {checked && !input ? <p className="field-problem">{t('consent.incomplete')}</p> : null}
      {checked && isRecording ? <p className="field-problem">{files('file.voice.stopFirst')}</p> : null}
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <div className="row">
        <Button type="submit" weight="main" busy={command.state === 'sending'}>
          {ui('ui.save')}
        </Button>
        <Button weight="quiet" onPress={() => props.onDone()}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}
