import { chooseBirth, withdrawBirth, type BirthStatementView } from '@amparo/contract/api/births/births'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { BirthDecisionId, BirthStatementId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { dayOf } from '../../data/today.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'
import { useChooseBirth, useWithdrawBirth, type Whose } from './birth-operations.ts'
import { useSourceWords } from './source-words.ts'

/** One date and who gives it; whoever may, works with it from now on, or withdraws it with the reason. */
export function StatementEntry(props: {
  readonly whose: Whose
  readonly one: BirthStatementView
  readonly title: string
  readonly isChosen: boolean
  /** The last decision on the screen. */
  readonly after: BirthDecisionId | null
  readonly mayWrite: boolean
}) {
  const t = useText('birth')
  const words = useText('case')
  const { language } = useLanguage()
  const say = useToast()
  const { whose, one, title, isChosen } = props
  const { caseId } = whose
  const sources = useSourceWords(whose)
  const [choiceName, withdrawalName] = [`birth-choice ${one.id}`, `birth-withdrawal ${one.id}`]
  const [isChoosing, setChoosing] = useOpenForm(choiceName)
  const [isWithdrawing, setWithdrawing] = useOpenForm(withdrawalName)
  const choosing = useChooseBirth(whose)
  const withdrawing = useWithdrawBirth(whose)
  const statementId = one.id as BirthStatementId
  const stands = one.withdrawnAt === null
  const mayAct = props.mayWrite && stands && !isChosen && !isChoosing && !isWithdrawing
  const date = (at: string) => writeDay(dayOf(at), language)
  return (
    <article className="sub-block">
      <h3 className="entry-title">{title}</h3>
      <p className="facts">
        {isChosen ? <Badge meaning="good">{t('birth.chosen')}</Badge> : null}
        {stands ? null : <Badge meaning="neutral">{t('birth.withdrawnBadge')}</Badge>}
        <span>{sources(one.source)}</span>
        {one.fromCase ? <span>{t('birth.fromCase', { code: one.fromCase })}</span> : null}
        <span>{t('birth.seen', { date: writeDay(one.seenOn, language) })}</span>
      </p>
      {one.words ? <p className="written">{one.words}</p> : null}
      <p className="why">{t('birth.by', { by: one.by ?? words('case.someone'), date: date(one.at) })}</p>
      {one.withdrawnAt ? (
        <p className="written">
          {t('birth.withdrawn.on', { date: date(one.withdrawnAt), why: one.withdrawnBecause })}
        </p>
      ) : null}
      {props.mayWrite && stands && isChoosing ? (
        <WordsForm
          {...{ caseId, name: choiceName, command: choosing }}
          form={whose.personId ? 'person-birth-choice' : 'birth-choice'}
          of={one.id}
          label={t('birth.choose.why')}
          longest={longestOf(chooseBirth.input.shape.why)}
          required
          saveLabel={t('birth.choose.save')}
          onSave={async (why) => {
            const decisionId = newId<'BirthDecisionId'>()
            const { ok } = await choosing.send({ decisionId, statementId, after: props.after, why })
            if (ok) say({ words: t('birth.choose.saved') })
            return ok
          }}
          onBack={() => setChoosing(false)}
        />
      ) : null}
      {props.mayWrite && stands && isWithdrawing ? (
        <WordsForm
          {...{ caseId, name: withdrawalName, command: withdrawing }}
          form={whose.personId ? 'person-birth-withdrawal' : 'birth-withdrawal'}
          of={one.id}
          label={t('birth.withdraw.why')}
          longest={longestOf(withdrawBirth.input.shape.because)}
          required
          saveLabel={t('birth.withdraw')}
          onSave={async (because) => {
            const { ok } = await withdrawing.send({ statementId, because })
            if (ok) say({ words: t('birth.withdrawn') })
            return ok
          }}
          onBack={() => setWithdrawing(false)}
        />
      ) : null}
      {mayAct ? (
        <div className="row">
          <Button weight="quiet" icon="check" onPress={() => setChoosing(true)}>
            {t('birth.choose')}
            <span className="only-read"> · {title}</span>
          </Button>
          <Button weight="quiet" icon="close" onPress={() => setWithdrawing(true)}>
            {t('birth.withdraw')}
            <span className="only-read"> · {title}</span>
          </Button>
        </div>
      ) : null}
    </article>
  )
}
