import { exportAudit, readSeal } from '@amparo/contract/api/audit/audit'
import { listUsers } from '@amparo/contract/api/organisations/users'
import type { UserId } from '@amparo/domain/kernel/brand'
import { addDays } from '@amparo/domain/kernel/plain-date'
import { useEffect, useState } from 'react'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useData } from '../../data/data-context.tsx'
import { dayOf, today } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import type { WireProblem } from '../../data/wire-problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ConfirmIdentity, needsConfirmation } from '../account/index.ts'
import { Vanished } from './vanished.tsx'

/** Entries to take along with their proof, and what proves them: the key and the last signature of the node. */
export function AuditFile() {
  return (
    <div className="stack">
      <MakeFile />
      <Seal />
    </div>
  )
}

type Made = { readonly address: string; readonly name: string }

function MakeFile() {
  const t = useText('access')
  const { api } = useData()
  const users = useQuery(listUsers, {})
  const [from, setFrom] = useState<string | undefined>(addDays(today(), -29))
  const [to, setTo] = useState<string | undefined>(today())
  const [actorId, setActor] = useState<string | undefined>(undefined)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<WireProblem | undefined>(undefined)
  const [made, setMade] = useState<Made | undefined>(undefined)
  const address = made?.address
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])
  /** A file that answers an earlier question must not lie beside this one. */
  const ask = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value)
      setMade(undefined)
    }
  }
  const make = async () => {
    if (from === undefined || to === undefined || isAsking) return
    setAsking(true)
    const answer = await api.send(exportAudit, {
      from,
      to,
      ...(actorId ? { actorId: actorId as UserId } : {}),
    })
    setAsking(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return setMade(undefined)
    const { bytes, type, name } = answer.value
    const held = new Blob([bytes as Uint8Array<ArrayBuffer>], { type })
    setMade({ address: URL.createObjectURL(held), name })
  }
  const mustConfirm = needsConfirmation(problem)
  return (
    <Card title={t('access.file.title')}>
      <p>{t('access.file.intro')}</p>
      {mustConfirm ? <ConfirmIdentity onConfirmed={() => void make()} /> : null}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <DayField label={t('access.file.from')} value={from} onChange={ask(setFrom)} />
        <DayField label={t('access.file.to')} value={to} onChange={ask(setTo)} />
        <Select
          label={t('access.who')}
          unanswered={t('access.any')}
          choices={(users.value?.items ?? []).map((user) => ({ value: user.id, label: user.displayName }))}
          value={actorId}
          onChange={ask(setActor)}
        />
        <FormFoot
          busy={isAsking}
          problem={mustConfirm ? undefined : problem}
          saveLabel={t('access.file.make')}
          mayNotSave={from === undefined || to === undefined}
        />
      </form>
      {made ? (
        <Banner meaning="good" title={t('access.file.made')} live>
          <p>
            <a className="link" href={made.address} download={made.name}>
              {t('access.file.keep', { name: made.name })}
            </a>
          </p>
          <p>{t('access.file.check')}</p>
          <p>
            <code>npx amparo audit verify --export {made.name} --verifier verifier.txt</code>
          </p>
        </Banner>
      ) : null}
    </Card>
  )
}

function Seal() {
  const t = useText('access')
  const { language } = useLanguage()
  const query = useQuery(readSeal, {})
  if (query.state === 'loading') return <Skeleton lines={4} />
  if (query.problem) return <ProblemNotice problem={query.problem} onRetry={query.refresh} />
  const { verifier, last, vanished } = query.value ?? { verifier: null, last: null, vanished: 0 }
  return (
    <Card title={t('access.seal.title')}>
      {vanished > 0 ? <Vanished count={vanished} /> : null}
      <p>{t('access.seal.intro')}</p>
      {verifier === null ? <p className="warned">{t('access.seal.noKey')}</p> : null}
      {verifier ? <Exact label={t('access.seal.key')} value={verifier} /> : null}
      {last ? (
        <Exact
          label={t('access.seal.last', {
            n: last.size,
            when: `${writeDay(dayOf(last.at), language)}, ${writeTime(last.at, language)}`,
          })}
          value={last.note}
        />
      ) : (
        <p className="soft">{t('access.seal.none')}</p>
      )}
    </Card>
  )
}

function Exact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <h3 className="card-title">{label}</h3>
      <pre className="exact-text">
        <code>{value}</code>
      </pre>
      <p>
        <CopyButton of={label} value={value} />
      </p>
    </>
  )
}
