import { withdrawInterpreting, type InterpretingView } from '@amparo/contract/api/interpreters/interpreting'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, InterpretingId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'
import { languageName } from '../person/index.ts'
import { changedByInterpreting } from './changed-by-interpreting.ts'

/** Who helped with what on a day, how it went; withdrawn with the reason, and in sight all the same. */
export function HelpedEntry(props: {
  readonly caseId: CaseId
  readonly one: InterpretingView
  readonly place: number
  readonly mayWrite: boolean
}) {
  const t = useText('interpreter')
  const words = useText('case')
  const { language } = useLanguage()
  const say = useToast()
  const { caseId, one } = props
  const withdrawal = `interpreting-withdrawal ${one.id}`
  const [isWithdrawing, setWithdrawing] = useOpenForm(withdrawal)
  const command = useCommand(withdrawInterpreting, changedByInterpreting)
  const stands = one.withdrawnAt === null
  const who = one.helpers.map(({ name }) => name).join(' → ')
  const date = (at: string) => writeDay(dayOf(at), language)
  return (
    <article className="sub-block">
      <h3 className="entry-title">
        {t(`interpreting.about.${one.about}`)} · {writeDay(one.on, language)}
      </h3>
      <p>{who}</p>
      <p className="facts">
        {stands ? null : <Badge meaning="neutral">{t('interpreting.withdrawnBadge')}</Badge>}
        {one.went === 'problem' ? <Badge meaning="warning">{t('interpreting.went.problem')}</Badge> : null}
        <span>
          {languageName(one.from, language)} → {languageName(one.to, language)}
        </span>
        <span>{t(`interpreting.mode.${one.mode}`)}</span>
        <span>{t(`interpreting.agreed.said.${one.childAgreed}`)}</span>
      </p>
      {one.words ? <p className="written">{one.words}</p> : null}
      {one.despite ? <p className="written">{t('interpreting.despite.said', { why: one.despite })}</p> : null}
      <p className="why">
        {t('interpreting.by', { by: one.by ?? words('case.someone'), date: date(one.at) })}
      </p>
      {one.withdrawnAt ? (
        <p className="written">
          {t('interpreting.withdrawn.on', { date: date(one.withdrawnAt), why: one.withdrawnBecause })}
        </p>
      ) : null}
      {props.mayWrite && stands && isWithdrawing ? (
        <WordsForm
          {...{ caseId, name: withdrawal, command }}
          form="interpreting-withdrawal"
          of={one.id}
          label={t('interpreting.withdraw.why')}
          longest={longestOf(withdrawInterpreting.input.shape.because)}
          required
          saveLabel={t('interpreting.withdraw')}
          onSave={async (because) => {
            const interpretingId = one.id as InterpretingId
            const { ok } = await command.send({ caseId, interpretingId, because })
            if (ok) say({ words: t('interpreting.withdrawn') })
            return ok
          }}
          onBack={() => setWithdrawing(false)}
        />
      ) : null}
      {props.mayWrite && stands && !isWithdrawing ? (
        <p>
          <Button weight="quiet" icon="close" onPress={() => setWithdrawing(true)}>
            {t('interpreting.withdraw')}
            <span className="only-read">
              {' '}
              · {props.place} · {who}
            </span>
          </Button>
        </p>
      ) : null}
    </article>
  )
}
