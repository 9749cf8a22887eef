import { seededBranch, type Random } from '@amparo/domain/kernel/seeded-random'
import { seededIds, type SeededIds } from './seeded-ids.ts'

/** What is told of one matter of a story, and everything that is drawn for it. */
export type StrandName =
  | 'case'
  | 'time'
  | 'registration'
  | 'consent'
  | 'risk'
  | 'notes'
  | 'assessment'
  | 'journey'
  | 'birth'
  | 'safe-hours'
  | 'interpreting'
  | 'plan'
  | 'recipient'
  | 'referral'
  | 'offer'
  | 'pause'
  | 'review'
  | 'services'
  | 'task'
  | 'assignment'

export type Strand = { readonly random: Random; readonly ids: SeededIds }

/** A strand goes on where it was left. */
export type StorySource = (name: StrandName) => Strand

/**
 * The sources of one story. Each strand has its own, from the seed, the child's number and its name: a step more in
 * one of them leaves the others of this story as they are, and all of every other story.
 */
export function storySource(seed: number, child: number, at: number): StorySource {
  const strands = new Map<StrandName, Strand>()
  return (name) => {
    const begun = strands.get(name)
    if (begun) return begun
    const random = seededBranch(seed, child, name)
    const strand = { random, ids: seededIds(random, at) }
    strands.set(name, strand)
    return strand
  }
}
