export { VersionsOfAnswer } from './versions-of-answer.tsx'
