import type { PaperSlip } from '@amparo/contract/api/organisations/users'
import { useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'

/**
 * The sheet that is handed over, in both languages: shown once, kept nowhere. Printed, it is alone on the page
 * (`print.css`), because the rest of the screen is nobody's business.
 */
export function PaperSlipSheet({ slip, onDone }: { readonly slip: PaperSlip; readonly onDone: () => void }) {
  const t = useText('administration')
  return (
    <section className="slip" aria-label={t('slip.title')}>
      <div className="slip-around">
        <Banner
          meaning="warning"
          title={t('slip.once')}
          live
          actions={
            <>
              <Button weight="main" onPress={() => print()}>
                {t('slip.print')}
              </Button>
              <Button onPress={onDone}>{t('slip.done')}</Button>
            </>
          }
        >
          <p>{t('slip.how')}</p>
        </Banner>
      </div>
      <p className="slip-code">{slip.code}</p>
      <div className="columns">
        {(['es', 'en'] as const).map((language) => (
          <div className="slip-sheet" key={language} lang={language}>
            <h2 className="entry-title">{slip[language].title}</h2>
            <ul>
              {slip[language].lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
