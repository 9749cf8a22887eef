import { myAssignments } from '@amparo/contract/api/assignments/assignments'
import { listResets } from '@amparo/contract/api/organisations/resets'
import { listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { mySupports } from '@amparo/contract/api/supports/supports'
import { receivedRequests } from '@amparo/contract/api/case-requests/case-requests'
import { listReceivedTransfers } from '@amparo/contract/api/transfers/transfers'
import type { today } from '@amparo/contract/api/tasks/tasks'
import { listContactRequests } from '@amparo/contract/api/team/contact-requests'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { useSession } from '../../app/session-context.tsx'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { List, type ListItem } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { dueWords, turnWords, hasRole } from '../case/index.ts'
import { hrefToApproval, ContactRequests } from '../team/index.ts'

/** What other organisations asked of ours and nobody has answered. */
function useUnansweredReferrals() {
  const receives = hasRole(useSession(), 'caseworker', 'supervisor', 'manager', 'service-provider')
  return useQuery(listReceivedReferrals, receives ? { state: 'sent', limit: 50 } : undefined)
}

function useUnansweredTransfers() {
  const answers = hasRole(useSession(), 'supervisor', 'manager')
  return useQuery(listReceivedTransfers, answers ? { state: 'offered', limit: 50 } : undefined)
}

function useAssignments() {
  const works = hasRole(useSession(), 'caseworker', 'supervisor')
  return useQuery(myAssignments, works ? { limit: 20 } : undefined)
}

function useInvitations() {
  const supports = hasRole(useSession(), 'caseworker', 'supervisor', 'service-provider')
  return useQuery(mySupports, supports ? { limit: 20 } : undefined)
}

function useCaseRequests() {
  const receives = hasRole(useSession(), 'caseworker', 'supervisor', 'manager')
  return useQuery(receivedRequests, receives ? { limit: 20 } : undefined)
}

/** Somebody cannot go on until I answer: approvals, cases given to me, that I am asked to support or asked for, referrals, cases that are offered, calls, two versions, lost passwords. */
export function Waiting({ shown }: { readonly shown: OutputOf<typeof today> }) {
  const t = useText('today')
  const session = useSession()
  const referrals = useUnansweredReferrals()
  const transfers = useUnansweredTransfers()
  const assignments = useAssignments()
  const invitations = useInvitations()
  const cases = useCaseRequests()
  const requests = useQuery(listContactRequests, {})
  const resets = useQuery(listResets, hasRole(session, 'supervisor', 'administrator') ? {} : undefined)
  const items = [
    ...useApprovals(shown),
    ...useAssigned((assignments.value?.items ?? []).slice(0, 5)),
    ...(invitations.value?.items ?? []).slice(0, 5).map((one) => ({
      id: one.id,
      title: t('today.support'),
      detail: whoOf(one, t),
      href: hrefTo('supports'),
    })),
    ...(cases.value?.items ?? [])
      // Whoever decides on it finds it among what waits for her, with its day.
      .filter((one) => one.mayHear && !one.mayDecline)
      .slice(0, 5)
      .map((one) => ({
        id: one.id,
        title: t('today.caseRequest'),
        detail: whoOf(one, t),
        href: hrefTo('case-requests'),
      })),
    ...useTransfers((transfers.value?.items ?? []).slice(0, 5)),
    ...useReferrals([...(referrals.value?.items ?? [])].sort(soonestFirst).slice(0, 5)),
    ...shown.twoVersions.map((one) => ({
      id: `versions ${one.caseId}`,
      title: t('today.versions'),
      detail: t('today.versionsDetail', { who: whoOf(one, t), n: one.answers }),
      href: hrefTo('case-versions', { caseId: one.caseId }),
    })),
    ...(resets.value?.items ?? [])
      .filter((reset) => reset.state === 'asked' && reset.mayApprove)
      .map((reset) => ({
        id: reset.id,
        title: t('today.reset'),
        detail: t('today.resetDetail', { person: reset.displayName, by: reset.askedBy }),
        href: hrefTo('admin-people'),
      })),
  ]
  const calls = requests.value?.items ?? []
  const hidden = shown.counts.waitingForMe - shown.waitingForMe.length
  const problem =
    referrals.problem ??
    transfers.problem ??
    assignments.problem ??
    invitations.problem ??
    cases.problem ??
    requests.problem ??
    resets.problem
  return (
    <Card title={t('today.waiting')}>
      {problem ? <ProblemNotice problem={problem} onRetry={requests.refresh} /> : null}
      {items.length === 0 && calls.length === 0 && !problem ? (
        <EmptyState icon="good">{t('today.waitingEmpty')}</EmptyState>
      ) : null}
      {calls.length > 0 ? <ContactRequests requests={calls} /> : null}
      {items.length > 0 ? <List label={t('today.waiting')} items={items} /> : null}
      {hidden > 0 ||
      shown.counts.flags > 0 ||
      [referrals, transfers].some(({ value }) => (value?.items.length ?? 0) > 5) ? (
        <p className="row">
          {hidden > 0 ? <Link href={hrefTo('team')}>{t('today.moreWaiting', { n: hidden })}</Link> : null}
          {shown.counts.flags > 0 ? (
            <Link href={hrefTo('flags')}>{t('today.flags', { n: shown.counts.flags })}</Link>
          ) : null}
          {[referrals, transfers].some(({ value }) => (value?.items.length ?? 0) > 5) ? (
            <Link href={hrefTo('received-referrals')}>{t('today.referralsMore')}</Link>
          ) : null}
        </p>
      ) : null}
    </Card>
  )
}

type Due = { readonly answerDueAt: string | null }

function soonestFirst(one: Due, other: Due): number {
  return (one.answerDueAt ?? '9999').localeCompare(other.answerDueAt ?? '9999')
}

type Text = ReturnType<typeof useText<'today'>>

function whoOf(one: { readonly callName: string; readonly code: string }, t: Text): string {
  return t('today.who', { name: one.callName, code: one.code })
}

function useApprovals(shown: OutputOf<typeof today>): ListItem[] {
  const t = useText('today')
  const words = useText('case')
  const { language } = useLanguage()
  return shown.waitingForMe.map((item) => {
    const due = item.dueAt === null ? undefined : dueWords(item.dueAt, words, language)
    const who = whoOf(item, t)
    return {
      id: `${item.caseId} ${item.what} ${item.subjectId ?? ''}`,
      title: t(`today.approve.${item.what}`),
      detail: [
        item.askedBy ? t('today.askedBy', { who, name: item.askedBy }) : who,
        ...(item.step ? [turnWords(item.step, words)] : []),
      ].join(between),
      ...(due ? { state: <Badge meaning={due.meaning}>{due.words}</Badge> } : {}),
      href: hrefToApproval(item),
    }
  })
}

function useReferrals(received: OutputOf<typeof listReceivedReferrals>['items']): ListItem[] {
  const t = useText('today')
  const words = useText('case')
  const { language } = useLanguage()
  return received.map((referral) => {
    const due = referral.answerDueAt === null ? undefined : dueWords(referral.answerDueAt, words, language)
    return {
      id: referral.id,
      title: t('today.referral'),
      detail: t('today.referralFrom', { code: referral.caseCode, organisation: referral.fromOrganisation }),
      ...(due ? { state: <Badge meaning={due.meaning}>{due.words}</Badge> } : {}),
      href: hrefTo('received-referrals'),
    }
  })
}

function useTransfers(received: OutputOf<typeof listReceivedTransfers>['items']): ListItem[] {
  const t = useText('today')
  const words = useText('case')
  const { language } = useLanguage()
  return received.map((transfer) => {
    const due = dueWords(transfer.answerDueAt, words, language)
    return {
      id: transfer.id,
      title: t(transfer.handedOn?.mine ? 'today.transferHanded' : 'today.transfer'),
      detail: t('today.referralFrom', { code: transfer.caseCode, organisation: transfer.fromOrganisation }),
      state: <Badge meaning={due.meaning}>{due.words}</Badge>,
      href: hrefTo('received-referrals'),
    }
  })
}

function useAssigned(given: OutputOf<typeof myAssignments>['items']): ListItem[] {
  const t = useText('today')
  const words = useText('case')
  const { language } = useLanguage()
  return given.map((assignment) => {
    const due = dueWords(assignment.answerDueAt, words, language)
    const who = whoOf(assignment, t)
    return {
      id: assignment.id,
      title: t('today.assignment'),
      detail: assignment.offeredBy ? t('today.assignmentFrom', { who, name: assignment.offeredBy }) : who,
      state: <Badge meaning={due.meaning}>{due.words}</Badge>,
      href: hrefTo('assignments'),
    }
  })
}
