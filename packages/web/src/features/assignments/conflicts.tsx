import { declareConflict, endConflict, showOwnWork } from '@amparo/contract/api/assignments/own-work'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { conflictKinds, type ConflictKind } from '@amparo/domain/assignment/conflict'
import type { ConflictId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { nameOfPath, PlaceChain, usePlacePath } from '../person/index.ts'

type Declared = OutputOf<typeof showOwnWork>['conflicts'][number]

/** Cases, places and people that are never given to me; I alone read them. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly Declared[] }) {
  const t = useText('assignment')
  const say = useToast()
  const [isDeclaring, setDeclaring] = useState(false)
  const command = useCommand(endConflict, [showOwnWork])
  const end = async (conflictId: string) => {
    const answer = await command.send({ conflictId: conflictId as ConflictId })
    if (answer.ok) say({ words: t('conflict.ended') })
  }
  return (
    <Card title={t('conflict.title')}>
      <p>{t('conflict.intro')}</p>
      {conflicts.length === 0 ? <EmptyState icon="lock">{t('conflict.none')}</EmptyState> : null}
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <ul className="entries" aria-label={t('conflict.title')}>
        {conflicts.map((one) => (
          <li key={one.id} className="entry">
            <p className="entry-title">{t(`conflict.kind.${one.kind}`)}</p>
            <p>{one.kind === 'place' ? <PlaceName code={one.about} /> : one.about}</p>
            <p>
              <Button busy={command.state === 'sending'} onPress={() => void end(one.id)}>
                {t('conflict.end')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {isDeclaring ? (
        <Declare onDone={() => setDeclaring(false)} />
      ) : (
        <p>
          <Button icon="add" onPress={() => setDeclaring(true)}>
            {t('conflict.add')}
          </Button>
        </p>
      )}
    </Card>
  )
}

function PlaceName({ code }: { readonly code: string }) {
  const { organisation } = useSession()
  const path = usePlacePath(organisation.country, code)
  return path === 'loading' ? '' : nameOfPath(path) || code
}

function Declare({ onDone }: { readonly onDone: () => void }) {
  const t = useText('assignment')
  const say = useToast()
  const { organisation } = useSession()
  const [conflictId] = useState(() => newId<'ConflictId'>())
  const [kind, setKind] = useState<ConflictKind | undefined>(undefined)
  const [about, setAbout] = useState('')
  const command = useCommand(declareConflict, [showOwnWork])
  const mayNotSave = kind === undefined || about.trim() === ''
  const save = async () => {
    if (!kind || mayNotSave) return
    const answer = await command.send({ conflictId, kind, about })
    if (!answer.ok) return
    say({ words: t('conflict.saved') })
    onDone()
  }
  return (
    <form
      className="stack"
      aria-label={t('conflict.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <RadioGroup
        label={t('conflict.kind')}
        choices={conflictKinds.map((one) => ({ value: one, label: t(`conflict.kind.${one}`) }))}
        value={kind}
        onChange={(next) => {
          setKind(next)
          setAbout('')
        }}
      />
      {kind === 'place' ? (
        <PlaceChain
          country={organisation.country}
          code={undefined}
          onChange={(place) => setAbout(place?.code ?? '')}
        />
      ) : null}
      {kind === 'case' || kind === 'person' ? (
        <TextField
          key={kind}
          label={t(`conflict.${kind}`)}
          value={about}
          onChange={setAbout}
          longest={longestOf(declareConflict.input.shape.about)}
        />
      ) : null}
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        saveLabel={t('conflict.save')}
        mayNotSave={mayNotSave}
        onBack={onDone}
      />
    </form>
  )
}
