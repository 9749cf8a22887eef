import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'

/**
 * PostgreSQL refuses to run as root, rightly: who can talk the database into something then has the machine. So
 * root starts it as an account that owns nothing else (`user`), or, where such an account cannot reach the folders,
 * inside a user namespace in which root's number is `nobody`'s and no privilege is left (`namespace`).
 */
export type Account =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number; readonly isListed: boolean }
  | { readonly kind: 'namespace' }

export type AccountKind = Account['kind']

/** Every system has it, and other programs run as it too: whoever does could read the database. */
const nobody = 65_534

export const nobodyAccount: Account = { kind: 'user', uid: nobody, gid: nobody, isListed: true }

/** From here up nobody gives out numbers: neither distributions, nor systemd, nor containers. */
const firstUnused = 0x7000_0000

/** A number that stands in no list of users and belongs to this one folder, so that nobody logs in as it. */
export function accountOfItsOwn(folder: string): Account {
  const digest = createHash('sha256').update(folder).digest()
  const number = firstUnused + (digest.readUInt32BE() >>> 4)
  return { kind: 'user', uid: number, gid: number, isListed: false }
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

export function runsAsUid(account: Account): number {
  return account.kind === 'user' ? account.uid : (process.getuid?.() ?? -1)
}

export type Command = {
  readonly program: string
  readonly args: readonly string[]
  readonly options: { readonly uid?: number; readonly gid?: number; readonly cwd: string }
}

/** The working folder is the root of the file system because another account may not stand where we do. */
export function commandAs(account: Account, program: string, args: readonly string[]): Command {
  switch (account.kind) {
    case 'self':
      return { program, args, options: { cwd: '/' } }
    case 'user':
      return { program, args, options: { cwd: '/', uid: account.uid, gid: account.gid } }
    case 'namespace':
      return {
        program: 'unshare',
        args: ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--', program, ...args],
        options: { cwd: '/' },
      }
  }
}

/** Tried out instead of computed: mount options, access lists and container policies all have a say. */
export function canRun(account: Account, program: string, args: readonly string[]): boolean {
  const command = commandAs(account, program, args)
  return spawnSync(command.program, [...command.args], { ...command.options, stdio: 'ignore' }).status === 0
}

/** initdb looks its account up in the list of users: one that is not in it is called `nobody` in there. */
export function commandAsListed(account: Account, program: string, args: readonly string[]): Command {
  if (account.kind !== 'user' || account.isListed) return commandAs(account, program, args)
  const inside = commandAs({ kind: 'namespace' }, program, args)
  return { ...inside, options: { ...inside.options, uid: account.uid, gid: account.gid } }
}

export function canMakeClusters(account: Account): boolean {
  const { program, args, options } = commandAsListed(account, '/bin/sh', ['-c', 'test "$(id -un)" = nobody'])
  const isListed = account.kind !== 'user' || account.isListed
  return isListed || spawnSync(program, [...args], { ...options, stdio: 'ignore' }).status === 0
}

export function canEnter(account: Account, folder: string): boolean {
  return canRun(account, '/bin/sh', ['-c', 'test "$(id -u)" != 0 && cd "$1"', 'sh', folder])
}
