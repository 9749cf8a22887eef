import { randomBytes } from 'node:crypto'
import { makeCaseCode } from '@amparo/domain/case/case-code'
import type { Registration } from '@amparo/domain/case/decide-registration'
import type { OperationContext } from '../../http/route.ts'
import { registrationFacts } from './registration-facts.ts'
import { registrationRows } from './registration-rows.ts'
import { insertRegistration, isCodeTaken } from './store.ts'

/** What was decided, as rows and facts: the same for a child at the door and for one who comes from elsewhere. */
export async function saveRegistration(context: OperationContext, registration: Registration): Promise<void> {
  const rows = registrationRows(registration, context.principal.organisationId)
  await insertRegistration(context.tx, rows)
  await context.append(registrationFacts(registration))
}

/** Codes are drawn at random from some 480 million a year and country; one that is taken is drawn again. */
export async function drawCode({ tx, now }: OperationContext, country: string): Promise<string> {
  const year = Number(now.slice(0, 4))
  let code = makeCaseCode(country, year, randomBytes(6))
  while (await isCodeTaken(tx, code)) code = makeCaseCode(country, year, randomBytes(6))
  return code
}
