import { chooseOrganisation } from '@amparo/contract/api/sign-in/sign-in'
import { countryName } from '@amparo/packs/nationalities'
import { useState } from 'react'
import { useSession, useSignIn } from '../../app/session-context.tsx'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'

/** For who works in several organisations: on with another of them, and nothing of this one stays open. */
export function ChangeOrganisation() {
  const t = useText('account')
  const locale = localeOf(useLanguage().language)
  const { moveTo } = useSignIn()
  const { organisation, organisations } = useSession()
  const command = useCommand(chooseOrganisation)
  const [chosen, setChosen] = useState(organisation.id)
  const change = async () => {
    const answer = await command.send({ organisationId: chosen })
    if (answer.ok) moveTo(answer.value)
  }
  if (organisations.length < 2) return null
  return (
    <Card title={t('changeOrganisation.title')}>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <RadioGroup
        label={t('changeOrganisation.label')}
        choices={organisations.map(({ id, name, country }) => ({
          value: id,
          label: name,
          hint: countryName(country, locale),
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <p className="soft">{t('changeOrganisation.whatHappens')}</p>
      <p>
        <Button
          disabled={chosen === organisation.id}
          busy={command.state === 'sending'}
          onPress={() => void change()}
        >
          {t('changeOrganisation.change')}
        </Button>
      </p>
    </Card>
  )
}
