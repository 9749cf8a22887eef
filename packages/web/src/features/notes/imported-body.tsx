import { importWords } from '@amparo/domain/import-primero/import-words'
import { readImportedNote, type ImportedLine } from '@amparo/domain/import-primero/imported-note'
import { between } from '../../app/words/between.ts'
import { useLanguage } from '../../app/words/words-context.tsx'
import { useOtherWords } from '../other-data/index.ts'

/** A note of another system: what the import wrote around it in the reader's language, codes and days in words. */
export function ImportedBody({ body }: { readonly body: string }) {
  const { language } = useLanguage()
  const other = useOtherWords()
  const own = importWords[language === 'en' ? 'en' : 'es']
  const say = (line: ImportedLine) => {
    if (line.kind === 'words') return line.text
    if (line.kind === 'writtenBy') return `${own.writtenBy}: ${line.parts.join(between)}`
    const parts = line.parts.map((value) => other.value('service_type', { field: '', label: '', value }).text)
    if (line.kind === 'done') return [own.done, ...parts].join(' ')
    return `${own[line.kind]}: ${parts.join(between)}`
  }
  return readImportedNote(body).map(say).join('\n')
}
