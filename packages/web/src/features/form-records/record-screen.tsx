import { carryFormAnswers, openFormRecord } from '@amparo/contract/api/form-records/form-records'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { useEffect } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Link } from '../../ui/link.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf } from '../case/index.ts'
import { EarlierAnswers } from '../filling/index.ts'
import { RecordForm } from './record-form.tsx'
import { RecordHead } from './record-head.tsx'

/** What may be done with it comes after what it says. */
const RecordActs = latePart(async () => (await import('./record-acts.tsx')).RecordActs, 0)

const RecordApproval = latePart(async () => (await import('./record-approval.tsx')).RecordApproval, 3)

const RecordTasks = latePart(async () => (await import('./record-tasks.tsx')).RecordTasks, 0)

/** One form of a case: filled in, read, checked against the paper, corrected. */
export function RecordScreen({ params }: ScreenProps) {
  const t = useText('form-record')
  const form = useText('form')
  const caseId = caseIdOf(params)
  const answerId = (params['answerId'] ?? '') as AnswerId
  const query = useQuery(openFormRecord, { caseId, answerId })
  const opened = query.value
  const { send, state: carried } = useCommand(carryFormAnswers, [openFormRecord])
  // A draft goes on with the form as it is asked now; one from paper stays on the version of the sheet.
  const mayWrite = opened?.acts.includes('write') ?? false
  const mustCarry = opened !== undefined && opened.newer !== null && mayWrite && carried === 'idle'
  useEffect(() => {
    if (mustCarry) void send({ caseId, answerId })
  }, [mustCarry, send, caseId, answerId])
  const isCarrying = mayWrite && Boolean(opened?.newer) && carried !== 'refused'
  return (
    <CaseFrame caseId={caseId} part="forms">
      {(file) => (
        <>
          <p>
            <Link href={hrefTo('case-forms', { caseId })}>{t('record.back')}</Link>
          </p>
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {opened ? <RecordHead caseId={caseId} record={opened} /> : null}
          {opened && opened.approvalState !== 'none' && opened.approvalState !== 'approved' ? (
            <RecordApproval caseId={caseId} record={opened} />
          ) : null}
          {query.state === 'loading' || isCarrying ? <Skeleton lines={6} /> : null}
          {carried === 'done' ? (
            <Banner meaning="information" live>
              {form('form.carried')}
            </Banner>
          ) : null}
          {opened && !isCarrying ? (
            <>
              <RecordForm
                key={`${opened.answerId} ${opened.formVersionId}`}
                record={opened}
                file={file}
                caseId={caseId}
                onNews={query.refresh}
              />
              <>
                <RecordTasks caseId={caseId} record={opened} />
                <RecordActs caseId={caseId} record={opened} />
              </>
            </>
          ) : null}
          {opened ? (
            <EarlierAnswers definition={opened.definition as FormDefinition} earlier={opened.earlier} />
          ) : null}
        </>
      )}
    </CaseFrame>
  )
}
