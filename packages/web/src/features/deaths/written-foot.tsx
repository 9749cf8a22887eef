import type { DeathView } from '@amparo/contract/api/deaths/deaths'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import type { NoticedProblem } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'

/** Who wrote it and when; what corrects it, and what takes it back where it was not so. */
export function WrittenFoot(props: {
  readonly caseId: CaseId
  readonly one: Pick<DeathView, 'id' | 'by' | 'at' | 'withdrawnAt' | 'withdrawnBecause'>
  readonly form: 'death-end' | 'family-told-end'
  readonly about: string
  readonly mayWrite: boolean
  readonly longest: number
  readonly changeLabel: string
  readonly command: { readonly state: string; readonly problem?: NoticedProblem | undefined }
  readonly onChange: () => void
  /** Whether it was taken. */
  readonly onWithdraw: (because: string) => Promise<boolean>
}) {
  const t = useText('death')
  const words = useText('case')
  const { language } = useLanguage()
  const say = useToast()
  const { caseId, one, form, about, command } = props
  const name = `${form} ${one.id}`
  const [isEnding, setEnding] = useOpenForm(name)
  const date = (at: string) => writeDay(dayOf(at), language)
  const onlyRead = <span className="only-read"> · {about}</span>
  return (
    <>
      <p className="facts">
        <span>{t('death.by', { by: one.by ?? words('case.someone'), date: date(one.at) })}</span>
        {one.withdrawnAt === null ? null : (
          <span>{t('death.withdrawn.on', { date: date(one.withdrawnAt), why: one.withdrawnBecause })}</span>
        )}
      </p>
      {isEnding && props.mayWrite ? (
        <WordsForm
          {...{ caseId, name, form, command }}
          of={one.id}
          label={t('death.withdraw.why')}
          longest={props.longest}
          required
          saveLabel={t('death.withdraw')}
          onSave={async (because) => {
            const ok = await props.onWithdraw(because)
            if (ok) say({ words: t('death.withdrawnNow') })
            return ok
          }}
          onBack={() => setEnding(false)}
        />
      ) : null}
      {props.mayWrite && !isEnding ? (
        <div className="row">
          <Button weight="quiet" icon="edit" onPress={props.onChange}>
            {props.changeLabel}
            {onlyRead}
          </Button>
          <Button weight="quiet" icon="close" onPress={() => setEnding(true)}>
            {t('death.withdraw')}
            {onlyRead}
          </Button>
        </div>
      ) : null}
    </>
  )
}
