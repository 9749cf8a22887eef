import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import type { WireProblem } from '../../data/wire-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

export function CodeOfConductStep(props: {
  readonly paragraphs: readonly string[]
  readonly busy: boolean
  readonly problem: WireProblem | undefined
  readonly onAccept: () => void
  readonly onRefuse: () => void
}) {
  const t = useText('sign-in')
  const [read, setRead] = useState(false)
  const [tried, setTried] = useState(false)
  return (
    <Page title={t('codeOfConduct.title')} width="narrow" intro={<p>{t('codeOfConduct.intro')}</p>}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (read) props.onAccept()
        }}
      >
        {props.problem ? <ProblemNotice problem={props.problem} /> : null}
        <Card>
          <ol className="rules">
            {props.paragraphs.map((paragraph) => (
              <li key={paragraph}>{paragraph}</li>
            ))}
          </ol>
        </Card>
        <Checkbox
          label={t('codeOfConduct.accept')}
          {...(tried && !read ? { hint: t('codeOfConduct.notYet'), invalid: true } : {})}
          checked={read}
          onChange={setRead}
        />
        <Button type="submit" weight="main" wide busy={props.busy}>
          {t('codeOfConduct.submit')}
        </Button>
        <Button weight="quiet" wide onPress={props.onRefuse}>
          {t('codeOfConduct.leave')}
        </Button>
      </form>
    </Page>
  )
}
