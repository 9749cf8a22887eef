import { listTeamCases, whichTeamCases, type TeamCase } from '@amparo/contract/api/team/team-cases'
import type { UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import type { ScreenProps } from '../../app/screen.ts'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { RiskBadge } from '../case/index.ts'
import { BulkForm, type Run } from './bulk-form.tsx'
import { OpenWork } from './open-work.tsx'

type Which = (typeof whichTeamCases)[number] | 'all'

/** The cases of a team, or of one person: chosen and handed out, however many they are. */
export function TeamCasesScreen({ params }: ScreenProps) {
  const t = useText('assignment')
  const app = useText('app')
  const userId = params['userId'] as UserId | undefined
  const [which, setWhich] = useState<Which>(userId ? 'all' : 'without-worker')
  const [isAssigning, setAssigning] = useState(false)
  const [run, setRun] = useState<Run | undefined>(undefined)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const pages = usePages(listTeamCases, {
    ...(userId ? { workerId: userId } : {}),
    ...(which === 'all' ? {} : { only: which }),
  })
  const free = pages.items.filter(({ waitingFor }) => waitingFor === null)
  const chosen = free.filter(({ id }) => picked.has(id))
  const pick = (id: string, isPicked: boolean) =>
    setPicked((before) => new Set(isPicked ? [...before, id] : [...before].filter((one) => one !== id)))
  return (
    <Page
      title={t('assignment.team.title')}
      back={{ href: hrefTo('team'), label: app('nav.team') }}
      actions={
        chosen.length > 0 && !isAssigning ? (
          <Button weight="main" icon="share" onPress={() => setAssigning(true)}>
            {t('assignment.team.assign', { n: chosen.length })}
          </Button>
        ) : null
      }
    >
      {isAssigning || run ? (
        <BulkForm
          chosen={isAssigning ? chosen : []}
          run={run}
          onRun={setRun}
          onDone={() => {
            setPicked(new Set())
            setAssigning(false)
          }}
        />
      ) : null}
      {userId ? <OpenWork userId={userId} /> : null}
      <Card title={t('assignment.team.cases')}>
        {userId ? null : (
          <Select
            label={t('assignment.team.which')}
            unanswered={t('assignment.team.all')}
            choices={whichTeamCases.map((one) => ({ value: one, label: t(`assignment.team.${one}`) }))}
            value={which === 'all' ? undefined : which}
            onChange={(next) => setWhich(next ?? 'all')}
          />
        )}
        <Paged
          pages={pages}
          lines={5}
          empty={<EmptyState icon="good">{t('assignment.team.empty')}</EmptyState>}
        >
          {free.length > 0 ? (
            <Checkbox
              label={t('assignment.team.pick')}
              hint={t('assignment.team.picked', { n: chosen.length })}
              checked={chosen.length === free.length}
              onChange={(all) => setPicked(new Set(all ? free.map(({ id }) => id) : []))}
            />
          ) : null}
          <ul className="entries" aria-label={t('assignment.team.cases')}>
            {pages.items.map((one) => (
              <li key={one.id}>
                <Row one={one} picked={picked.has(one.id)} onPick={(isPicked) => pick(one.id, isPicked)} />
              </li>
            ))}
          </ul>
        </Paged>
      </Card>
    </Page>
  )
}

function Row(props: {
  readonly one: TeamCase
  readonly picked: boolean
  readonly onPick: (picked: boolean) => void
}) {
  const t = useText('assignment')
  const team = useText('team')
  const { one } = props
  const who = team('team.who', { name: one.callName, code: one.code })
  const hint = [
    one.withoutWorker ? team('team.nobody') : (one.worker ?? team('team.nobody')),
    one.waitingFor
      ? t('assignment.team.waits', { name: one.waitingFor })
      : one.proposed
        ? t('assignment.team.propose', { name: one.proposed.name })
        : t('assignment.team.noProposal'),
  ].join(between)
  return (
    <div className="row">
      {one.waitingFor === null ? (
        <Checkbox label={who} hint={hint} checked={props.picked} onChange={props.onPick} />
      ) : (
        <p className="choice-words">
          <span>{who}</span>
          <span className="field-hint">{hint}</span>
        </p>
      )}
      <RiskBadge level={one.riskLevel} />
      <Link href={hrefTo('case-assignment', { caseId: one.id })}>
        {t('assignment.work.open', { code: one.code })}
      </Link>
    </div>
  )
}
