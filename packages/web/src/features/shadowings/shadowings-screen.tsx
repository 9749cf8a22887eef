import { listShadowings, shadowingChoices } from '@amparo/contract/api/shadowing/shadowing'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { UserId } from '@amparo/domain/kernel/brand'
import type { ReactNode } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { Page } from '../../ui/page.tsx'
import { Paged } from '../../ui/paged.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { hasRole } from '../case/index.ts'
import { draftOfShadowing } from './draft-of-shadowing.ts'
import { ShadowingEntry } from './shadowing-entry.tsx'

const ShadowingForm = latePart(async () => (await import('./shadowing-form.tsx')).ShadowingForm)

/** My own from either side; or, for who oversees the work, those of one person. */
export function ShadowingsScreen({ params }: ScreenProps) {
  const userId = params['userId'] as UserId | undefined
  return userId === undefined ? <OwnShadowings /> : <ShadowingsOf key={userId} workerId={userId} />
}

function OwnShadowings() {
  const t = useText('shadowing')
  const app = useText('app')
  return (
    <Frame
      title={t('shadowing.title')}
      intro={t('shadowing.own.intro')}
      back={{ href: hrefTo('account'), label: app('nav.account') }}
      workerId={undefined}
      mayRecord={hasRole(useSession(), 'caseworker', 'supervisor')}
    />
  )
}

function ShadowingsOf({ workerId }: { readonly workerId: UserId }) {
  const t = useText('shadowing')
  const app = useText('app')
  const query = useQuery(shadowingChoices, { workerId })
  const choices = query.value
  return (
    <Frame
      title={choices?.worker ? t('shadowing.with', { name: choices.worker }) : t('shadowing.title')}
      intro={t('shadowing.person.intro')}
      back={{ href: hrefTo('team'), label: app('nav.team') }}
      workerId={workerId}
      mayRecord={choices?.mayRecord ?? false}
    >
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {choices?.worker ? <Rhythm choices={choices} /> : null}
    </Frame>
  )
}

function Rhythm({ choices }: { readonly choices: OutputOf<typeof shadowingChoices> }) {
  const t = useText('shadowing')
  const { language } = useLanguage()
  const { lastOn, dueOn, late } = choices
  return (
    <p className="facts">
      <span>
        {lastOn ? t('shadowing.last', { date: writeDay(lastOn, language) }) : t('shadowing.last.none')}
      </span>
      {dueOn ? (
        <Badge meaning={late ? 'warning' : 'neutral'}>
          {t(late ? 'shadowing.due.late' : 'shadowing.due', { date: writeDay(dueOn, language) })}
        </Badge>
      ) : null}
    </p>
  )
}

function Frame(props: {
  readonly title: string
  readonly intro: string
  readonly back: { readonly href: string; readonly label: string }
  readonly workerId: UserId | undefined
  readonly mayRecord: boolean
  readonly children?: ReactNode
}) {
  const t = useText('shadowing')
  const { workerId } = props
  const [isRecording, setRecording] = useOpenForm(draftOfShadowing(workerId))
  const pages = usePages(listShadowings, workerId === undefined ? {} : { workerId })
  return (
    <Page
      title={props.title}
      intro={<p>{props.intro}</p>}
      width="narrow"
      back={props.back}
      actions={
        props.mayRecord && !isRecording ? (
          <Button icon="add" weight="main" onPress={() => setRecording(true)}>
            {t('shadowing.add')}
          </Button>
        ) : null
      }
    >
      {props.children}
      {props.mayRecord && isRecording ? (
        <ShadowingForm workerId={workerId} onDone={() => setRecording(false)} />
      ) : null}
      <Paged pages={pages} lines={4} empty={<EmptyState icon="people">{t('shadowing.empty')}</EmptyState>}>
        <ul className="entries" aria-label={t('shadowing.list')}>
          {pages.items.map((shadowing) => (
            <li key={shadowing.id}>
              <ShadowingEntry shadowing={shadowing} />
            </li>
          ))}
        </ul>
      </Paged>
    </Page>
  )
}
