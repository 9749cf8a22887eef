import { latePart } from '../../ui/late-part.tsx'

/** Files are added and opened on few visits: what does it is fetched where somebody does. */
export const LateFilesOf = latePart(async () => (await import('./files-of.tsx')).FilesOf, 2)
/** Fetched together: where a voice was recorded, what sends it is here. */
export const LateVoiceField = latePart(async () => (await import('./voice.tsx')).VoiceField, 3)
export const LateVoiceOnItsWay = latePart(async () => (await import('./voice.tsx')).VoiceOnItsWay, 2)
export { useVoice } from './use-voice.ts'
