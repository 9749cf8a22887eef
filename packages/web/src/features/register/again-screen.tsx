import { listChildCases } from '@amparo/contract/api/cases/child-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { IntakeId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useDraft } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { caseIdOf } from '../case/index.ts'
import { startedFromEarlier } from './again-draft.ts'
import { RegistrationForm } from './registration-form.tsx'

/** A new case of a child who had one here: the same questions, with what the earlier case knows filled in. */
export function AgainScreen({ params }: ScreenProps) {
  const t = useText('again')
  const caseId = caseIdOf(params)
  const opened = useQuery(openCase, { caseId })
  const cases = useQuery(listChildCases, { caseId })
  const intakeId = params['intakeId'] as IntakeId | undefined
  if (opened.value && cases.value?.standing === 'may')
    return <Registration opened={opened.value} intakeId={intakeId} />
  return (
    <Page
      title={t('again.begin')}
      width="narrow"
      back={{ href: hrefTo('case', { caseId }), label: t('again.back') }}
    >
      {[opened, cases].map(({ problem, refresh }, at) =>
        problem ? <ProblemNotice key={at} problem={problem} onRetry={refresh} /> : null,
      )}
      {opened.state === 'loading' || cases.state === 'loading' ? <Skeleton lines={4} /> : null}
      {cases.value && cases.value.standing !== 'may' ? (
        <Banner meaning="warning">{cases.value.instead}</Banner>
      ) : null}
    </Page>
  )
}

function Registration(props: {
  readonly opened: OutputOf<typeof openCase>
  readonly intakeId: IntakeId | undefined
}) {
  const { opened, intakeId } = props
  const caseId = caseIdOf({ caseId: opened.case.id })
  const written = useDraft(`registration again ${caseId}`, () => startedFromEarlier(opened))
  // It begins from the earlier case at any time: nothing more has to be kept for it.
  const draft = { ...written, keptAt: undefined, found: undefined }
  return <RegistrationForm draft={draft} intakeId={intakeId} earlier={{ caseId, code: opened.case.code }} />
}
