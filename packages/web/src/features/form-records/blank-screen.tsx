import { openCase } from '@amparo/contract/api/cases/open-case'
import { printBlankForm } from '@amparo/contract/api/form-records/form-records'
import { makeSheetId } from '@amparo/domain/form/sheet-id'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { caseIdOf } from '../case/index.ts'
import { BlankSheet, wasKept } from '../paper/index.ts'
import { changedBySheets } from '../sheets/index.ts'

/** A blank sheet with the code of the case. It is recorded before it is printed; what is not recorded is not printed. */
export function BlankScreen({ params }: ScreenProps) {
  const t = useText('form-record')
  const caseId = caseIdOf(params)
  const query = useQuery(openCase, { caseId })
  const command = useCommand(printBlankForm, changedBySheets)
  return (
    <Page
      title={t('record.title')}
      back={{ href: hrefTo('case-forms', { caseId }), label: t('record.back') }}
    >
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.state === 'loading' ? <Skeleton lines={8} /> : null}
      {query.value ? (
        <BlankSheet
          id={params['form'] ?? ''}
          code={query.value.case.code}
          notice={
            <>
              <Banner meaning="warning">
                {t('record.print.blank')} {t('record.print.recorded')}
              </Banner>
              {command.problem ? <ProblemNotice problem={command.problem} /> : null}
            </>
          }
          makeNumber={(of, random) => makeSheetId({ code: query.value?.case.code ?? '', ...of }, random)}
          keep={async ({ sheet, ...printed }) => {
            const named = sheet as InputOf<typeof printBlankForm>['sheet']
            return wasKept(await command.send({ caseId, sheet: named, ...printed }))
          }}
        />
      ) : null}
    </Page>
  )
}
