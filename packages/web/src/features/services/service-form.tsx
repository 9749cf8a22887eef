import {
  addService,
  correctService,
  listServices,
  type ServiceView,
} from '@amparo/contract/api/services/services'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { useToast } from '../../ui/toast.tsx'
import { contentOf, draftOf, emptyService } from './service-draft.ts'
import { ServiceFields } from './service-fields.tsx'

export const draftOfService = 'service'

/** A new entry, written as checked today. */
export function ServiceForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText('service')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { form: 'service', name: draftOfService },
    emptyService,
    ({ name, howToRefer, phone }) => [name, howToRefer, phone].some((words) => words !== ''),
  )
  const command = useCommand(addService, [listServices])
  const save = async () => {
    setChecked(true)
    const content = contentOf(draft.value)
    if (!content) return
    const answer = await command.send({ serviceId: draft.value.serviceId, ...content })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('service.saved') })
    onDone()
  }
  return (
    <form
      className="entry"
      aria-label={t('services.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <FoundDraft found={draft.found} />
      <ServiceFields value={draft.value} update={draft.update} checked={checked} isNew />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        keptAt={draft.keptAt}
        saveLabel={t('service.save')}
        onBack={onDone}
      />
    </form>
  )
}

/** The entry as it stands, to be changed; what somebody else changed meanwhile is not overwritten. */
export function CorrectService(props: { readonly service: ServiceView; readonly onDone: () => void }) {
  const t = useText('service')
  const say = useToast()
  const { service } = props
  const [checked, setChecked] = useState(false)
  const draft = useDraft(`service ${service.id}`, () => draftOf(service))
  const command = useCommand(correctService, [listServices])
  const save = async () => {
    setChecked(true)
    const content = contentOf(draft.value)
    if (!content) return
    const { serviceId, state } = draft.value
    const answer = await command.send({ serviceId, ...content, state, seen: service.version })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('service.saved') })
    props.onDone()
  }
  return (
    <form
      className="stack"
      aria-label={t('service.correct')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <ServiceFields value={draft.value} update={draft.update} checked={checked} isNew={false} />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        saveLabel={t('service.save')}
        onBack={props.onDone}
      />
    </form>
  )
}
