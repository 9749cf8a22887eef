import { addImportPart, listImports, mostParts, startImport } from '@amparo/contract/api/imports/imports'
import { listUsers } from '@amparo/contract/api/organisations/users'
import { phases, type Phase } from '@amparo/domain/case/case'
import type { Id } from '@amparo/domain/kernel/brand'
import { encodingOf } from '@amparo/domain/kernel/text-encoding'
import { useState } from 'react'
import { writeBytes } from '../../app/words/sizes.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'

/** As long as the server takes in one request. */
const partLength = 500_000

/** Reads the file on this device and sends it part by part; what was sent stays where it is if the line is cut. */
export function ImportForm({ onStarted }: { readonly onStarted: (importId: string) => void }) {
  const t = useText('administration')
  const words = useText('case')
  const ui = useText('ui')
  const { language } = useLanguage()
  const users = useQuery(listUsers, {})
  const start = useCommand(startImport, [listImports])
  const addPart = useCommand(addImportPart)
  const [file, setFile] = useState<File | undefined>(undefined)
  const [owner, setOwner] = useState<string | undefined>(undefined)
  const [phase, setPhase] = useState<Phase>('transit')
  const [dryRun, setDryRun] = useState(true)
  const [sent, setSent] = useState<{ done: number; all: number } | undefined>(undefined)
  const [refused, setRefused] = useState<'encoding' | 'tooLarge' | undefined>(undefined)
  const owners = (users.value?.items ?? []).filter(
    (user) =>
      user.state === 'active' &&
      user.memberships.some((one) => one.role === 'caseworker' || one.role === 'supervisor'),
  )
  const send = async () => {
    if (!file || !owner) return
    const text = await textOf(file)
    const parts = partsOf(text ?? '')
    const why = text === undefined ? 'encoding' : parts.length > mostParts ? 'tooLarge' : undefined
    setRefused(why)
    if (why) return
    const importId: Id<'ImportId'> = newId<'ImportId'>()
    setSent({ done: 0, all: parts.length })
    const begun = await start.send({
      importId,
      ownerUsername: owner,
      phase,
      dryRun,
      parts: parts.length,
      text: parts[0] ?? '',
    })
    let isSent = begun.ok
    for (let number = 1; isSent && number < parts.length; number += 1) {
      setSent({ done: number, all: parts.length })
      isSent = (await addPart.send({ importId, number, text: parts[number] ?? '' })).ok
    }
    setSent(undefined)
    if (isSent) onStarted(importId)
  }
  const problem = start.problem ?? addPart.problem
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {problem ? <ProblemNotice problem={problem} /> : null}
      {refused ? (
        <Banner meaning="warning">{t(`imports.${refused}`, { command: 'npx amparo import cases' })}</Banner>
      ) : null}
      <FileField
        label={t('imports.file')}
        accept={['application/json', '.json']}
        file={file}
        size={file ? writeBytes(file.size, language) : ''}
        onChoose={setFile}
      />
      <Select
        label={t('imports.owner')}
        hint={t('imports.ownerHint')}
        unanswered={ui('ui.choose')}
        choices={owners.map((user) => ({ value: user.username, label: user.displayName }))}
        value={owner}
        onChange={setOwner}
      />
      <Select
        label={words('case.phase')}
        unanswered={ui('ui.choose')}
        choices={phases.map((value) => ({ value, label: words(`case.phase.${value}`) }))}
        value={phase}
        onChange={(chosen) => setPhase(chosen ?? 'transit')}
      />
      <Checkbox
        label={t('imports.dryRun')}
        hint={t('imports.dryRunHint')}
        checked={dryRun}
        onChange={setDryRun}
      />
      {sent ? (
        <ProgressBar
          label={t('imports.sending')}
          value={sent.done}
          most={sent.all}
          words={t('imports.parts', { done: sent.done, all: sent.all })}
        />
      ) : null}
      <Button type="submit" weight="main" busy={sent !== undefined} disabled={!file || !owner}>
        {t(dryRun ? 'imports.try' : 'imports.start')}
      </Button>
    </form>
  )
}

/** UTF-8, or UTF-16 where it shows; nothing where it is neither, since a guess would spoil every accent. */
async function textOf(file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Cut between letters: half of one is no text, and the node refuses it. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  do {
    const cut = from + partLength
    const to = (text.codePointAt(cut - 1) ?? 0) > 0xffff ? cut - 1 : cut
    parts.push(text.slice(from, to))
    from = to
  } while (from < text.length)
  return parts
}
