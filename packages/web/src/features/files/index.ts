import { latePart } from '../../ui/late-part.tsx'

/** Files are added and opened on few visits: what does it is fetched where somebody does. */
export const LateFilesOf = latePart(async () => (await import('./files-of.tsx')).FilesOf, 2)
