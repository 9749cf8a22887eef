export { FillIn, type Finish } from './fill-in.tsx'
export { EarlierAnswers } from './earlier-answers.tsx'
