import { longestOf } from '@amparo/contract/kernel/fields'
import {
  createOrganisation,
  createTeam,
  editTeam,
  listOrganisations,
  listTeams,
} from '@amparo/contract/api/organisations/organisations'
import type { TeamId } from '@amparo/domain/kernel/brand'
import { countryName } from '@amparo/packs/nationalities'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { between } from '../../app/words/between.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Agencies } from './agencies.tsx'
import { backToParts } from './back.ts'
import { Enforcement } from './enforcement.tsx'
import { OwnOrganisation } from './own-organisation.tsx'
import { countries, zonesOf } from './zones.ts'

/** The own organisation and how it is reached, its teams, and the others on this node. */
export function OrganisationsScreen() {
  const t = useText('administration')
  const { language } = useLanguage()
  const session = useSession()
  const organisations = useQuery(listOrganisations, {})
  const own = organisations.value?.items.find((one) => one.id === session.organisation.id)
  const others = organisations.value?.items.filter((one) => one.id !== session.organisation.id) ?? []
  return (
    <Page title={t('administration.admin-organisations')} back={backToParts(t)}>
      {organisations.state === 'loading' ? <Skeleton lines={5} /> : null}
      {organisations.problem ? (
        <ProblemNotice problem={organisations.problem} onRetry={organisations.refresh} />
      ) : null}
      {own ? <OwnOrganisation key={own.version} organisation={own} /> : null}
      <Teams />
      <Card title={t('organisations.others')}>
        {organisations.value && others.length === 0 ? (
          <EmptyState icon="home">{t('organisations.noOthers')}</EmptyState>
        ) : null}
        <AddOrganisation />
        {others.length > 0 ? (
          <List
            label={t('organisations.others')}
            items={others.map((one) => ({
              id: one.id,
              title: one.name,
              detail: [one.kind, countryName(one.country, localeOf(language)), one.contactPhone]
                .filter(Boolean)
                .join(between),
              ...(one.enforcement
                ? { state: <Badge meaning="warning">{t('enforcement.mark')}</Badge> }
                : one.state === 'active'
                  ? {}
                  : { state: <Badge meaning="neutral">{t(`organisations.state.${one.state}`)}</Badge> }),
            }))}
          />
        ) : null}
      </Card>
      {organisations.value ? <Agencies organisations={organisations.value.items} /> : null}
      {organisations.value ? <Enforcement organisations={organisations.value.items} /> : null}
    </Page>
  )
}

function Teams() {
  const t = useText('administration')
  const query = useQuery(listTeams, {})
  const create = useCommand(createTeam, [listTeams])
  const edit = useCommand(editTeam, [listTeams])
  const [name, setName] = useState('')
  const problem = create.problem ?? edit.problem
  const add = async () => {
    if (name.trim() === '') return
    const answer = await create.send({ name: name.trim() })
    if (answer.ok) setName('')
  }
  return (
    <Card title={t('teams.title')}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      <form
        className="toolbar"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t('teams.new')}
          value={name}
          onChange={setName}
          longest={longestOf(createTeam.input.shape.name)}
        />
        <Button type="submit" icon="add" busy={create.state === 'sending'}>
          {t('teams.add')}
        </Button>
      </form>
      {query.value?.items.length === 0 ? <EmptyState icon="people">{t('teams.empty')}</EmptyState> : null}
      {query.value && query.value.items.length > 0 ? (
        <List
          label={t('teams.title')}
          items={query.value.items.map((team) => ({
            id: team.id,
            title: team.name,
            ...(team.state === 'closed'
              ? { state: <Badge meaning="neutral">{t('teams.closed')}</Badge> }
              : {}),
            actions: (
              <Button
                busy={edit.state === 'sending'}
                onPress={() =>
                  void edit.send({
                    teamId: team.id as TeamId,
                    version: team.version,
                    state: team.state === 'active' ? 'closed' : 'active',
                  })
                }
              >
                {t(team.state === 'active' ? 'teams.close' : 'teams.reopen')}
                <span className="only-read"> · {team.name}</span>
              </Button>
            ),
          }))}
        />
      ) : null}
    </Card>
  )
}

function AddOrganisation() {
  const t = useText('administration')
  const ui = useText('ui')
  const { language } = useLanguage()
  const create = useCommand(createOrganisation, [listOrganisations])
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [kind, setKind] = useState('')
  const [country, setCountry] = useState<(typeof countries)[number] | undefined>(undefined)
  const [zone, setZone] = useState<string | undefined>(undefined)
  const [enforces, setEnforces] = useState(false)
  const zones = country ? zonesOf(country) : []
  const timeZone = zone ?? (zones.length === 1 ? zones[0] : undefined)
  const isReady = [name, shortName, kind].every((text) => text.trim() !== '') && country && timeZone
  const send = async () => {
    if (!isReady) return
    const answer = await create.send({
      name: name.trim(),
      shortName: shortName.trim(),
      kind: kind.trim(),
      country,
      timeZone,
      enforcement: enforces,
    })
    if (answer.ok) setOpen(false)
  }
  if (!isOpen) {
    return (
      <p>
        <Button icon="add" onPress={() => setOpen(true)}>
          {t('organisations.add')}
        </Button>
      </p>
    )
  }
  return (
    <form
      className="stack sub-block"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {create.problem ? <ProblemNotice problem={create.problem} /> : null}
      <p className="soft">{t('organisations.addHow', { command: 'npx amparo user add' })}</p>
      <div className="field-columns wide">
        <TextField
          label={t('organisations.name')}
          value={name}
          onChange={setName}
          longest={longestOf(createOrganisation.input.shape.name)}
        />
        <TextField
          label={t('organisations.shortName')}
          value={shortName}
          onChange={setShortName}
          longest={longestOf(createOrganisation.input.shape.shortName)}
        />
        <TextField
          label={t('organisations.kind')}
          hint={t('organisations.kindHint')}
          value={kind}
          onChange={setKind}
          longest={longestOf(createOrganisation.input.shape.kind)}
        />
        <Select
          label={t('organisations.country')}
          unanswered={ui('ui.choose')}
          choices={countries.map((value) => ({ value, label: countryName(value, localeOf(language)) }))}
          value={country}
          onChange={(chosen) => {
            setCountry(chosen)
            setZone(undefined)
          }}
        />
        {zones.length > 1 ? (
          <Select
            label={t('organisations.zone')}
            unanswered={ui('ui.choose')}
            choices={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
            value={zone}
            onChange={setZone}
          />
        ) : null}
      </div>
      <Checkbox
        label={t('enforcement.fromTheStart')}
        hint={t('enforcement.what')}
        checked={enforces}
        onChange={setEnforces}
      />
      <div className="row">
        <Button type="submit" busy={create.state === 'sending'} disabled={!isReady}>
          {t('organisations.add')}
        </Button>
        <Button weight="quiet" onPress={() => setOpen(false)}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}
