import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import type { NoticedProblem } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'

/** Who wrote it and when, and what corrects or withdraws it. */
export function EntryFoot(props: {
  readonly caseId: CaseId
  readonly one: { readonly id: string; readonly by: string | null; readonly at: string }
  readonly title: string
  readonly form: 'journey-leg-end' | 'journey-stay-end'
  readonly mayWrite: boolean
  readonly longest: number
  readonly command: { readonly state: string; readonly problem?: NoticedProblem | undefined }
  readonly onChange: () => void
  readonly onWithdraw: (because: string) => Promise<{ readonly ok: boolean }>
}) {
  const t = useText('journey')
  const words = useText('case')
  const { language } = useLanguage()
  const say = useToast()
  const { caseId, one, form, title } = props
  const name = `${form} ${one.id}`
  const [isWithdrawing, setWithdrawing] = useOpenForm(name)
  return (
    <>
      <p className="why">
        {t('journey.by', { by: one.by ?? words('case.someone'), date: writeDay(dayOf(one.at), language) })}
      </p>
      {props.mayWrite && isWithdrawing ? (
        <WordsForm
          {...{ caseId, name, form }}
          of={one.id}
          command={props.command}
          label={t('journey.withdraw.why')}
          longest={props.longest}
          required
          saveLabel={t('journey.withdraw')}
          onSave={async (because) => {
            const { ok } = await props.onWithdraw(because)
            if (ok) say({ words: t('journey.withdrawnNow') })
            return ok
          }}
          onBack={() => setWithdrawing(false)}
        />
      ) : null}
      {props.mayWrite && !isWithdrawing ? (
        <div className="row">
          <Button weight="quiet" icon="edit" onPress={props.onChange}>
            {t('journey.edit')}
            <span className="only-read"> · {title}</span>
          </Button>
          <Button weight="quiet" icon="close" onPress={() => setWithdrawing(true)}>
            {t('journey.withdraw')}
            <span className="only-read"> · {title}</span>
          </Button>
        </div>
      ) : null}
    </>
  )
}
