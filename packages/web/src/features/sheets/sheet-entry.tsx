import type { listRegistrationSheets } from '@amparo/contract/api/sheets/sheets'
import { sheetWords } from '@amparo/contract/api/sheets/sheets'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { sheetOutcomes, type SheetOutcome } from '@amparo/domain/sheet/sheet'
import { useState, type ReactNode } from 'react'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useDraft } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { OwnWordsForm } from '../../ui/own-words-form.tsx'
import type { NoticedProblem } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'

/** What is known of a sheet, whatever it was printed for. */
export type SheetView = Omit<OutputOf<typeof listRegistrationSheets>['items'][number], 'caseId'>

type SheetCommand = { readonly state: string; readonly problem?: NoticedProblem | undefined }
export type SheetCommands = {
  readonly command: SheetCommand
  /** Whether it was taken. */
  readonly account: (said: { readonly outcome: SheetOutcome; readonly because: string }) => Promise<boolean>
  readonly turnUp: (because: string) => Promise<boolean>
  readonly answerLoss: (words: string) => Promise<boolean>
}

const meanings = { out: 'warning', 'typed-in': 'good', lost: 'danger', unused: 'neutral' } as const

/** One sheet: its number, who printed it and when, what became of it, and what may be said of it now. */
export function SheetEntry(props: {
  readonly title: string
  readonly sheet: SheetView
  readonly commands: SheetCommands
  /** Where it is typed in, or where it was. */
  readonly link?: ReactNode
}) {
  const t = useText('sheets')
  const { language } = useLanguage()
  const say = useToast()
  const { sheet, commands } = props
  const [asked, setAsked] = useState<'account' | 'turn-up' | 'answer-loss' | undefined>(undefined)
  const by = (name: string | null, at: string) => ({
    name: name ?? t('sheets.someone'),
    date: writeDay(dayOf(at), language),
  })
  const done = (key: 'sheets.said' | 'sheets.turnedUp.done' | 'sheets.answer.done') => {
    setAsked(undefined)
    say({ words: t(key) })
  }
  const words = {
    longest: longestOf(sheetWords),
    required: true,
    command: commands.command,
    onBack: () => setAsked(undefined),
  }
  return (
    <article className="sub-block">
      <h3 className="entry-title">{props.title}</h3>
      <p className="row">
        <Badge meaning={meanings[sheet.standing]}>{t(`sheets.standing.${sheet.standing}`)}</Badge>
        {sheet.isLate ? <Badge meaning="danger">{t('sheets.late')}</Badge> : null}
      </p>
      <p className="why">
        <span>{t('sheets.number', { number: sheet.number })}</span>
        <span>
          {[
            t('sheets.printed', by(sheet.printedBy, sheet.printedAt)),
            t('sheets.version', { number: sheet.formNumber }),
            t(`sheets.language.${sheet.language}`),
          ].join(between)}
        </span>
      </p>
      {sheet.said ? (
        <p>
          {t(`sheets.said.${sheet.said.outcome}`, by(sheet.said.by, sheet.said.at))} {sheet.said.because}
        </p>
      ) : null}
      {sheet.answered ? (
        <p>
          {t('sheets.answered', by(sheet.answered.by, sheet.answered.at))} {sheet.answered.words}
        </p>
      ) : null}
      {asked === 'account' ? (
        <AccountForm
          sheetId={sheet.sheetId}
          commands={commands}
          onDone={() => done('sheets.said')}
          onBack={() => setAsked(undefined)}
        />
      ) : null}
      {asked === 'turn-up' ? (
        <OwnWordsForm
          {...words}
          label={t('sheets.turnUp.why')}
          hint={t('sheets.turnUp.hint')}
          saveLabel={t('sheets.turnUp.save')}
          onSave={async (because) => {
            if (await commands.turnUp(because)) done('sheets.turnedUp.done')
          }}
        />
      ) : null}
      {asked === 'answer-loss' ? (
        <OwnWordsForm
          {...words}
          label={t('sheets.answer.what')}
          hint={t('sheets.answer.hint')}
          saveLabel={t('sheets.answer.save')}
          onSave={async (said) => {
            if (await commands.answerLoss(said)) done('sheets.answer.done')
          }}
        />
      ) : null}
      <p className="row">
        {props.link}
        {asked === undefined
          ? sheet.acts.map((act) => (
              <Button key={act} onPress={() => setAsked(act)}>
                {t(`sheets.act.${act}`)}
                <span className="only-read"> · {sheet.number}</span>
              </Button>
            ))
          : null}
      </p>
    </article>
  )
}

const nothingSaid = (): { outcome: SheetOutcome | undefined; because: string } => ({
  outcome: undefined,
  because: '',
})

function AccountForm(props: {
  readonly sheetId: string
  readonly commands: SheetCommands
  readonly onDone: () => void
  readonly onBack: () => void
}) {
  const t = useText('sheets')
  const { commands } = props
  const draft = useDraft(`sheet-account ${props.sheetId}`, nothingSaid, ({ because }) => because !== '')
  const { outcome, because } = draft.value
  const isNeeded = outcome !== 'typed-in'
  const mayNotSave = outcome === undefined || (isNeeded && because.trim() === '')
  const save = async () => {
    if (outcome === undefined || mayNotSave || !(await commands.account({ outcome, because }))) return
    draft.discard()
    props.onDone()
  }
  return (
    <DraftForm
      label={t('sheets.account.what')}
      draft={{ ...draft, found: undefined, keptAt: undefined }}
      command={commands.command}
      onSave={save}
      saveLabel={t('sheets.account.save')}
      mayNotSave={mayNotSave}
      onBack={props.onBack}
    >
      <RadioGroup
        label={t('sheets.account.what')}
        choices={sheetOutcomes.map((value) => ({ value, label: t(`sheets.outcome.${value}`) }))}
        value={outcome}
        onChange={(chosen) => draft.update({ outcome: chosen })}
      />
      {outcome === 'lost' ? <p className="soft">{t('sheets.lost.told')}</p> : null}
      <TextArea
        label={t('sheets.because')}
        hint={t('sheets.because.hint')}
        required={isNeeded}
        value={because}
        onChange={(next) => draft.update({ because: next })}
        longest={longestOf(sheetWords)}
        rows={2}
      />
    </DraftForm>
  )
}
