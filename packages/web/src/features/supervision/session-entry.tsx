import { withdrawSession, type SessionView } from '@amparo/contract/api/supervision/supervision'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { SupervisionId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AgreementEntry } from './agreement-entry.tsx'
import { changedBySupervision } from './changed-by-supervision.ts'
import { OwnWordsForm } from '../../ui/own-words-form.tsx'

/** One talk: when, with whom; and for the two who were there, what was said and what they agreed. */
export function SessionEntry({ session }: { readonly session: SessionView }) {
  const t = useText('supervision')
  const words = useText('case')
  const { language } = useLanguage()
  const { talk, isWithdrawn } = session
  return (
    <Card title={t('supervision.of', { date: writeDay(session.on, language) })}>
      <p className="facts">
        <Badge meaning="neutral">{t(`supervision.kind.${session.kind}`)}</Badge>
        <span>{t('supervision.by', { name: session.supervisor ?? words('case.someone') })}</span>
      </p>
      {isWithdrawn ? (
        <Banner meaning="warning" title={t('supervision.withdrawn')}>
          {talk ? <p className="quote">{talk.withdrawnBecause}</p> : null}
        </Banner>
      ) : null}
      {talk ? <Talk session={session} talk={talk} /> : <p className="soft">{t('supervision.notThere')}</p>}
      {session.mine && !isWithdrawn ? <Withdraw session={session} /> : null}
    </Card>
  )
}

function Talk({
  session,
  talk,
}: {
  readonly session: SessionView
  readonly talk: NonNullable<SessionView['talk']>
}) {
  const t = useText('supervision')
  return (
    <>
      {talk.cases.length > 0 ? (
        <>
          <h3 className="entry-title">{t('supervision.cases')}</h3>
          <p className="facts">
            {talk.cases.map(({ caseId, code }) => (
              <Link key={caseId} href={hrefTo('case', { caseId })}>
                {code}
              </Link>
            ))}
          </p>
        </>
      ) : null}
      {talk.agreements.length > 0 ? (
        <>
          <h3 className="entry-title">{t('supervision.agreed')}</h3>
          <ul className="entries" aria-label={t('supervision.agreed')}>
            {talk.agreements.map((agreement) => (
              <li key={agreement.id}>
                <AgreementEntry session={session} agreement={agreement} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {talk.feeling ? (
        <>
          <h3 className="entry-title">{t('supervision.feeling')}</h3>
          <p className="soft">{t('supervision.feeling.who')}</p>
          <p className="quote">{talk.feeling}</p>
        </>
      ) : null}
    </>
  )
}

function Withdraw({ session }: { readonly session: SessionView }) {
  const t = useText('supervision')
  const { language } = useLanguage()
  const say = useToast()
  const [isOpen, setOpen] = useState(false)
  const command = useCommand(withdrawSession, changedBySupervision)
  if (!isOpen)
    return (
      <p>
        <Button weight="quiet" onPress={() => setOpen(true)}>
          {t('supervision.withdraw')}
          <span className="only-read"> · {writeDay(session.on, language)}</span>
        </Button>
      </p>
    )
  return (
    <OwnWordsForm
      label={t('supervision.withdraw.why')}
      hint={t('supervision.withdraw.tasks')}
      saveLabel={t('supervision.withdraw')}
      longest={longestOf(withdrawSession.input.shape.because)}
      required
      command={command}
      onSave={async (because) => {
        const { ok } = await command.send({ sessionId: session.id as SupervisionId, because })
        if (ok) say({ words: t('supervision.withdrawn') })
      }}
      onBack={() => setOpen(false)}
    />
  )
}
