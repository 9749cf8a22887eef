import { openCase } from '@amparo/contract/api/cases/open-case'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { proposeRiskLevel, showRisk } from '@amparo/contract/api/risk/risk'
import type { CaseId } from '@amparo/domain/kernel/brand'
import {
  accompanimentWords,
  concernWords,
  protectiveFactorWords,
  riskSignWords,
} from '@amparo/domain/risk/concern-words'
import {
  accompaniments,
  concernCodes,
  protectiveFactorCodes,
  riskSigns,
  type Accompaniment,
  type ConcernCode,
  type ProtectiveFactorCode,
  type RiskSign,
} from '@amparo/domain/risk/concerns'
import { between } from '../../app/words/between.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { QuestionPage } from '../../ui/question-page.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'

function emptyScreening() {
  return {
    riskId: newId<'RiskAssessmentId'>(),
    accompaniment: undefined as Accompaniment | undefined,
    carerVerified: undefined as 'yes' | 'no' | undefined,
    signs: [] as readonly RiskSign[],
    concerns: [] as readonly ConcernCode[],
    strengths: [] as readonly ProtectiveFactorCode[],
  }
}
const withAdult: readonly (Accompaniment | undefined)[] = ['relative', 'other-adult', 'legal-guardian']

export function draftOfScreening(caseId: CaseId): string {
  return `screening ${caseId}`
}

/** What the screening asks, as one page or question by question; the answer is a proposal, never a verdict. */
export function RiskScreening(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('risk')
  const ui = useText('ui')
  const { language } = useLanguage()
  const { caseId } = props
  const draft = useKeptDraft({ caseId, form: 'screening', name: draftOfScreening(caseId) }, emptyScreening)
  const { value, update, discard } = draft
  const command = useCommand(proposeRiskLevel, [showRisk, openCase, ...caseLists, listHistory])
  const say = (words: Readonly<Record<string, Readonly<Record<string, string>>>>, code: string) =>
    wordsOf(words[code] ?? {}, language)
  const answerOf = (codes: readonly string[], words: Parameters<typeof say>[0]) =>
    codes.length > 0 ? { answer: codes.map((code) => say(words, code)).join(between) } : {}
  const propose = async () => {
    const answer = await command.send({
      caseId,
      riskId: value.riskId,
      facts: {
        ...(value.accompaniment ? { accompaniment: value.accompaniment } : {}),
        ...(value.carerVerified ? { carerVerified: value.carerVerified === 'yes' } : {}),
        concerns: [...value.concerns],
        protectiveFactors: [...value.strengths],
        signs: [...value.signs],
        screened: true,
      },
    })
    if (!answer.ok) return
    discard()
    props.onDone()
  }
  return (
    <>
      <p className="soft">{t('risk.screenHelp')}</p>
      <FoundDraft found={draft.found} />
      <QuestionPage
        doneLabel={t('risk.propose')}
        mayFinishEarly
        busy={command.state === 'sending'}
        onDone={() => void propose()}
        notice={command.problem ? <ProblemNotice problem={command.problem} /> : null}
        questions={[
          {
            id: 'accompaniment',
            title: t('risk.accompaniment'),
            mayBeSkipped: true,
            ...answerOf(value.accompaniment ? [value.accompaniment] : [], accompanimentWords),
            content: (
              <>
                <RadioGroup
                  label={t('risk.accompaniment')}
                  labelHidden
                  choices={accompaniments.map((code) => ({
                    value: code,
                    label: say(accompanimentWords, code),
                  }))}
                  value={value.accompaniment}
                  onChange={(accompaniment) => update({ accompaniment })}
                />
                {withAdult.includes(value.accompaniment) ? (
                  <RadioGroup
                    label={t('risk.carerVerified')}
                    inline
                    choices={[
                      { value: 'yes', label: ui('ui.yes') },
                      { value: 'no', label: ui('ui.no') },
                    ]}
                    value={value.carerVerified}
                    onChange={(carerVerified) => update({ carerVerified })}
                  />
                ) : null}
              </>
            ),
          },
          {
            id: 'signs',
            title: t('risk.signs'),
            mayBeSkipped: true,
            ...answerOf(value.signs, riskSignWords),
            content: (
              <CheckboxGroup
                label={t('risk.signs')}
                labelHidden
                choices={riskSigns.map((code) => ({ value: code, label: say(riskSignWords, code) }))}
                value={value.signs}
                onChange={(signs) => update({ signs })}
              />
            ),
          },
          {
            id: 'concerns',
            title: t('risk.concerns'),
            mayBeSkipped: true,
            ...answerOf(value.concerns, concernWords),
            content: (
              <CheckboxGroup
                label={t('risk.concerns')}
                labelHidden
                choices={concernCodes.map((code) => ({ value: code, label: say(concernWords, code) }))}
                value={value.concerns}
                onChange={(concerns) => update({ concerns })}
              />
            ),
          },
          {
            id: 'strengths',
            title: t('risk.strengths'),
            mayBeSkipped: true,
            ...answerOf(value.strengths, protectiveFactorWords),
            content: (
              <CheckboxGroup
                label={t('risk.strengths')}
                labelHidden
                choices={protectiveFactorCodes.map((code) => ({
                  value: code,
                  label: say(protectiveFactorWords, code),
                }))}
                value={value.strengths}
                onChange={(strengths) => update({ strengths })}
              />
            ),
          },
        ]}
      />
      <DraftNote unsaved={draft.isUnsaved} keptAt={draft.keptAt} />
      <p>
        <Button weight="quiet" icon="close" onPress={props.onDone}>
          {t('risk.leave')}
        </Button>
      </p>
    </>
  )
}
