import type { Command } from 'commander'
import { locales } from '@amparo/contract/api/organisations/users'
import { roles, type Role } from '@amparo/domain/access/vocabulary'
import { isUsername, normaliseUsername } from '@amparo/domain/sign-in/username'
import { parseConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { asSystem, type WriteTx } from '../db/transaction.ts'
import { openNodeDatabase } from '../engine/node-database.ts'
import { createUserDirectly, makeSlip, onTheMachine } from '../modules/organisations/index.ts'
import { forgetCodeApps, type IssuedCode } from '../modules/sign-in/index.ts'
import { inTerminalLanguage, terminalLanguages, type Words } from '../words.ts'
import type { CliContext } from './program.ts'
import { say } from './say.ts'

const refusedExitCode = 64

/** A request that cannot be carried out; its sentence is all that the person sees. */
class Refusal extends Error {
  readonly words: Words
  constructor(words: Words) {
    super(words.en)
    this.words = words
  }
}

type AddOptions = {
  readonly username: string
  readonly name: string
  readonly role: string
  readonly organisation: string
  readonly team?: string
  readonly language: string
}

export function registerUser(program: Command, context: CliContext): void {
  const user = program.command('user').description('cuentas de personas · accounts of people')
  user
    .command('add')
    .requiredOption('--username <username>', 'usuario · username')
    .requiredOption('--name <name>', 'nombre · name')
    .requiredOption('--role <role>', `rol · role: ${roles.join(', ')}`)
    .requiredOption('--organisation <name>', 'organización · organisation')
    .option('--team <name>', 'equipo · team')
    .option('--language <language>', `idioma · language: ${locales.join(', ')}`, 'es-419')
    .description(
      'crea una cuenta y muestra su código en papel · makes an account and shows its code on paper',
    )
    .action((options: AddOptions) => asKeeper(context, (tx) => addUser(context, tx, options)))
  user
    .command('list')
    .description('muestra las cuentas · lists the accounts')
    .action(() => asKeeper(context, listUsers))
  user
    .command('disable <username>')
    .description('cierra una cuenta · closes an account')
    .action((username: string) => asKeeper(context, (tx) => disableUser(context, tx, username)))
  user
    .command('reset <username>')
    .option('--second-factor', 'por la app de códigos perdida · for a lost code app')
    .description('código en papel si nadie más puede hacerlo · code on paper where nobody else can make one')
    .action((username: string, options: { secondFactor?: boolean }) =>
      asKeeper(context, (tx) => resetUser(context, tx, username, options.secondFactor === true)),
    )
  user
    .command('forget-code-apps')
    .description(
      'si la clave de las apps de códigos se perdió: cada persona prepara otra · where the key of the code apps is lost: each person sets up another',
    )
    .action(() => asKeeper(context, (tx) => forgetAllCodeApps(context, tx)))
}

type OrganisationOptions = {
  readonly name: string
  readonly shortName?: string
  readonly country: string
  readonly timeZone: string
  readonly kind: string
}

export function registerOrganisation(program: Command, context: CliContext): void {
  program
    .command('organisation')
    .description('organizaciones · organisations')
    .command('add')
    .requiredOption('--name <name>', 'nombre · name')
    .option('--short-name <name>', 'nombre corto · short name')
    .requiredOption('--country <country>', 'GT, HN, SV, MX, US …')
    .requiredOption('--time-zone <zone>', 'America/Guatemala …')
    .option('--kind <kind>', 'qué es · what it is: shelter, institution, clinic …', 'shelter')
    .description('agrega una organización · adds an organisation')
    .action((options: OrganisationOptions) =>
      asKeeper(context, (tx) => addOrganisation(context, tx, options)),
    )
}

/** Works beside a running node, without one, and on the database that DATABASE_URL names. */
async function asKeeper(context: CliContext, run: (tx: WriteTx) => Promise<void>): Promise<void> {
  const node = await openNodeDatabase(parseConfig(context.env, context.projectFolder))
  try {
    if (node.ownerUrl === undefined) {
      say(context, {
        es: 'No se hizo: hace falta DATABASE_OWNER_URL, con una cuenta que sea dueña de la base de datos.',
        en: 'Not done: it needs DATABASE_OWNER_URL, with an account that owns the database.',
      })
      process.exitCode = refusedExitCode
      return
    }
    const database = openDatabase(node.ownerUrl, { most: 1 })
    try {
      await asSystem(database, 'amparo_keeper', 'a command on the machine', run)
    } finally {
      await database.close()
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(inTerminalLanguage(error.words, context.env))
    process.exitCode = refusedExitCode
  } finally {
    await node.close()
  }
}

async function addUser(context: CliContext, tx: WriteTx, options: AddOptions): Promise<void> {
  if (options.name.trim() === '')
    throw new Refusal({ es: 'No se creó: falta el nombre.', en: 'Not made: the name is missing.' })
  const username = normaliseUsername(options.username)
  if (!isUsername(username))
    throw new Refusal({
      es: 'No se creó: el usuario lleva de 3 a 60 letras, números, puntos o guiones, sin espacios.',
      en: 'Not made: a username has 3 to 60 letters, numbers, dots or hyphens, without spaces.',
    })
  const role = roles.find((known) => known === options.role) satisfies Role | undefined
  if (!role)
    throw new Refusal({
      es: `No se creó: ese rol no existe. Los roles son: ${roles.join(', ')}.`,
      en: `Not made: there is no such role. The roles are: ${roles.join(', ')}.`,
    })
  const locale = locales.find((known) => known === options.language)
  if (!locale)
    throw new Refusal({
      es: `No se creó: ese idioma no está. Los idiomas son: ${locales.join(', ')}.`,
      en: `Not made: there is no such language. The languages are: ${locales.join(', ')}.`,
    })
  const [organisation, other] = await onTheMachine.findOrganisationsNamed(tx, options.organisation)
  if (other)
    throw new Refusal({
      es: 'No se creó: hay varias organizaciones con ese nombre. Dé el nombre corto de la que es.',
      en: 'Not made: there are several organisations of that name. Give the short name of the right one.',
    })
  if (!organisation)
    throw new Refusal({
      es: 'No se creó: no hay una organización con ese nombre. Agréguela con “npx amparo organisation add”.',
      en: 'Not made: there is no organisation of that name. Add it with “npx amparo organisation add”.',
    })
  const teamId =
    options.team === undefined
      ? undefined
      : await onTheMachine.findTeamNamed(tx, organisation.id, options.team)
  if (options.team !== undefined && teamId === undefined)
    throw new Refusal({
      es: 'No se creó: no hay un equipo con ese nombre.',
      en: 'Not made: there is no team of that name.',
    })
  const made = await createUserDirectly(tx, {
    username,
    displayName: options.name.trim(),
    organisationId: organisation.id,
    memberships: [{ role, ...(teamId === undefined ? {} : { teamId }) }],
    locale,
  })
  if (!made?.issued)
    throw new Refusal({ es: 'No se creó: ese usuario ya existe.', en: 'Not made: that username is taken.' })
  await onTheMachine.noteOnTheMachine(tx, 'user.add', 'user', made.id)
  printSlip(context, 'invitation', username, organisation.name, made.issued)
}

async function listUsers(tx: WriteTx): Promise<void> {
  for (const user of await onTheMachine.listUsersOnTheMachine(tx))
    console.log(
      [user.username, user.state, user.display_name, user.organisation, user.roles.join(', ')].join('\t'),
    )
}

async function getUser(tx: WriteTx, username: string) {
  const user = await onTheMachine.findUserNamed(tx, normaliseUsername(username))
  if (!user)
    throw new Refusal({
      es: 'No hay una cuenta con ese usuario.',
      en: 'There is no account of that username.',
    })
  return user
}

async function disableUser(context: CliContext, tx: WriteTx, username: string): Promise<void> {
  const user = await getUser(tx, username)
  await onTheMachine.disableOnTheMachine(tx, user.id)
  await onTheMachine.noteOnTheMachine(tx, 'user.disable', 'user', user.id)
  say(context, {
    es: 'La cuenta quedó cerrada; sus sesiones terminaron.',
    en: 'The account is closed; its sessions have ended.',
  })
}

async function resetUser(
  context: CliContext,
  tx: WriteTx,
  username: string,
  isSecond: boolean,
): Promise<void> {
  const user = await getUser(tx, username)
  if (user.state === 'disabled')
    throw new Refusal({ es: 'No se hizo: la cuenta está cerrada.', en: 'Not done: the account is closed.' })
  const kind = user.state === 'invited' ? 'invitation' : isSecond ? 'second-factor' : 'password'
  const issued = await onTheMachine.issueOnTheMachine(tx, user.id, kind)
  await onTheMachine.noteOnTheMachine(tx, 'user.reset', 'user', user.id)
  printSlip(context, kind, user.username, user.organisation, issued)
}

async function forgetAllCodeApps(context: CliContext, tx: WriteTx): Promise<void> {
  const forgotten = await forgetCodeApps(tx)
  for (const userId of forgotten)
    await onTheMachine.noteOnTheMachine(tx, 'user.forget-code-app', 'user', userId)
  say(
    context,
    {
      es: 'Apps de códigos olvidadas: {count}. Al entrar de nuevo, cada persona prepara otra.',
      en: 'Code apps forgotten: {count}. At the next sign-in each person sets up another.',
    },
    { count: String(forgotten.length) },
  )
}

async function addOrganisation(
  context: CliContext,
  tx: WriteTx,
  options: OrganisationOptions,
): Promise<void> {
  const isKnownZone = Intl.supportedValuesOf('timeZone').includes(options.timeZone)
  if (!isCountry(options.country) || !isKnownZone)
    throw new Refusal({
      es: 'No se agregó: el país son las dos letras mayúsculas de su código (GT) y la zona horaria es como America/Guatemala.',
      en: 'Not added: the country is the two capital letters of its code (GT) and the time zone is like America/Guatemala.',
    })
  const name = options.name.trim()
  const shortName = (options.shortName ?? name).trim()
  if (name === '' || shortName === '')
    throw new Refusal({ es: 'No se agregó: falta el nombre.', en: 'Not added: the name is missing.' })
  for (const wanted of [name, shortName])
    if ((await onTheMachine.findOrganisationsNamed(tx, wanted)).length > 0)
      throw new Refusal({
        es: `No se agregó: ya hay una organización que se llama ${wanted}.`,
        en: `Not added: there is an organisation called ${wanted} already.`,
      })
  const id = await onTheMachine.createOrganisationDirectly(tx, {
    name,
    shortName,
    kind: options.kind,
    country: options.country,
    timeZone: options.timeZone,
  })
  await onTheMachine.noteOnTheMachine(tx, 'organisation.add', 'organisation', id)
  say(
    context,
    { es: 'Organización agregada: {name}.', en: 'Organisation added: {name}.' },
    { name: options.name },
  )
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return false
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
}

/** The sheet, to be copied by hand or printed; it is not shown a second time. */
function printSlip(
  context: CliContext,
  kind: Parameters<typeof makeSlip>[0],
  username: string,
  organisation: string,
  issued: IssuedCode,
): void {
  const slip = makeSlip(kind, username, organisation, issued)
  for (const language of terminalLanguages(context.env))
    console.log([slip[language].title, ...slip[language].lines, ''].join('\n'))
}
