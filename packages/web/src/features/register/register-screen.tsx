import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Search first; then the minimum in under a minute. */
export function RegisterScreen() {
  const t = useText('register')
  const [sought, setSought] = useState('')
  return (
    <Page title={t('register.title')} width="narrow">
      <Banner meaning="information">
        <p>{t('search.first')}</p>
      </Banner>
      <form className="stack" role="search" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label={t('search.label')}
          hint={t('search.hint')}
          value={sought}
          onChange={setSought}
          type="search"
        />
        <Button type="submit" weight="main" icon="search">
          {t('search.submit')}
        </Button>
      </form>
    </Page>
  )
}
