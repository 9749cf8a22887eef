/** What PostgreSQL's own words mean for the person who starts it. */
export type LogVerdict = 'disk-full' | 'no-permission' | 'port-taken' | 'still-in-use' | 'locale' | 'broken'

const signs: readonly (readonly [RegExp, LogVerdict])[] = [
  [/No space left on device|Disk quota exceeded/, 'disk-full'],
  [/could not bind .*Address already in use|could not create any TCP\/IP sockets/, 'port-taken'],
  [/pre-existing shared memory block|lock file "postmaster\.pid" already exists/, 'still-in-use'],
  [/invalid locale (name|settings)|locale name .* (contains|is) /, 'locale'],
  [/Permission denied|has wrong ownership|has invalid permissions|Read-only file system/, 'no-permission'],
]

export function judgeLog(text: string): LogVerdict {
  return signs.find(([sign]) => sign.test(text))?.[1] ?? 'broken'
}
