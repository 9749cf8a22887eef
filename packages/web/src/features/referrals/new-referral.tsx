import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { listServices } from '@amparo/contract/api/services/services'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, IncidentId, OrganisationId } from '@amparo/domain/kernel/brand'
import type { ChosenSection } from '@amparo/domain/referral/referral'
import { misfitsOf } from '@amparo/domain/service/service-fit'
import { useState, type ReactNode } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import type { OpenedCase } from '../case/index.ts'
import { ServiceFacts, usePlaceWords, useServiceKinds } from '../services/index.ts'
import { AskedOfOthers, useRecipientChoices, useRecipients } from './asked-of-others.tsx'
import { BeforeSending } from './before-sending.tsx'
import { chosen, draftOfReferral, emptyReferral } from './referral-draft.ts'

const mostListed = 200

/** First what is asked, of whom, and what would go along; then everything is shown once more before it leaves. */
export function NewReferral(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  /** Where it is begun from something that happened: what of it goes along, and where that is chosen. */
  readonly from?: {
    readonly incidentId: IncidentId
    readonly choose: (
      to: OrganisationId,
      chosen: readonly IncidentId[],
      onChange: (chosen: readonly IncidentId[]) => void,
    ) => ReactNode
    readonly sectionsOf: (chosen: readonly IncidentId[]) => readonly ChosenSection[]
  }
  readonly onDone: () => void
}) {
  const t = useText('referral')
  const ui = useText('ui')
  const session = useSession()
  const kinds = useServiceKinds()
  const placeWords = usePlaceWords()
  const { caseId, from } = props
  const draft = useKeptDraft(
    { caseId, form: 'referral', of: from?.incidentId ?? '', name: draftOfReferral(caseId, from?.incidentId) },
    emptyReferral,
  )
  const { value, update } = draft
  const { recipients, organisations } = useRecipients()
  const choiceOf = useRecipientChoices('referral')
  const catalogue = useQuery(
    listServices,
    value.service ? { service: value.service, limit: mostListed } : undefined,
  )
  const [tried, setTried] = useState(false)
  // What one's own organisation gives is no referral.
  const listed = (catalogue.value?.items ?? []).filter(
    ({ organisationId }) => organisationId !== session.organisation?.id,
  )
  const service = listed.find(({ id }) => id === value.serviceId)
  const name = service?.name ?? organisations.find(({ id }) => id === value.to)?.name
  const isOutside = service !== undefined && service.organisationId === null
  const sections = isOutside ? value.sections.filter((one) => one === 'identity') : value.sections
  const to = isOutside ? undefined : value.to
  const incidents = to ? value.incidents : []
  const isComplete =
    name !== undefined &&
    value.service !== undefined &&
    value.urgency !== undefined &&
    value.reason.trim() !== ''
  if (value.isChecked && isComplete)
    return (
      <BeforeSending
        caseId={caseId}
        draft={draft}
        sections={sections}
        isOutside={isOutside}
        besides={from && { fromIncident: from.incidentId, incidents, sections: from.sectionsOf(incidents) }}
        organisation={name}
        onDone={props.onDone}
      />
    )
  return (
    <AskedOfOthers
      draft={draft}
      recipients={recipients}
      need={{
        label: t('referral.reason'),
        hint: t('referral.reason.hint'),
        value: value.reason,
        onChange: (reason) => update({ reason }),
        longest: longestOf(sendReferral.input.shape.reason),
      }}
      urgencyLabel={t('referral.urgency')}
      sectionsLabel={t('referral.sections')}
      {...(isOutside ? { sections: ['identity'] as const, sectionsHint: t('referral.outside.name') } : {})}
      checkLabel={t('referral.check')}
      missing={isComplete ? undefined : t('referral.incomplete')}
      tried={tried}
      onCheck={() => {
        setTried(true)
        if (isComplete) update({ isChecked: true })
      }}
      onBack={props.onDone}
      after={
        from && to
          ? from.choose(to as OrganisationId, value.incidents, (next) => update({ incidents: next }))
          : null
      }
    >
      <Select
        label={t('referral.service')}
        unanswered={ui('ui.choose')}
        choices={kinds}
        value={value.service}
        onChange={(kind) => update({ service: kind, to: undefined, serviceId: undefined })}
      />
      {catalogue.problem ? <ProblemNotice problem={catalogue.problem} onRetry={catalogue.refresh} /> : null}
      {value.service ? (
        <Select
          label={t('referral.who')}
          hint={catalogue.value && listed.length === 0 ? t('referral.who.none') : undefined}
          unanswered={ui('ui.choose')}
          choices={[
            ...listed.map((one) => {
              const name = t('referral.who.listed', { name: one.name, place: placeWords(one.place) })
              const provider = organisations.find(({ id }) => id === one.organisationId)
              return provider
                ? { ...choiceOf({ ...provider, name }), value: one.id }
                : { value: one.id, label: name }
            }),
            ...organisations.map(choiceOf),
          ]}
          value={value.serviceId ?? value.to}
          onChange={(id) => update(chosen(id, listed))}
        />
      ) : null}
      {service ? (
        <div className="stack">
          {isOutside ? <p>{t('referral.outside')}</p> : null}
          <ServiceFacts
            service={service}
            misfits={misfitsOf(
              { ...service, ageFrom: service.ageFrom ?? undefined, ageTo: service.ageTo ?? undefined },
              childOf(props.opened),
            )}
          />
        </div>
      ) : null}
    </AskedOfOthers>
  )
}

/** What is known of her that a service may ask for, as far as the reader reads it. */
function childOf(opened: OpenedCase) {
  const { ageFrom, ageTo } = opened.case
  const child = opened.people.find(({ role }) => role === 'child')
  return {
    age: ageFrom === null || ageTo === null ? undefined : { youngest: ageFrom, oldest: ageTo },
    sex: child?.sex ?? undefined,
    languages: child?.languages ?? [],
  }
}
