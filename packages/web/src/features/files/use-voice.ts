import { useDraft, type Draft } from '../../data/use-draft.ts'
import type { Sending, Told } from './send-file.ts'

/** What somebody says aloud while a form is filled in: it lies in the memory of this page until all of it has arrived. */
export type Voice = {
  /** Asked before anything is recorded. */
  readonly agreed: 'yes' | 'no' | undefined
  readonly sound: Blob | undefined
  /** Of which record it is, once that was saved. */
  readonly told: Told | undefined
  readonly sending: Sending | undefined
}

function noVoice(): Voice {
  return { agreed: undefined, sound: undefined, told: undefined, sending: undefined }
}

export function useVoice(name: string): Draft<Voice> {
  return useDraft(`voice ${name}`, noVoice, ({ sound }) => sound !== undefined)
}
