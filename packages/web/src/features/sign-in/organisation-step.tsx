import { countryName } from '@amparo/packs/nationalities'
import { useState } from 'react'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import type { WireProblem } from '../../data/wire-problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'

export function OrganisationStep(props: {
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly country: string }[]
  readonly busy: boolean
  readonly problem: WireProblem | undefined
  readonly onChoose: (organisationId: string) => void
  readonly onLeave: () => void
}) {
  const t = useText('sign-in')
  const locale = localeOf(useLanguage().language)
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const [tried, setTried] = useState(false)
  if (props.organisations.length === 0) {
    return (
      <Page title={t('organisation.noneTitle')} width="narrow">
        <Banner meaning="information">
          <p>{t('organisation.none')}</p>
        </Banner>
        <Button wide onPress={props.onLeave}>
          {t('step.leave')}
        </Button>
      </Page>
    )
  }
  return (
    <Page title={t('organisation.title')} width="narrow">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (chosen) props.onChoose(chosen)
        }}
      >
        {props.problem ? <ProblemNotice problem={props.problem} /> : null}
        <RadioGroup
          label={t('organisation.label')}
          choices={props.organisations.map(({ id, name, country }) => ({
            value: id,
            label: name,
            hint: countryName(country, locale),
          }))}
          value={chosen}
          onChange={setChosen}
          problem={tried && !chosen ? t('organisation.choose') : undefined}
        />
        <Button type="submit" weight="main" wide busy={props.busy}>
          {t('organisation.submit')}
        </Button>
        <Button weight="quiet" wide onPress={props.onLeave}>
          {t('step.leave')}
        </Button>
      </form>
    </Page>
  )
}
