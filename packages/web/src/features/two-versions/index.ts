export { VersionsOfAnswer } from './versions-of-answer.tsx'
export { useWrittenWords } from './use-written-words.ts'
