import { listIntakes, recordIntake } from '@amparo/contract/api/intakes/intakes'
import { today } from '@amparo/contract/api/tasks/tasks'
import { useState } from 'react'
import { navigate } from '../../app/router.tsx'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { Page } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { emptyIntake, isWritten, reportOf } from './intake-draft.ts'
import { IntakeFields } from './intake-fields.tsx'

/** At a bus station, standing: what is needed to help now, before anybody knows whether there will be a case. */
export function NewIntakeScreen() {
  const t = useText('intake')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft({ form: 'intake', name: 'intake' }, emptyIntake, isWritten)
  const command = useCommand(recordIntake, [listIntakes, today])
  const save = async () => {
    setChecked(true)
    const report = reportOf(draft.value)
    if (!report) return
    const { intakeId } = draft.value
    const answer = await command.send({ intakeId, report })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('intake.saved') })
    navigate(hrefTo('intake', { intakeId }))
  }
  return (
    <Page
      title={t('intake.new')}
      width="narrow"
      back={{ href: hrefTo('intakes'), label: t('intake.toList') }}
      intro={<p>{t('intake.newIntro')}</p>}
    >
      <FoundDraft found={draft.found} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <IntakeFields value={draft.value} update={draft.update} checked={checked} />
        <FormFoot
          busy={command.state === 'sending'}
          problem={command.problem}
          unsaved={draft.isUnsaved}
          keptAt={draft.keptAt}
        />
      </form>
    </Page>
  )
}
