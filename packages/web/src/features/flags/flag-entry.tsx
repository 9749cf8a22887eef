import { removeFlag, type FlagView } from '@amparo/contract/api/flags/flags'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, FlagId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sectionWords, WordsForm } from '../case/index.ts'
import { changedByFlags } from './changed-by-flags.ts'

/** One flag: from which day, why, whose, and what takes it off. */
export function FlagEntry(props: {
  readonly caseId: CaseId
  readonly flag: FlagView
  readonly mayRemove: boolean
}) {
  const t = useText('flag')
  const words = useText('case')
  const { language } = useLanguage()
  const say = useToast()
  const { caseId, flag } = props
  const name = `flag-removal ${flag.id}`
  const [isRemoving, setRemoving] = useOpenForm(name)
  const command = useCommand(removeFlag, changedByFlags)
  const someone = words('case.someone')
  return (
    <article className="sub-block">
      <h3 className="entry-title">{writeDay(flag.on, language)}</h3>
      <p className="written">{flag.reason}</p>
      <p className="why">
        <span>{sectionWords(flag.section, words)}</span>
        <span>{t('flag.by', { name: flag.by ?? someone, date: writeDay(dayOf(flag.setAt), language) })}</span>
      </p>
      {flag.removedAt ? (
        <p>
          {t('flag.removedBy', {
            name: flag.removedBy ?? someone,
            date: writeDay(dayOf(flag.removedAt), language),
          })}{' '}
          {flag.removedWords}
        </p>
      ) : null}
      {props.mayRemove && !isRemoving ? (
        <p>
          <Button onPress={() => setRemoving(true)}>{t('flag.remove')}</Button>
        </p>
      ) : null}
      {props.mayRemove && isRemoving ? (
        <WordsForm
          {...{ caseId, name, command }}
          form="flag-removal"
          of={flag.id}
          label={t('flag.remove.why')}
          longest={longestOf(removeFlag.input.shape.because)}
          required
          saveLabel={t('flag.remove')}
          onSave={async (because) => {
            const { ok } = await command.send({ caseId, flagId: flag.id as FlagId, because })
            if (ok) say({ words: t('flag.removed') })
            return ok
          }}
          onBack={() => setRemoving(false)}
        />
      ) : null}
    </article>
  )
}
