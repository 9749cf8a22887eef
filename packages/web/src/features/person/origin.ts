export type OriginDraft = {
  readonly country?: string | undefined
  readonly placeCode?: string | undefined
  readonly words: string
}
