import { longestOf } from '@amparo/contract/kernel/fields'
import { listTeams } from '@amparo/contract/api/organisations/organisations'
import {
  addMembership,
  endMembership,
  listUsers,
  showWorkInHand,
  type User,
} from '@amparo/contract/api/organisations/users'
import type { Role } from '@amparo/domain/access/vocabulary'
import type { MembershipId, TeamId, UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ConfirmedForm } from './confirmed-form.tsx'
import { hasEnded } from './dates.ts'
import { DayField } from '../../ui/day-field.tsx'
import { roleChoices, roleWords } from './role-words.ts'

/** Which roles somebody has here, from when until when; one ends, another begins. */
export function Memberships({ user, mayChange }: { readonly user: User; readonly mayChange: boolean }) {
  const t = useText('administration')
  const { language } = useLanguage()
  const teams = useQuery(listTeams, {})
  const end = useCommand(endMembership, [listUsers, showWorkInHand])
  const [isAdding, setAdding] = useState(false)
  const teamName = (id: string | null) => teams.value?.items.find((team) => team.id === id)?.name
  return (
    <>
      {end.problem ? <ProblemNotice problem={end.problem} /> : null}
      <List
        label={t('people.memberships')}
        items={user.memberships.map((one) => ({
          id: one.id,
          title: [roleWords(one.role, t), teamName(one.teamId)].filter(Boolean).join(between),
          detail: one.validUntil
            ? t('people.fromUntil', {
                from: writeDay(dayOf(one.validFrom), language),
                until: writeDay(dayOf(one.validUntil), language),
              })
            : t('people.since', { from: writeDay(dayOf(one.validFrom), language) }),
          ...(hasEnded(one.validUntil)
            ? { state: <Badge meaning="neutral">{t('people.ended')}</Badge> }
            : {}),
          ...(mayChange && !hasEnded(one.validUntil)
            ? {
                actions: (
                  <Button
                    busy={end.state === 'sending'}
                    onPress={() =>
                      void end.send({ membershipId: one.id as MembershipId, version: one.version })
                    }
                  >
                    {t('people.endRole')}
                    <span className="only-read"> · {roleWords(one.role, t)}</span>
                  </Button>
                ),
              }
            : {}),
        }))}
      />
      {mayChange ? <WorkInHand userId={user.id} /> : null}
      {mayChange && !isAdding ? (
        <p>
          <Button icon="add" onPress={() => setAdding(true)}>
            {t('people.addRole')}
          </Button>
        </p>
      ) : null}
      {isAdding ? <AddRole username={user.username} onDone={() => setAdding(false)} /> : null}
    </>
  )
}

/** What ends with nobody by itself, in numbers: said before somebody ends her work here, and as long as it is not handed on. */
function WorkInHand({ userId }: { readonly userId: string }) {
  const t = useText('administration')
  const query = useQuery(showWorkInHand, { userId: userId as UserId })
  if (query.problem) return <ProblemNotice problem={query.problem} onRetry={query.refresh} />
  if (query.value === undefined) return null
  const left = (['cases', 'supports', 'tasks', 'offers'] as const).flatMap((what) => {
    const n = query.value?.[what] ?? 0
    return n > 0 ? [t(`people.inHand.${what}`, { n })] : []
  })
  return (
    <p className="soft">
      {left.length === 0 ? t('people.inHand.none') : t('people.inHand', { what: left.join(', ') })}
    </p>
  )
}

/** Also for somebody whose account another organisation keeps: she is named exactly. */
export function AddRole(props: { readonly username?: string; readonly onDone: () => void }) {
  const t = useText('administration')
  const ui = useText('ui')
  const teams = useQuery(listTeams, {})
  const add = useCommand(addMembership, [listUsers])
  const [username, setUsername] = useState(props.username ?? '')
  const [role, setRole] = useState<Role | undefined>(undefined)
  const [teamId, setTeamId] = useState<string | undefined>(undefined)
  const [until, setUntil] = useState('')
  const isReady = username.trim() !== '' && role !== undefined
  const send = async () => {
    if (!isReady) return
    const answer = await add.send({
      username: username.trim(),
      role,
      ...(teamId ? { teamId: teamId as TeamId } : {}),
      ...(until ? { validUntil: new Date(`${until}T23:59:59`).toISOString() } : {}),
    })
    if (answer.ok) props.onDone()
  }
  return (
    <ConfirmedForm
      command={add}
      label={t('people.addRole')}
      isReady={isReady}
      onSend={() => void send()}
      onDone={props.onDone}
    >
      <div className="field-columns wide">
        {props.username === undefined ? (
          <TextField
            label={t('people.username')}
            hint={t('people.usernameExact')}
            value={username}
            onChange={setUsername}
            longest={longestOf(addMembership.input.shape.username)}
          />
        ) : null}
        <Select
          label={t('people.role')}
          unanswered={ui('ui.choose')}
          choices={roleChoices(t)}
          value={role}
          onChange={setRole}
        />
        <Select
          label={t('people.team')}
          unanswered={t('people.noTeam')}
          choices={(teams.value?.items ?? [])
            .filter((team) => team.state === 'active')
            .map((team) => ({ value: team.id, label: team.name }))}
          value={teamId}
          onChange={setTeamId}
          required={false}
        />
        <DayField
          label={t('people.until')}
          hint={t('people.untilHint')}
          value={undefined}
          onChange={(day) => setUntil(day ?? '')}
        />
      </div>
    </ConfirmedForm>
  )
}
