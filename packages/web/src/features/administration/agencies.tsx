import { addAgency } from '@amparo/contract/api/organisations/agencies'
import { listOrganisations, type Organisation } from '@amparo/contract/api/organisations/organisations'
import type { OrganisationId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { useToast } from '../../ui/toast.tsx'
import { agencyChoices, agencyName } from '../incidents/index.ts'

/** Which institution an organisation is or belongs to: its people never read what was done by their own. */
export function Agencies({ organisations }: { readonly organisations: readonly Organisation[] }) {
  const t = useText('administration')
  const say = useToast()
  const { language } = useLanguage()
  const [organisationId, setOrganisation] = useState<string | undefined>(undefined)
  const [agency, setAgency] = useState<string | undefined>(undefined)
  const command = useCommand(addAgency, [listOrganisations])
  const named = organisations.filter(({ agencies }) => agencies.length > 0)
  const save = async () => {
    if (!organisationId || !agency) return
    const { ok } = await command.send({ organisationId: organisationId as OrganisationId, agency })
    if (!ok) return
    setAgency(undefined)
    say({ words: t('agencies.saved') })
  }
  return (
    <Card title={t('agencies.title')}>
      <p>{t('agencies.what')}</p>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      {named.length > 0 ? (
        <List
          label={t('agencies.title')}
          items={named.map(({ id, name, agencies }) => ({
            id,
            title: name,
            detail: agencies.map((one) => agencyName(one, language)).join('; '),
          }))}
        />
      ) : null}
      <form
        className="stack"
        aria-label={t('agencies.title')}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Select
          label={t('agencies.organisation')}
          unanswered={t('agencies.choose')}
          choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={organisationId}
          onChange={setOrganisation}
        />
        <Select
          label={t('agencies.institution')}
          unanswered={t('agencies.choose')}
          choices={agencyChoices(language)}
          value={agency}
          onChange={setAgency}
        />
        <p>
          <Button type="submit" busy={command.state === 'sending'}>
            {t('agencies.save')}
          </Button>
        </p>
      </form>
    </Card>
  )
}
