/**
 * What the open windows of one browser tell each other, so that none goes on showing what the others no longer
 * may: in words that say nothing about a person or a case. Nobody but the same program at the same address hears it.
 */
const news = ['used', 'entered', 'locked', 'signed-out', 'left-quickly'] as const
export type News = (typeof news)[number]

export type OtherWindows = {
  readonly tell: (word: News) => void
  readonly close: () => void
}

export function openWindowChannel(hear: (word: News) => void): OtherWindows {
  const channel = new BroadcastChannel('amparo.windows')
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const word = news.find((one) => one === data)
    if (word) hear(word)
  })
  return {
    // A channel reaches its own origin only; it takes no other.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: (word) => channel.postMessage(word),
    close: () => channel.close(),
  }
}
