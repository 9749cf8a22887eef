import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { resumeCase, showHold } from '@amparo/contract/api/holds/holds'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { OpenedCase } from './case-frame.tsx'

type Held = NonNullable<OpenedCase['case']['hold']>

function draftOfResume(caseId: string): string {
  return `resume ${caseId}`
}

/** Why this case pauses and until when, and the way to go on with it. */
export function HoldBanner(props: {
  readonly hold: Held
  readonly caseId: CaseId
  readonly mayResume: boolean
}) {
  const t = useText('hold')
  const words = useText('case')
  const { language } = useLanguage()
  const { hold, caseId } = props
  const [isResuming, setResuming] = useOpenForm(draftOfResume(caseId))
  return (
    <Banner
      meaning="information"
      title={words('case.onHold', { date: writeDay(hold.reviewOn, language) })}
      actions={
        props.mayResume && !isResuming ? (
          <Button weight="main" onPress={() => setResuming(true)}>
            {t('hold.resume')}
          </Button>
        ) : null
      }
    >
      <p>{t(`hold.reason.${hold.reason}`)}</p>
      {hold.explanation ? <p className="quote">{hold.explanation}</p> : null}
      <p className="why">
        <span>
          {t('hold.by', {
            by: hold.heldBy ?? words('case.someone'),
            date: writeDay(dayOf(hold.heldAt), language),
          })}
        </span>
      </p>
      {isResuming ? <ResumeForm caseId={caseId} onDone={() => setResuming(false)} /> : null}
    </Banner>
  )
}

function emptyResume() {
  return { because: '' }
}

function ResumeForm({ caseId, onDone }: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('hold')
  const say = useToast()
  const draft = useKeptDraft({ caseId, form: 'hold-end', name: draftOfResume(caseId) }, emptyResume)
  const command = useCommand(resumeCase, [openCase, ...caseLists, listHistory, showHold])
  const because = draft.value.because.trim()
  const save = async () => {
    const answer = await command.send({ caseId, because })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('hold.resumed') })
    onDone()
  }
  return (
    <DraftForm
      draft={draft}
      command={command}
      onSave={() => {
        if (because !== '') void save()
      }}
      saveLabel={t('hold.resume')}
      mayNotSave={because === ''}
      onBack={onDone}
    >
      <TextArea
        label={t('hold.because')}
        required
        value={draft.value.because}
        onChange={(next) => draft.update({ because: next })}
        longest={longestOf(resumeCase.input.shape.because)}
        rows={2}
      />
    </DraftForm>
  )
}
