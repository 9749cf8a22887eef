import { familyRows } from '@amparo/domain/family/family-rows'
import { isLive, kindSeenFrom, type Tie } from '@amparo/domain/family/family-ties'
import { useCallback } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import type { NamedPerson } from './people-names.ts'
import { box, layTree } from './tree-layout.ts'

/** The family of a child as a small tree, the oldest above. Each tie stands in the list below it as well. */
export function FamilyTree(props: {
  readonly child: string
  readonly people: readonly NamedPerson[]
  readonly ties: readonly Tie[]
}) {
  const t = useText('family')
  const { child, people, ties } = props
  const tree = layTree(familyRows(child, ties), ties)
  const known = new Map(people.map((one) => [one.id, one]))
  const isHers = (person: string) => (tie: Tie) => isLive(tie) && [tie.from, tie.to].includes(person)
  const whatIs = (person: string) => {
    if (person === child) return t('family.tree.child')
    const tie = ties.filter(isHers(child)).find(isHers(person))
    return tie
      ? t(`family.kind.${kindSeenFrom(person, tie)}`, { sex: known.get(person)?.sex ?? 'other' })
      : ''
  }
  const showChild = useCallback((sheet: HTMLElement | null) => {
    const herBox = sheet?.querySelector<HTMLElement>('[data-child]')
    if (sheet && herBox) sheet.scrollLeft = herBox.offsetLeft - (sheet.clientWidth - herBox.offsetWidth) / 2
  }, [])
  if (tree.boxes.length < 2) return null
  return (
    <figure className="family-tree">
      <div
        className="family-tree-sheet"
        ref={showChild}
        role="region"
        // A tree wider than the screen is moved with the keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('family.tree.label', { n: tree.boxes.length })}
      >
        <div
          className="family-tree-ground"
          style={{ inlineSize: `${tree.width}rem`, blockSize: `${tree.height}rem` }}
        >
          <svg viewBox={`0 0 ${tree.width} ${tree.height}`} aria-hidden>
            {tree.lines.map(({ key, path, isChecked }) => (
              <path key={key} d={path} data-checked={isChecked ? '' : undefined} />
            ))}
          </svg>
          {tree.boxes.map(({ person, x, y }) => (
            <p
              key={person}
              className="family-tree-box"
              data-child={person === child ? '' : undefined}
              style={{
                insetInlineStart: `${x}rem`,
                insetBlockStart: `${y}rem`,
                inlineSize: `${box.width}rem`,
                blockSize: `${box.height}rem`,
              }}
            >
              <span className="family-tree-name">{known.get(person)?.name}</span>
              <span className="soft">{whatIs(person)}</span>
            </p>
          ))}
        </div>
      </div>
      <figcaption className="soft">{t('family.tree.note')}</figcaption>
    </figure>
  )
}
