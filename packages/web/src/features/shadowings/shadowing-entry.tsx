import type { ShadowingView } from '@amparo/contract/api/shadowing/shadowing'
import { isAgreedByAll } from '@amparo/domain/shadowing/shadowing'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { Link } from '../../ui/link.tsx'
import { List } from '../../ui/list.tsx'
import { dueWords } from '../case/index.ts'
import { FinishStep, Reply, WithdrawShadowing } from './shadowing-acts.tsx'

type Observed = NonNullable<ShadowingView['observed']>
type Answer = Observed['observations'][number]['answer']

const meanings = {
  done: 'good',
  'in-part': 'warning',
  'not-done': 'information',
  'no-occasion': 'neutral',
} as const satisfies Readonly<Record<Answer, Meaning>>

/** One time that somebody went along: the day and the two; and for the two, what was seen and what came of it. */
export function ShadowingEntry({ shadowing }: { readonly shadowing: ShadowingView }) {
  const t = useText('shadowing')
  const words = useText('case')
  const { language } = useLanguage()
  const { observed, isWithdrawn } = shadowing
  const named = (name: string | null) => name ?? words('case.someone')
  return (
    <Card title={t('shadowing.of', { date: writeDay(shadowing.on, language) })}>
      <p>{t('shadowing.pair', { observer: named(shadowing.observer), worker: named(shadowing.worker) })}</p>
      {isWithdrawn ? (
        <Banner meaning="warning" title={t('shadowing.withdrawn')}>
          {observed ? <p className="quote">{observed.withdrawnBecause}</p> : null}
        </Banner>
      ) : null}
      {observed ? (
        <>
          <Seen observed={observed} />
          <NextStep shadowing={shadowing} observed={observed} />
          <Answered shadowing={shadowing} observed={observed} />
        </>
      ) : (
        <p className="soft">{t('shadowing.notOne')}</p>
      )}
      {shadowing.me === 'observer' && !isWithdrawn ? <WithdrawShadowing shadowing={shadowing} /> : null}
    </Card>
  )
}

function Seen({ observed }: { readonly observed: Observed }) {
  const t = useText('shadowing')
  const { permission, talkWith, about } = observed
  const answered = (answer: Answer) => observed.observations.filter((one) => one.answer === answer).length
  const applies = observed.observations.length - answered('no-occasion')
  return (
    <>
      <p className="facts">
        <span>{t(`shadowing.talkWith.${talkWith}`)}</span>
        <Badge meaning={isAgreedByAll(talkWith, permission) ? 'good' : 'warning'}>
          {t(`shadowing.said.${permission}`)}
        </Badge>
        {about ? (
          <Link href={hrefTo('case', { caseId: about.caseId })}>
            {t('shadowing.about', { code: about.code })}
          </Link>
        ) : null}
      </p>
      {observed.notAskedBecause ? <p className="quote">{observed.notAskedBecause}</p> : null}
      <h3 className="entry-title">{t('shadowing.strengths')}</h3>
      <p className="written">{observed.strengths}</p>
      <h3 className="entry-title">{t('shadowing.toPractise')}</h3>
      <p className="written">{observed.toPractise}</p>
      <DisclosureSection
        level={3}
        title={t('shadowing.points')}
        summary={t('shadowing.points.yes', { yes: answered('done'), of: applies })}
      >
        <List
          items={observed.observations.map(({ point, answer, remark }) => ({
            id: point,
            title: t(`shadowing.point.${point}`),
            state: <Badge meaning={meanings[answer]}>{t(`shadowing.answer.${answer}`)}</Badge>,
            detail: remark || null,
          }))}
        />
      </DisclosureSection>
    </>
  )
}

function NextStep({
  shadowing,
  observed,
}: {
  readonly shadowing: ShadowingView
  readonly observed: Observed
}) {
  const t = useText('shadowing')
  const words = useText('case')
  const { language } = useLanguage()
  const { nextStep } = observed
  // A day is due until its end, on the device's own clock.
  const due = dueWords(new Date(`${nextStep.dueOn}T23:59:59`).toISOString(), words, language)
  return (
    <div className="sub-block">
      <h3 className="entry-title">{t('shadowing.next')}</h3>
      <p className="written">{nextStep.words}</p>
      <p className="facts">
        {nextStep.doneAt ? (
          <Badge meaning="good">
            {t('shadowing.done.on', { date: writeDay(dayOf(nextStep.doneAt), language) })}
          </Badge>
        ) : shadowing.isWithdrawn ? null : (
          <Badge meaning={due.meaning}>{due.words}</Badge>
        )}
      </p>
      {nextStep.outcome ? <p className="quote">{nextStep.outcome}</p> : null}
      {nextStep.doneAt || shadowing.isWithdrawn ? null : <FinishStep shadowing={shadowing} />}
    </div>
  )
}

function Answered({
  shadowing,
  observed,
}: {
  readonly shadowing: ShadowingView
  readonly observed: Observed
}) {
  const t = useText('shadowing')
  const words = useText('case')
  const { repliedAt, reply } = observed
  if (repliedAt === null && shadowing.isWithdrawn) return null
  const title = t('shadowing.reply', { name: shadowing.worker ?? words('case.someone') })
  return (
    <div className="sub-block">
      <h3 className="entry-title">{title}</h3>
      {repliedAt !== null ? (
        <p className="quote">{reply}</p>
      ) : shadowing.me === 'worker' ? (
        <Reply shadowing={shadowing} />
      ) : (
        <p className="soft">{t('shadowing.reply.none')}</p>
      )}
    </div>
  )
}
