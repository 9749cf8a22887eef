export { WrittenFoot } from './written-foot.tsx'
