import { spawnSync } from 'node:child_process'

/**
 * PostgreSQL refuses to run as root, rightly: who can talk the database into something then has the machine. So
 * root starts it as an account that owns nothing else (`user`), or, where that account cannot reach the folders,
 * inside a user namespace in which root's number is `nobody`'s and no privilege is left (`namespace`).
 */
export type Account =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' }

export type AccountKind = Account['kind']

/** An entry for it must exist in the list of users, initdb looks it up: every system has `nobody`. */
const nobody = 65_534

export const nobodyAccount: Account = { kind: 'user', uid: nobody, gid: nobody }

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

export function canEnter(account: Account, folder: string): boolean {
  return canRun(account, '/bin/sh', ['-c', 'test "$(id -u)" != 0 && cd "$1"', 'sh', folder])
}
