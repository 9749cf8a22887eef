import { checkService, listServices, type ServiceView } from '@amparo/contract/api/services/services'
import type { ServiceId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ServiceFacts } from './service-facts.tsx'
import { CorrectService } from './service-form.tsx'

/** One entry of the catalogue; whoever keeps it says that it is still so, or corrects it. */
export function ServiceEntry({ service }: { readonly service: ServiceView }) {
  const t = useText('service')
  const say = useToast()
  const [isCorrecting, setCorrecting] = useState(false)
  const command = useCommand(checkService, [listServices])
  const check = async () => {
    const answer = await command.send({ serviceId: service.id as ServiceId })
    if (answer.ok) say({ words: t('service.saved') })
  }
  return (
    <article className="entry">
      <div className="found-head">
        <h2 className="entry-title">
          {t(`service.kind.${service.kind}`)} · {service.name}
        </h2>
        {service.state === 'active' ? null : (
          <Badge meaning="warning">{t(`service.state.${service.state}`)}</Badge>
        )}
      </div>
      {isCorrecting ? (
        <CorrectService service={service} onDone={() => setCorrecting(false)} />
      ) : (
        <>
          <ServiceFacts service={service} />
          {command.problem ? <ProblemNotice problem={command.problem} /> : null}
          {service.mayChange ? (
            <div className="row">
              <Button icon="check" busy={command.state === 'sending'} onPress={() => void check()}>
                {t('service.stillSo')}
                <span className="only-read"> · {service.name}</span>
              </Button>
              <Button weight="quiet" onPress={() => setCorrecting(true)}>
                {t('service.correct')}
                <span className="only-read"> · {service.name}</span>
              </Button>
            </div>
          ) : null}
        </>
      )}
    </article>
  )
}
