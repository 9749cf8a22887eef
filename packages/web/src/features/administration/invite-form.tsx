import { longestOf } from '@amparo/contract/kernel/fields'
import {
  inviteUser,
  issueInvitationCode,
  listUsers,
  type PaperSlip,
} from '@amparo/contract/api/organisations/users'
import { listTeams } from '@amparo/contract/api/organisations/organisations'
import { rolesSupervisorsGive } from '@amparo/domain/organisation/decide-membership'
import type { Role } from '@amparo/domain/access/vocabulary'
import type { TeamId, UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { languages, type Language } from '../../app/words/languages.ts'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { roleChoices } from './role-words.ts'

/** Makes an account that waits for its code on paper; no e-mail is needed. */
export function InviteForm(props: {
  readonly onSlip: (slip: PaperSlip) => void
  readonly onDone: () => void
}) {
  const t = useText('administration')
  const app = useText('app')
  const ui = useText('ui')
  const { roles } = useSession()
  const { language } = useLanguage()
  const teams = useQuery(listTeams, {})
  const invite = useCommand(inviteUser, [listUsers])
  const code = useCommand(issueInvitationCode)
  const [displayName, setDisplayName] = useState('')
  const [username, setUsername] = useState('')
  const [role, setRole] = useState<Role | undefined>(undefined)
  const [teamId, setTeamId] = useState<string | undefined>(undefined)
  const [locale, setLocale] = useState<Language>(language)
  const [tried, setTried] = useState(false)
  const allowed = roles.includes('administrator') ? undefined : rolesSupervisorsGive
  const missing = {
    name: tried && displayName.trim() === '' ? t('people.missing') : undefined,
    user: tried && username.trim() === '' ? t('people.missing') : undefined,
    role: tried && role === undefined ? t('people.missing') : undefined,
  }
  const send = async () => {
    setTried(true)
    if (displayName.trim() === '' || username.trim() === '' || role === undefined) return
    const made = await invite.send({
      displayName: displayName.trim(),
      username: username.trim(),
      role,
      locale,
      ...(teamId ? { teamId: teamId as TeamId } : {}),
    })
    if (!made.ok) return
    const slip = await code.send({ userId: made.value.id as UserId })
    if (slip.ok) props.onSlip(slip.value)
    else props.onDone()
  }
  return (
    <Card title={t('people.invite')}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {invite.problem ? <ProblemNotice problem={invite.problem} /> : null}
        {code.problem ? <ProblemNotice problem={code.problem} /> : null}
        <div className="field-columns wide">
          <TextField
            label={t('people.name')}
            value={displayName}
            onChange={setDisplayName}
            longest={longestOf(inviteUser.input.shape.displayName)}
            problem={missing.name}
          />
          <TextField
            label={t('people.username')}
            hint={t('people.usernameHint')}
            value={username}
            onChange={setUsername}
            longest={longestOf(inviteUser.input.shape.username)}
            problem={missing.user}
          />
          <Select
            label={t('people.role')}
            unanswered={ui('ui.choose')}
            choices={roleChoices(t, allowed)}
            value={role}
            onChange={setRole}
            problem={missing.role}
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
          <Select
            label={t('people.language')}
            unanswered={ui('ui.choose')}
            choices={languages.map((value) => ({ value, label: app(`app.language.${value}`) }))}
            value={locale}
            onChange={(chosen) => setLocale(chosen ?? language)}
          />
        </div>
        <div className="row">
          <Button type="submit" weight="main" busy={invite.state === 'sending' || code.state === 'sending'}>
            {t('people.inviteAndPrint')}
          </Button>
          <Button weight="quiet" onPress={props.onDone}>
            {ui('ui.back')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
