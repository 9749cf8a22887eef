import { listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { addService } from '@amparo/contract/api/services/services'
import { longestOf } from '@amparo/contract/kernel/fields'
import { serviceCosts, serviceSexes, serviceStates } from '@amparo/domain/service/service'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LanguageList } from '../person/index.ts'
import { PlaceFields } from './place-fields.tsx'
import { agesWrong, lacksReach, outside, type ServiceDraft } from './service-draft.ts'
import { useServiceKinds } from './use-service-kinds.ts'

const { shape } = addService.input
const oldest = 120

/** What an entry of the catalogue says; whoever corrects one also says whether it still exists. */
export function ServiceFields(props: {
  readonly value: ServiceDraft
  readonly update: (more: Partial<ServiceDraft>) => void
  readonly checked: boolean
  readonly isNew: boolean
}) {
  const t = useText('service')
  const ui = useText('ui')
  const session = useSession()
  const kinds = useServiceKinds()
  const recipients = useQuery(listRecipients, {})
  const { value, update, checked } = props
  const missing = (isMissing: boolean) => (checked && isMissing ? t('service.missing') : undefined)
  const providers = [
    { value: outside, label: t('service.provider.outside') },
    ...(session.organisation ? [{ value: session.organisation.id, label: session.organisation.name }] : []),
    ...(recipients.value?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      <Select
        label={t('service.kind')}
        unanswered={ui('ui.choose')}
        choices={kinds}
        value={value.kind}
        onChange={(kind) => update({ kind })}
        problem={missing(!value.kind)}
      />
      {props.isNew ? (
        <>
          {recipients.problem ? (
            <ProblemNotice problem={recipients.problem} onRetry={recipients.refresh} />
          ) : null}
          <Select
            label={t('service.provider')}
            unanswered={ui('ui.choose')}
            choices={providers}
            value={value.provider}
            onChange={(provider) => update({ provider })}
            problem={missing(!value.provider)}
          />
        </>
      ) : (
        <RadioGroup
          label={t('service.state')}
          inline
          choices={serviceStates.map((state) => ({ value: state, label: t(`service.state.${state}`) }))}
          value={value.state}
          onChange={(state) => update({ state })}
        />
      )}
      <TextField
        label={t('service.name')}
        hint={t('service.name.hint')}
        value={value.name}
        onChange={(name) => update({ name })}
        longest={longestOf(shape.name)}
        problem={missing(value.name.trim() === '')}
      />
      <TextField
        label={t('service.phone')}
        type="tel"
        required={false}
        value={value.phone}
        onChange={(phone) => update({ phone })}
        longest={longestOf(shape.phone)}
        problem={checked && lacksReach(value) ? t('service.reach') : undefined}
      />
      <TextArea
        label={t('service.how')}
        hint={t('service.how.hint')}
        required={false}
        rows={2}
        value={value.howToRefer}
        onChange={(howToRefer) => update({ howToRefer })}
        longest={longestOf(shape.howToRefer)}
      />
      <PlaceFields
        value={value.place}
        onChange={(place) => update({ place })}
        problem={missing(!value.place.country)}
      />
      <div className="field-columns">
        <NumberField
          label={t('service.ageFrom')}
          required={false}
          value={value.ageFrom}
          onChange={(ageFrom) => update({ ageFrom })}
          most={oldest}
        />
        <NumberField
          label={t('service.ageTo')}
          required={false}
          value={value.ageTo}
          onChange={(ageTo) => update({ ageTo })}
          most={oldest}
          problem={checked && agesWrong(value) ? t('service.agesWrong') : undefined}
        />
      </div>
      <RadioGroup
        label={t('service.sex')}
        inline
        choices={serviceSexes.map((sex) => ({ value: sex, label: t(`service.sex.${sex}`) }))}
        value={value.sex}
        onChange={(sex) => update({ sex })}
      />
      <RadioGroup
        label={t('service.cost')}
        inline
        choices={serviceCosts.map((cost) => ({ value: cost, label: t(`service.cost.${cost}`) }))}
        value={value.cost}
        onChange={(cost) => update({ cost })}
      />
      <LanguageList value={value.languages} onChange={(languages) => update({ languages })} />
      {(['hours', 'papers', 'capacity', 'access'] as const).map((field) => (
        <TextArea
          key={field}
          label={t(`service.${field}`)}
          hint={field === 'access' ? t('service.access.hint') : undefined}
          required={false}
          rows={2}
          value={value[field]}
          onChange={(words) => update({ [field]: words })}
          longest={longestOf(shape[field])}
        />
      ))}
    </>
  )
}
