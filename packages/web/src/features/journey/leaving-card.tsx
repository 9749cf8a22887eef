import type { LeavingView } from '@amparo/contract/api/journey/journey'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { draftOfLeaving } from './draft-names.ts'
import { LeavingForm } from './late-forms.tsx'
import { LeavingFacts } from './leaving-facts.tsx'

/** Why she left, as she tells it; her words never stand without what she permits. */
export function LeavingCard(props: {
  readonly caseId: CaseId
  readonly leaving: LeavingView | undefined
  readonly mayWrite: boolean
}) {
  const t = useText('journey')
  const { caseId, leaving, mayWrite } = props
  const [isWriting, setWriting] = useOpenForm(draftOfLeaving(caseId))
  if (isWriting && mayWrite)
    return (
      <Card title={t('journey.leaving')}>
        <LeavingForm caseId={caseId} before={leaving} onDone={() => setWriting(false)} />
      </Card>
    )
  return (
    <Card title={t('journey.leaving')}>
      {leaving ? <LeavingFacts leaving={leaving} /> : <p className="soft">{t('journey.leaving.none')}</p>}
      {mayWrite ? (
        <p>
          <Button icon={leaving ? 'edit' : 'add'} onPress={() => setWriting(true)}>
            {t(leaving ? 'journey.leaving.edit' : 'journey.leaving.add')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}
