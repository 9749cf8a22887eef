import { listAssessments, openAssessment } from '@amparo/contract/api/assessments/assessment'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listNotes } from '@amparo/contract/api/notes/notes'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { chooseVersion, listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { isId, type CaseId, type Id } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'

export type TwoVersions = OutputOf<typeof listTwoVersions>['items'][number]

const changed = [listTwoVersions, openCase, listNotes, findPlan, listAssessments, openAssessment, listHistory]

/** Both values side by side, each with its writer and hour; a person keeps one, or writes a third. */
export function VersionChoice(props: {
  readonly caseId: CaseId
  readonly item: TwoVersions
  readonly describe: (value: unknown) => string
  /** How many characters a third value may have, where it is text. */
  readonly longest?: number | undefined
  readonly onChosen?: () => void
}) {
  const t = useText('version')
  const words = useText('case')
  const ui = useText('ui')
  const { language } = useLanguage()
  const say = useToast()
  const { item } = props
  const [third, setThird] = useState<string | undefined>(undefined)
  const command = useCommand(chooseVersion, changed)
  const choose = async (value: unknown) => {
    if (!isId(item.recordId)) return
    const answer = await command.send({
      caseId: props.caseId,
      recordKind: item.recordKind,
      recordId: item.recordId as Id<string>,
      field: item.field,
      value,
      base: item.version,
    })
    if (!answer.ok) return
    say({ words: t('version.saved') })
    props.onChosen?.()
  }
  const written = (by: string | null, at: string) =>
    t('version.by', {
      by: by ?? words('case.someone'),
      date: writeDay(dayOf(at), language),
      time: writeTime(at, language),
    })
  const { standingBy, standingAt } = item
  const versions = [
    {
      id: 'standing',
      value: item.standing,
      said: standingAt
        ? [t('version.standing'), written(standingBy, standingAt)].join(between)
        : t('version.standing'),
    },
    ...item.others.map((other) => ({
      id: other.edit,
      value: other.value,
      said: written(other.by, other.madeAt),
    })),
  ]
  return (
    <div className="versions">
      <div className="field-columns">
        {versions.map((version) => (
          <div className="version" key={version.id}>
            <p className="why">{version.said}</p>
            <p className="written">{props.describe(version.value) || t('version.empty')}</p>
            <Button busy={command.state === 'sending'} onPress={() => void choose(version.value)}>
              {t('version.keep')}
              <span className="only-read"> · {version.said}</span>
            </Button>
          </div>
        ))}
      </div>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      {typeof item.standing === 'string' ? (
        third === undefined ? (
          <p>
            <Button weight="quiet" icon="edit" onPress={() => setThird(String(item.standing))}>
              {t('version.other')}
            </Button>
          </p>
        ) : (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              void choose(third)
            }}
          >
            <TextArea
              label={t('version.otherLabel')}
              value={third}
              onChange={setThird}
              rows={4}
              longest={props.longest}
            />
            <Button type="submit" busy={command.state === 'sending'}>
              {ui('ui.save')}
            </Button>
          </form>
        )
      ) : null}
    </div>
  )
}
