/** Each alone calls for a second look; several together weigh as one of those below. */
export const signsToLookInto = [
  'promise',
  'debt',
  'coached',
  'watched',
  'moved',
  'stranger',
  'papers',
  'worry',
] as const

/** What is done with a child: each alone is enough, whether or not anybody forced or deceived her. */
export const signsOfExploitation = ['cannot-leave', 'work', 'sexual', 'crime', 'punished'] as const

export const signsOfTrafficking = [...signsToLookInto, ...signsOfExploitation] as const
export type TraffickingSign = (typeof signsOfTrafficking)[number]
