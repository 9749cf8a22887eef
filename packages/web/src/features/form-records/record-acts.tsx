import { checkFormRecord, withdrawFormRecord } from '@amparo/contract/api/form-records/form-records'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'
import { CorrectionForm, draftOfCorrection } from './correction-form.tsx'
import { recordChanges } from './record-changes.ts'
import type { OpenedRecord } from './record-head.tsx'

/** What may be done with a form now: the server says which of it. */
export function RecordActs({ caseId, record }: { readonly caseId: CaseId; readonly record: OpenedRecord }) {
  const t = useText('form-record')
  const say = useToast()
  const answerId = record.answerId as AnswerId
  const withdrawal = `form-withdrawal ${answerId}`
  const [isCorrecting, setCorrecting] = useOpenForm(draftOfCorrection(answerId))
  const [isWithdrawing, setWithdrawing] = useOpenForm(withdrawal)
  const check = useCommand(checkFormRecord, recordChanges)
  const withdraw = useCommand(withdrawFormRecord, recordChanges)
  const may = (act: OpenedRecord['acts'][number]) => record.acts.includes(act)
  const confirm = async () => {
    const answer = await check.send({ caseId, answerId })
    if (answer.ok) say({ words: t('record.checked') })
  }
  return (
    <>
      {may('check') ? (
        <Card title={t('record.check.title')}>
          <p>{t('record.check.help')}</p>
          {check.problem ? <ProblemNotice problem={check.problem} /> : null}
          <p>
            <Button icon="check" busy={check.state === 'sending'} onPress={() => void confirm()}>
              {t('record.check')}
            </Button>
          </p>
        </Card>
      ) : null}
      {may('correct') && isCorrecting ? (
        <Card title={t('record.correct.title')}>
          <p>{t('record.correct.help')}</p>
          <CorrectionForm caseId={caseId} record={record} onBack={() => setCorrecting(false)} />
        </Card>
      ) : null}
      {may('withdraw') && isWithdrawing ? (
        <WordsForm
          caseId={caseId}
          name={withdrawal}
          command={withdraw}
          form="form-withdrawal"
          of={answerId}
          label={t('record.withdraw.why')}
          longest={longestOf(withdrawFormRecord.input.shape.because)}
          required
          saveLabel={t('record.withdraw')}
          onSave={async (because) => {
            const { ok } = await withdraw.send({ caseId, answerId, because })
            if (ok) say({ words: t('record.withdrawn.done') })
            return ok
          }}
          onBack={() => setWithdrawing(false)}
        />
      ) : null}
      <p className="row">
        {may('correct') && !isCorrecting ? (
          <Button icon="edit" onPress={() => setCorrecting(true)}>
            {t('record.correct')}
          </Button>
        ) : null}
        {may('withdraw') && !isWithdrawing ? (
          <Button weight="quiet" onPress={() => setWithdrawing(true)}>
            {t('record.withdraw')}
          </Button>
        ) : null}
        <Link href={hrefTo('case-form-print', { caseId, answerId })}>{t('record.print')}</Link>
      </p>
    </>
  )
}
