import { openCase } from '@amparo/contract/api/cases/open-case'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ReactNode } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { writeAge } from './age-words.ts'
import { CaseParts, isPartShared, screenOf, type CasePart } from './case-parts.tsx'

export type OpenedCase = OutputOf<typeof openCase>

/** It is certain that she died, and the file is still here; said to whoever may read of it. */
export function isMourned({ tasks, reads }: OpenedCase): boolean {
  return (
    reads.includes('incidents') && tasks.some(({ kind }) => kind === 'tell-family' || kind === 'close-file')
  )
}

/** As long as nobody knows where she is, somebody has to look for her: the task says it without being asked again. */
export function isMissing({ tasks }: OpenedCase): boolean {
  return tasks.some(({ kind }) => kind === 'look-for-child')
}

/** Where somebody plans to call, visit or hand over. Names stand in the restricted section and nowhere else. */
const dangerParts: readonly CasePart[] = ['overview', 'people', 'notes', 'referrals']

/**
 * The frame of every part of a case: whose case it is, the way back, and the other parts. The heading is the
 * child on the summary and the part elsewhere; the window's title never names her.
 */
export function CaseFrame(props: {
  readonly caseId: CaseId
  readonly part: CasePart
  /** Of a page below the part: its own heading, and the way back leads to the part. */
  readonly title?: string
  readonly actions?: ((opened: OpenedCase) => ReactNode) | undefined
  readonly children: (opened: OpenedCase) => ReactNode
}) {
  const t = useText('case')
  const { language } = useLanguage()
  const { caseId, part } = props
  const { organisation } = useSession()
  const query = useQuery(openCase, { caseId })
  const opened = query.value
  // A receiver's own role may include the part; that it was not shared is what she is told.
  const isShared = opened?.relation !== 'granted' || isPartShared(opened, part)
  const isOverview = part === 'overview'
  const name = opened?.case.callName || t('case.title')
  return (
    <Page
      title={props.title ?? (isOverview ? name : t(`case.part.${part}`))}
      back={
        props.title
          ? { href: hrefTo(screenOf(part), { caseId }), label: t(`case.part.${part}`) }
          : isOverview
            ? { href: hrefTo('cases'), label: t('case.back') }
            : { href: hrefTo('case', { caseId }), label: opened ? name : t('case.backToCase') }
      }
      intro={
        opened ? (
          <p className="facts">
            <span>{writeAge(opened.case, t)}</span>
            <span>{t('case.code', { code: opened.case.code })}</span>
          </p>
        ) : null
      }
      actions={opened && isShared ? props.actions?.(opened) : null}
    >
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.state === 'loading' ? <Skeleton lines={6} /> : null}
      {opened ? (
        <div className="case-layout">
          <div className="case-main">
            {opened.case.state === 'closed' ? <Banner meaning="neutral">{t('case.closed')}</Banner> : null}
            {opened.case.state === 'transferred' && !isOverview ? (
              <Banner meaning="neutral">{t('case.state.transferred')}</Banner>
            ) : null}
            {opened.case.hold && !isOverview ? (
              <Banner meaning="neutral">
                {t('case.onHold', { date: writeDay(opened.case.hold.reviewOn, language) })}
              </Banner>
            ) : null}
            {isMourned(opened) && part !== 'death' ? (
              <Banner
                meaning="neutral"
                actions={<Link href={hrefTo('case-death', { caseId })}>{t('case.mourned.open')}</Link>}
              >
                {t('case.mourned')}
              </Banner>
            ) : null}
            {isMissing(opened) ? (
              <Banner
                meaning="danger"
                {...(part === 'missing'
                  ? {}
                  : {
                      actions: (
                        <Link href={hrefTo('case-missing', { caseId })}>{t('case.missing.open')}</Link>
                      ),
                    })}
              >
                {t('case.part.missing')}
              </Banner>
            ) : null}
            {opened.relation === 'granted' ? (
              <Banner meaning="information">
                {t(opened.responsible.organisationId === organisation.id ? 'case.supported' : 'case.shared')}
              </Banner>
            ) : null}
            {opened.noContacts && dangerParts.includes(part) ? (
              <Banner
                meaning="danger"
                {...(part === 'people'
                  ? {}
                  : {
                      actions: (
                        <Link href={hrefTo('case-people', { caseId })}>{t('case.noContacts.open')}</Link>
                      ),
                    })}
              >
                {t('case.noContacts')}
              </Banner>
            ) : null}
            {isShared ? props.children(opened) : <EmptyState icon="lock">{t('case.notShared')}</EmptyState>}
          </div>
          <CaseParts opened={opened} caseId={caseId} current={part} />
        </div>
      ) : null}
    </Page>
  )
}
