import { listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import type { FormDefinition, Question } from '@amparo/domain/form/form-definition'
import { longestLine, longestNarrative } from '@amparo/domain/form/parse-answer'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { writeAnswer } from '../forms/index.ts'
import { VersionChoice } from './version-choice.tsx'

/** Under an answer of a form that two people gave differently: both, and the choice. */
export function VersionsOfAnswer(props: {
  readonly caseId: CaseId
  readonly recordId: string
  readonly definition: FormDefinition
  readonly question: Question
  readonly onChosen: () => void
}) {
  const t = useText('version')
  const ui = useText('ui')
  const { language } = useLanguage()
  const { value } = useQuery(listTwoVersions, { caseId: props.caseId })
  const item = value?.items.find((one) => one.recordId === props.recordId && one.field === props.question.id)
  if (!item) return null
  return (
    <Banner meaning="warning" title={t('version.title')}>
      <VersionChoice
        caseId={props.caseId}
        item={item}
        describe={(version) => writeAnswer(props.definition, props.question, version, ui, language)}
        longest={props.question.kind === 'narrative' ? longestNarrative : longestLine}
        onChosen={props.onChosen}
      />
    </Banner>
  )
}
