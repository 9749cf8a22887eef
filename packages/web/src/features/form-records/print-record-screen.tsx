import { openCase } from '@amparo/contract/api/cases/open-case'
import { openFormRecord, printFormRecord } from '@amparo/contract/api/form-records/form-records'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { caseIdOf } from '../case/index.ts'
import { PrintFrame } from '../paper/index.ts'
import { FilledSheet } from './filled-sheet.tsx'

const areas = ['ui', 'paper', 'form-record'] as const

/** A filled form as paper. It is recorded before it is printed; what is not recorded is not printed. */
export function PrintRecordScreen({ params }: ScreenProps) {
  const t = useText('form-record')
  const caseId = caseIdOf(params)
  const answerId = (params['answerId'] ?? '') as AnswerId
  const query = useQuery(openFormRecord, { caseId, answerId })
  const command = useCommand(printFormRecord)
  const record = query.value
  const opened = useQuery(openCase, { caseId })
  const file = opened.value
  const problem = query.problem ?? opened.problem
  return (
    <Page
      title={t('record.title')}
      back={{ href: hrefTo('case-form', { caseId, answerId }), label: t('record.backOne') }}
    >
      {problem ? <ProblemNotice problem={problem} onRetry={query.refresh} /> : null}
      {!problem && !(record && file) ? <Skeleton lines={8} /> : null}
      {record && file ? (
        <PrintFrame
          areas={areas}
          foot={(words) =>
            words.text('paper')('sheet.foot', {
              title: wordsOf((record.definition as FormDefinition).title, words.language),
              version: record.number,
            })
          }
          notice={
            <>
              <Banner meaning="warning">
                {t('record.print.filled')} {t('record.print.recorded')}
              </Banner>
              {command.problem ? <ProblemNotice problem={command.problem} /> : null}
            </>
          }
          beforePrinting={async (language) => (await command.send({ caseId, answerId, language })).ok}
        >
          {(words) => <FilledSheet record={record} file={file} words={words} />}
        </PrintFrame>
      ) : null}
    </Page>
  )
}
