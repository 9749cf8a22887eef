import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import type { Text } from '../../app/words/word-store.ts'
import { Link } from '../../ui/link.tsx'

type Helped = { readonly helpedBy?: readonly string[] | undefined; readonly interpreter?: string }

/** Who interpreted for a record, as it is written down now, and as it was typed before; empty where nobody did. */
export function helpedByWords({ helpedBy = [], interpreter = '' }: Helped, t: Text<'case'>): string {
  const names = [...new Set([...helpedBy, interpreter])].filter((name) => name !== '')
  return names.length > 0 ? t('case.helpedBy', { names: names.join(', ') }) : ''
}

/** Where it is written down who interpreted for what is being recorded. */
export function WhereHelped({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('case')
  return (
    <p className="soft">
      {t('case.helpedBy.where')}{' '}
      <Link href={hrefTo('case-interpreters', { caseId })}>{t('case.helpedBy.page')}</Link>.
    </p>
  )
}
