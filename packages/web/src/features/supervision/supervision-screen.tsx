import { listSessions, sessionChoices } from '@amparo/contract/api/supervision/supervision'
import type { UserId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SessionEntry } from './session-entry.tsx'
import { draftOfSession, SessionForm } from './session-form.tsx'

/** Talks with one's supervisor; or, for a supervisor, those with one person of her team. */
export function SupervisionScreen({ params }: ScreenProps) {
  const userId = params['userId'] as UserId | undefined
  return userId === undefined ? <OwnTalks /> : <TalksWith key={userId} workerId={userId} />
}

function OwnTalks() {
  const t = useText('supervision')
  const app = useText('app')
  return (
    <Page
      title={t('supervision.own')}
      intro={<p>{t('supervision.own.intro')}</p>}
      width="narrow"
      back={{ href: hrefTo('account'), label: app('nav.account') }}
    >
      <p>
        <Link href={hrefTo('shadowings')}>{t('supervision.shadowings')}</Link>
      </p>
      <Talks workerId={undefined} />
    </Page>
  )
}

function TalksWith({ workerId }: { readonly workerId: UserId }) {
  const t = useText('supervision')
  const app = useText('app')
  const query = useQuery(sessionChoices, { workerId })
  const [isRecording, setRecording] = useOpenForm(draftOfSession(workerId))
  const choices = query.value
  return (
    <Page
      title={choices?.worker ? t('supervision.with', { name: choices.worker }) : t('supervision.title')}
      intro={<p>{t('supervision.intro')}</p>}
      width="narrow"
      back={{ href: hrefTo('team'), label: app('nav.team') }}
      actions={
        choices?.mayRecord && !isRecording ? (
          <Button icon="add" weight="main" onPress={() => setRecording(true)}>
            {t('supervision.add')}
          </Button>
        ) : null
      }
    >
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      <p>
        <Link href={hrefTo('shadowings-person', { userId: workerId })}>{t('supervision.shadowings')}</Link>
      </p>
      {choices && isRecording ? (
        <SessionForm workerId={workerId} cases={choices.cases} onDone={() => setRecording(false)} />
      ) : null}
      <Talks workerId={workerId} />
    </Page>
  )
}

function Talks({ workerId }: { readonly workerId: UserId | undefined }) {
  const t = useText('supervision')
  const pages = usePages(listSessions, workerId === undefined ? {} : { workerId })
  return (
    <>
      <Paged pages={pages} lines={4} empty={<EmptyState icon="people">{t('supervision.empty')}</EmptyState>}>
        <ul className="entries" aria-label={t('supervision.list')}>
          {pages.items.map((session) => (
            <li key={session.id}>
              <SessionEntry session={session} />
            </li>
          ))}
        </ul>
      </Paged>
    </>
  )
}
