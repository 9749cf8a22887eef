import type { CaseDraftForm } from '@amparo/domain/draft/draft'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import type { NoticedProblem } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'

/** What a kind of entry says otherwise: what is known of a death is confirmed, and “was not so”. */
type OwnWords = {
  readonly edit?: string
  readonly withdraw?: string
  readonly why?: string
  readonly withdrawn?: string
}

/** Of what is written as a whole: who wrote it and when, what corrects it, and what takes it back with the reason. */
export function WrittenFoot(props: {
  readonly caseId: CaseId
  readonly one: {
    readonly id: string
    readonly by: string | null
    readonly at: string
    readonly withdrawnAt: string | null
    readonly withdrawnBecause: string
  }
  readonly form: CaseDraftForm
  readonly about: string
  readonly mayWrite: boolean
  readonly longest: number
  readonly says?: OwnWords
  readonly command: { readonly state: string; readonly problem?: NoticedProblem | undefined }
  readonly onChange: () => void
  readonly onWithdraw: (because: string) => Promise<{ readonly ok: boolean }>
}) {
  const t = useText('written')
  const words = useText('case')
  const { language } = useLanguage()
  const say = useToast()
  const { caseId, one, form, about, command, says } = props
  const name = `${form} ${one.id}`
  const [isEnding, setEnding] = useOpenForm(name)
  const date = (at: string) => writeDay(dayOf(at), language)
  const mayWrite = props.mayWrite && one.withdrawnAt === null
  const withdraw = says?.withdraw ?? t('written.withdraw')
  const onlyRead = <span className="only-read"> · {about}</span>
  return (
    <>
      <p className="why">
        <span>{t('written.by', { by: one.by ?? words('case.someone'), date: date(one.at) })}</span>
        {one.withdrawnAt === null ? null : (
          <span>{t('written.withdrawn.on', { date: date(one.withdrawnAt), why: one.withdrawnBecause })}</span>
        )}
      </p>
      {isEnding && mayWrite ? (
        <WordsForm
          {...{ caseId, name, form, command }}
          of={one.id}
          label={says?.why ?? t('written.withdraw.why')}
          longest={props.longest}
          required
          saveLabel={withdraw}
          onSave={async (because) => {
            const { ok } = await props.onWithdraw(because)
            if (ok) say({ words: says?.withdrawn ?? t('written.withdrawnNow') })
            return ok
          }}
          onBack={() => setEnding(false)}
        />
      ) : null}
      {mayWrite && !isEnding ? (
        <div className="row">
          <Button weight="quiet" icon="edit" onPress={props.onChange}>
            {says?.edit ?? t('written.edit')}
            {onlyRead}
          </Button>
          <Button weight="quiet" icon="close" onPress={() => setEnding(true)}>
            {withdraw}
            {onlyRead}
          </Button>
        </div>
      ) : null}
    </>
  )
}
