import { textsForAge } from '@amparo/domain/consent/consent-texts'
import type { WordStore } from '../../app/words/word-store.ts'
import { wordsOf } from '../../app/words/words-of.ts'

/** What is said before permission is asked, for this age; with room for whose recording was played. */
export function ConsentToRead({ age, words }: { readonly age: number; readonly words: WordStore }) {
  const t = words.text('paper')
  return (
    <section className="sheet-part" aria-labelledby="sheet-told">
      <h3 className="sheet-part-title" id="sheet-told">
        {t('sheet.told')}
      </h3>
      {textsForAge(age).map((text) => (
        <div key={text.id} className="sheet-aloud">
          <p>
            <strong>{t(`sheet.told.${text.spokenTo}`)}</strong>{' '}
            <span className="sheet-small">{t('sheet.version', { version: text.version })}</span>
          </p>
          {text.sentences.map((sentence) => (
            <p key={sentence['es']}>{wordsOf(sentence, words.language)}</p>
          ))}
          {text.recordings.map((recording) => (
            <p key={`${recording.language} ${recording.speaker}`} className="sheet-small">
              {t('sheet.recording', { language: recording.language, speaker: recording.speaker })}
            </p>
          ))}
          {text.recordings.length === 0 ? (
            <div>
              <p className="sheet-small">{t('sheet.recording.none')}</p>
              <div className="sheet-line" aria-hidden="true" />
            </div>
          ) : null}
        </div>
      ))}
    </section>
  )
}
