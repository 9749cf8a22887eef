import type { addService, checkService, correctService } from '@amparo/contract/api/services/services'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import { decideCheck, decideCorrection, decideListing } from '@amparo/domain/service/decide-service'
import type { Service, ServiceContent } from '@amparo/domain/service/service'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { findProvider, insertService, isServiceKnown, lockService, updateService } from './store.ts'

export async function addServiceCommand(context: OperationContext, input: InputOf<typeof addService>) {
  if (await isServiceKnown(context.tx, input.serviceId)) return refuse(problem('service.exists'))
  const { serviceId, ...content } = input
  const decided = decideListing(serviceId, contentOf(content), await factsOf(context, content.organisationId))
  if (!decided.ok) return decided
  await insertService(context.tx, decided.value)
  return outcomeOf(context, decided.value)
}

export async function correctServiceCommand(
  context: OperationContext,
  input: InputOf<typeof correctService>,
) {
  const { serviceId, state, seen, ...content } = input
  return change(context, serviceId, async (before) =>
    decideCorrection(
      before,
      { content: contentOf(content), state, seen },
      await factsOf(context, content.organisationId),
    ),
  )
}

export async function checkServiceCommand(context: OperationContext, input: InputOf<typeof checkService>) {
  return change(context, input.serviceId, async (before) =>
    decideCheck(before, await factsOf(context, undefined)),
  )
}

async function change(
  context: OperationContext,
  serviceId: string,
  decide: (before: Service) => Promise<Result<Service, Problem>>,
) {
  const before = await lockService(context.tx, serviceId)
  if (!before) return refuse(problem('record.not-found'))
  const decided = await decide(before)
  if (!decided.ok) return decided
  await updateService(context.tx, decided.value)
  return outcomeOf(context, decided.value)
}

async function factsOf(context: OperationContext, organisationId: string | undefined) {
  const { tx, principal } = context
  return {
    by: principal.userId,
    organisationId: principal.organisationId,
    provider: organisationId === undefined ? undefined : await findProvider(tx, organisationId),
    today: await todayOf(context),
  }
}

function contentOf(content: Omit<InputOf<typeof addService>, 'serviceId'>): ServiceContent {
  return {
    ...content,
    organisationId: content.organisationId,
    ageFrom: content.ageFrom,
    ageTo: content.ageTo,
  }
}

function outcomeOf(context: OperationContext, service: Service) {
  context.touch('service', [service.id], [service.state])
  return accept({
    id: service.id,
    version: service.version,
    outcome: 'applied' as const,
    conflicts: [] as string[],
  })
}
