import { createContext, useContext } from 'react'
import type { ApiClient } from './api-client.ts'
import type { AnswerCache } from './answer-cache.ts'
import type { KeptDrafts } from './kept-drafts.ts'
import type { Unsent } from './unsent.ts'

export type Data = {
  readonly api: ApiClient
  readonly answers: AnswerCache
  readonly unsent: Unsent
  readonly drafts: KeptDrafts
}

export const DataContext = createContext<Data | undefined>(undefined)

export function useData(): Data {
  const data = useContext(DataContext)
  if (!data) throw new Error('no data: the screen is outside DataContext')
  return data
}
