import type { StayView } from '@amparo/contract/api/journey/journey'
import type { JourneyStayId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { JourneyWords } from './use-journey-words.ts'

/** Which other stays cannot be true beside this one, each to be kept by a person's choice alone. */
export function OverlapNotice(props: {
  readonly contradicted: readonly { readonly id: string; readonly content: StayView }[]
  readonly words: JourneyWords
  readonly kept: readonly JourneyStayId[]
  readonly onChange: (kept: JourneyStayId[]) => void
}) {
  const t = useText('journey')
  const { kept, words } = props
  return (
    <Banner meaning="warning" title={t('journey.overlap')} live>
      <p>{t('journey.overlap.say')}</p>
      {props.contradicted.map(({ id, content }) => (
        <Checkbox
          key={id}
          label={t('journey.overlap.keep', { title: words.stay(content) })}
          hint={words.span(content)}
          checked={kept.some((one) => one === id)}
          onChange={(keeps) =>
            props.onChange(keeps ? [...kept, id as JourneyStayId] : kept.filter((one) => one !== id))
          }
        />
      ))}
    </Banner>
  )
}
