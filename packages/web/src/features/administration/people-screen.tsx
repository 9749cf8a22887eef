import { listTeams } from '@amparo/contract/api/organisations/organisations'
import { listUsers, type PaperSlip, type User } from '@amparo/contract/api/organisations/users'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { backToParts } from './back.ts'
import { hasEnded } from './dates.ts'
import { InviteForm } from './invite-form.tsx'
import { AddRole } from './memberships.tsx'
import { PaperSlipSheet } from './paper-slip.tsx'
import { PersonPanel } from './person-panel.tsx'
import { Resets } from './resets.tsx'
import { roleWords } from './role-words.ts'
import { RolesToConfirm } from './roles-to-confirm.tsx'

/** Who works here: invited by a code on paper, with roles that begin and end, and helped in by four eyes. */
export function PeopleScreen() {
  const t = useText('administration')
  const { roles } = useSession()
  const users = useQuery(listUsers, {})
  const teams = useQuery(listTeams, {})
  const [slip, setSlip] = useState<PaperSlip | undefined>(undefined)
  const [open, setOpen] = useState<'invite' | 'add' | undefined>(undefined)
  const [typed, setTyped] = useState('')
  const isAdministrator = roles.includes('administrator')
  const found = (users.value?.items ?? []).filter((user) => isNamed(user, typed))
  const close = () => setOpen(undefined)
  const summaryOf = (user: User) => {
    const held = user.memberships.filter((one) => !hasEnded(one.validUntil))
    const named = held.map((one) =>
      [roleWords(one.role, t), teams.value?.items.find((team) => team.id === one.teamId)?.name]
        .filter(Boolean)
        .join(', '),
    )
    const state = user.state === 'active' ? [] : [t(`people.state.${user.state}`)]
    return [user.username, ...state, ...named].join(between)
  }
  if (slip) {
    return (
      <Page title={t('administration.admin-people')} back={backToParts(t)}>
        <PaperSlipSheet slip={slip} onDone={() => setSlip(undefined)} />
      </Page>
    )
  }
  return (
    <Page
      title={t('administration.admin-people')}
      back={backToParts(t)}
      actions={
        open === undefined ? (
          <>
            <Button weight="main" icon="add" onPress={() => setOpen('invite')}>
              {t('people.invite')}
            </Button>
            {isAdministrator ? (
              <Button onPress={() => setOpen('add')}>{t('people.addFromElsewhere')}</Button>
            ) : null}
          </>
        ) : null
      }
    >
      {open === 'invite' ? <InviteForm onSlip={setSlip} onDone={close} /> : null}
      {open === 'add' ? <AddRole onDone={close} /> : null}
      <Resets onSlip={setSlip} />
      {isAdministrator ? (
        <RolesToConfirm
          users={users.value?.items ?? []}
          teamName={(id) => teams.value?.items.find((team) => team.id === id)?.name}
        />
      ) : null}
      {users.state === 'loading' ? <Skeleton lines={6} /> : null}
      {users.problem ? <ProblemNotice problem={users.problem} onRetry={users.refresh} /> : null}
      {(users.value?.items.length ?? 0) > 8 ? (
        <TextField label={t('people.find')} type="search" value={typed} onChange={setTyped} width="medium" />
      ) : null}
      {users.value && found.length === 0 ? <EmptyState icon="people">{t('people.none')}</EmptyState> : null}
      <div>
        {found.map((user) => (
          <DisclosureSection key={user.id} title={user.displayName} summary={summaryOf(user)}>
            <PersonPanel user={user} onSlip={setSlip} />
          </DisclosureSection>
        ))}
      </div>
    </Page>
  )
}

function isNamed(user: User, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain(`${user.displayName} ${user.username}`).includes(plain(typed.trim()))
}
