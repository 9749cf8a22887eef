import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { Page } from '../../ui/page.tsx'
import { BlankSheet } from './blank-sheet.tsx'

/** One form, blank, as it will be printed. */
export function PaperScreen({ params }: ScreenProps) {
  const t = useText('paper')
  return (
    <Page title={t('paper.title')} back={{ href: hrefTo('forms'), label: t('paper.back') }}>
      <BlankSheet id={params['form'] ?? ''} />
    </Page>
  )
}
