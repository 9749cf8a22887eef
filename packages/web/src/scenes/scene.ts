import type { Session, SignInStep } from '@amparo/contract/api/sign-in/session'
import { readSession } from '@amparo/contract/api/sign-in/session'
import type { InputOf, Operation, OutputOf } from '@amparo/contract/kernel/operation'
import type { Role } from '@amparo/domain/access/vocabulary'
import { hrefTo, type ParamsOf, type PathOf, type ScreenId } from '../app/screens.ts'

/**
 * A screen as it looks at one moment: which step of signing in, and what each operation answers. The tests of
 * every screen and the pictures are made of these; an answer that its operation would not give is refused.
 */
export type Scene = {
  /** `cases-empty`, `cases-typical`, `cases-overfull`. */
  readonly name: string
  readonly screen: ScreenId
  readonly href: string
  readonly answers: readonly SceneAnswer[]
  /** What is pressed first, as a selector: a form that opens in place has no address of its own. */
  readonly press?: string
}

export type SceneAnswer = { readonly method: string; readonly path: string; readonly body: unknown }

export function answer<Op extends Operation>(operation: Op, output: OutputOf<Op>): SceneAnswer {
  const body = operation.output.parse(output)
  return { method: operation.method, path: operation.path, body }
}

/** The same for one record among several: `:caseId` in the path is filled in. */
export function answerTo<Op extends Operation>(
  operation: Op,
  input: Partial<InputOf<Op>>,
  output: OutputOf<Op>,
): SceneAnswer {
  const given = input as Readonly<Record<string, unknown>>
  const path = operation.path.replace(/:([A-Za-z]+)/g, (_, name: string) => String(given[name]))
  return { ...answer(operation, output), path }
}

export function signedInAs(roles: readonly Role[], more: Partial<Session> = {}): SignInStep {
  return {
    step: 'ready',
    session: {
      userId: '01900000-0000-7000-8000-000000000001',
      userName: 'alicia',
      displayName: 'Alicia Mejía',
      organisation: {
        id: '01900000-0000-7000-8000-0000000000a1',
        name: 'Casa Esperanza',
        country: 'GT',
        kind: 'shelter',
      },
      organisations: [],
      roles: [...roles],
      ...more,
    },
  }
}

/** `scene('cases-typical', 'cases', signedInAs(['caseworker']), [answer(listCases, …)])`. */
export function scene<Id extends ScreenId>(
  name: string,
  screen: Id,
  step: SignInStep,
  answers: readonly SceneAnswer[] = [],
  ...params: keyof ParamsOf<PathOf<Id>> extends never ? [] : [params: ParamsOf<PathOf<Id>>]
): Scene {
  return {
    name,
    screen,
    href: hrefTo(screen, ...(params as never)),
    answers: [answer(readSession, step), ...answers],
  }
}
