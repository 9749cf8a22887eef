import { listSafeHours, withdrawSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, PersonId, SafeHoursId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'
import { SafeHoursFacts } from './safe-hours-facts.tsx'

const SafeHoursForm = latePart(async () => (await import('./safe-hours-form.tsx')).SafeHoursForm)

/** When and how one person may be reached, beside her phone numbers; whoever may, writes, corrects or withdraws it. */
export function SafeHoursOf(props: {
  readonly caseId: CaseId
  readonly personId: string
  readonly name: string
  readonly mayWrite: boolean
}) {
  const t = useText('safe-hours')
  const say = useToast()
  const { caseId, personId, name, mayWrite } = props
  const { value } = useQuery(listSafeHours, { caseId })
  const one = value?.items.find((item) => item.personId === personId && item.withdrawnAt === null)
  const endName = `safe-hours-end ${one?.id ?? personId}`
  const draftName = `safe-hours ${personId}`
  const [isWriting, setWriting] = useOpenForm(draftName)
  const [isEnding, setEnding] = useOpenForm(endName)
  const command = useCommand(withdrawSafeHours, [listSafeHours, listHistory])
  if (!value) return null
  return (
    <>
      {one ? (
        <div className="sub-block">
          <p>
            <strong>{t('safe-hours.title')}</strong>
          </p>
          <SafeHoursFacts one={one} />
        </div>
      ) : null}
      {isWriting && mayWrite ? (
        <SafeHoursForm
          key={one?.version ?? 0}
          {...{ caseId, name, draftName }}
          personId={personId as PersonId}
          before={one}
          onDone={() => setWriting(false)}
        />
      ) : null}
      {one && isEnding && mayWrite ? (
        <WordsForm
          {...{ caseId, command }}
          name={endName}
          form="safe-hours-end"
          of={one.id}
          label={t('safe-hours.end.why')}
          longest={longestOf(withdrawSafeHours.input.shape.because)}
          required
          saveLabel={t('safe-hours.end')}
          onSave={async (because) => {
            const { ok } = await command.send({ caseId, safeHoursId: one.id as SafeHoursId, because })
            if (ok) say({ words: t('safe-hours.ended') })
            return ok
          }}
          onBack={() => setEnding(false)}
        />
      ) : null}
      {mayWrite && !isWriting && !isEnding ? (
        <div className="row">
          <Button weight="quiet" icon={one ? 'edit' : 'add'} onPress={() => setWriting(true)}>
            {t(one ? 'safe-hours.edit' : 'safe-hours.add')}
            <span className="only-read"> · {name}</span>
          </Button>
          {one ? (
            <Button weight="quiet" icon="close" onPress={() => setEnding(true)}>
              {t('safe-hours.end')}
              <span className="only-read"> · {name}</span>
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
