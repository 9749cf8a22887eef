/** How a date of a journey may be known: not by an age. */
export const whenKinds = ['day', 'month', 'season', 'year', 'about-year'] as const
